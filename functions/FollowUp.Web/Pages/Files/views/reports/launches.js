// Launches whose feedback is watched for a day; a digest is sent to the supervisors in its evening.
import { getAll, post } from '../../lib/api.js';
import { now, toField } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { askFor, field } from '../../lib/form.js';
import { nameOf } from '../../lib/people.js';
import { tell } from '../../lib/tell.js';
import { time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { sayDate } from './labels.js';
import words from './words.js';

const t = speak(words);

export const readLaunches = async () => (await getAll('/api/launches', 200)).items.sort((one, other) => other.date.localeCompare(one.date));

async function watch(refresh) {
  const today = toField(now()).slice(0, 10);
  const done = await askFor({
    title: t('watch'), about: h('p.quiet', t('watchAbout')), submit: t('watch'),
    fields: [
      field({ name: 'project', label: t('project'), hint: t('projectHint'), required: true, maxlength: 100 }),
      field({ name: 'date', label: t('launchDay'), kind: 'date', required: true, value: today, min: today }),
    ],
    act: (values, key) => post('/api/launches', values, key),
  });
  if (!done) return;
  tell(t('watched', { project: done.project }));
  await refresh();
}

export const launches = (items, refresh) => h('section.card', { 'data-key': 'launches' },
  h('div.row.spread', h('h2', t('launches')), h('button', { onclick: () => watch(refresh) }, t('watch'))),
  items.length === 0 ? h('p.quiet', t('noLaunches')) : h('ul.launches', items.map(launch => h('li', { 'data-key': launch.id },
    h('strong', launch.project), ` · ${sayDate(launch.date)} · `,
    launch.toldAt ? [t('told'), ' ', time(launch.toldAt)] : [t('digestAt'), ' ', time(launch.digestAt)],
    h('span.quiet', ` · ${nameOf(launch.by)}`)))));

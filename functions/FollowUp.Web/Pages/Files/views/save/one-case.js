// One act on one case, by a click or a key.
import { command, get } from '../../lib/api.js';
import { say, toField } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { askFor, field, tell } from '../../lib/form.js';
import { quarterMore } from '../../lib/more-time.js';
import { nameOf, readPeople } from '../../lib/people.js';
import { sayProblem } from '../../lib/refusals.js';
import { time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { nextAction, perform } from './acts.js';
import { FIELDS, reason, told } from './fields.js';
import words from './words.js';

const t = speak(words);

/** The acts on one case: `open` gives all open cases, `refresh` is called after each. */
export function actsOnOne(session, open, refresh) {
  const about = item => h('p', h('strong', item.customer.name), ` · ${item.summary}`);

  const titleOf = (name, item) => `${t(name)} · ${item.number}`;

  const done = async (given, sentence) => {
    if (!given) return;
    tell([given.alreadySo ? t('alreadySo') : sentence, given.warning].filter(Boolean).join(' '));
    await refresh();
  };

  const atOnce = async (act, item, values, sentence) => {
    try {
      await done(await perform(act, item, values), sentence);
    } catch (problem) {
      tell(`${item.number}: ${sayProblem(problem)}`, 'bad');
      await refresh();
    }
  };

  return {
    take: item => atOnce('take', item, {}, t('taken', { number: item.number })),

    acknowledge: item => {
      const nextActionAt = nextAction();
      return atOnce('acknowledge', item, { nextActionAt }, t('acknowledged', { number: item.number, time: say(nextActionAt) }));
    },

    reassign: async item => {
      await readPeople();
      let to;
      const given = await askFor({
        title: titleOf('reassignTitle', item), about: about(item), fields: FIELDS.reassign(session, open()), submit: t('reassign'),
        act: (values, key) => perform('reassign', item, { ...values, to: to = values.to ?? '' }, key),
      });
      await done(given, t('given', { number: item.number, name: nameOf(to) }));
    },

    decide: async item => {
      const given = await askFor({
        title: titleOf('decideTitle', item),
        about: [about(item), h('dl.facts',
          h('dt', t('promised')), h('dd', time(item.promisedAt ?? item.deadlineAt)), h('dt', t('asksUntil')), h('dd', time(item.extensionAsked)),
          h('dt', t('reason')), h('dd', item.extensionReason ?? ''))],
        fields: [
          field({ name: 'grant', label: t('decision'), kind: 'select', required: true, options: [['grant', t('grantIt')], ['deny', t('denyIt')]] }),
          told(), reason(t('decisionHint')),
        ],
        submit: t('decide'),
        act: ({ grant, ...values }, key) => perform(grant, item, values, key),
      });
      await done(given, t('decided', { number: item.number }));
    },

    extend: async item => {
      // The list does not have the target.
      const page = await get(`/api/cases/${encodeURIComponent(item.id)}`).catch(problem => tell(`${item.number}: ${sayProblem(problem)}`, 'bad'));
      if (!page) return;
      const given = await askFor({
        title: titleOf('extendTitle', item),
        about: [about(item), h('p', t('promised'), ': ', time(page.deadlineAt))],
        fields: [
          field({ name: 'until', label: t('newTime'), kind: 'time', required: true, value: toField(quarterMore(page)), hint: t('extendHint') }),
          reason(null, true),
        ],
        submit: t('extend'),
        act: (values, key) => command(item.id, 'extend', { reason: '', until: '', ...values }, key),
      });
      await done(given, t('asked', { number: item.number }));
    },
  };
}

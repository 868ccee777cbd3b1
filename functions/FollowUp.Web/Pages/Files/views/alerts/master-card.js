// One master case: how many wait for it, and what became of them.
import { h } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { tag, time } from '../../lib/terms.js';
import { linkTo } from '../../lib/case-list.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const KINDS = { open: 'info', answering: 'good', lettingGo: 'warn' };

export const masterCard = (master, acts) => h('article.card', { 'data-key': master.id },
  h('h3', h('a', { href: linkTo(master.id) }, master.summary), ' ', tag(t(master.state), KINDS[master.state])),
  h('p.quiet', [master.category, master.symptom].filter(Boolean).join(' · '), ' · ', t('openedBy', { name: nameOf(master.openedBy) }), ' ', time(master.openedAt)),
  master.linked > 0
    ? [bar('answered', master.answered, master.linked), (master.letGo > 0 || master.state === 'lettingGo') && bar('letGo', master.letGo, master.linked)]
    : h('p', t('noneLinked')),
  h('p.small.quiet', t('pace', { n: master.perMinute }), ' ', t(`${master.state}Means`)),
  master.state === 'open' && h('div.row', h('button', { type: 'button', onclick: () => acts.link(master), 'aria-label': `${t('link')}: ${master.summary}` }, t('link'))));

const bar = (name, count, all) => h('label.bar', h('span', t(`${name}Of`, { count, all })), h('progress', { max: all, value: count }));

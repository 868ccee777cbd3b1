// What an act on many cases will do to each of them, and to which it does not apply.
import { whyNot } from '../../acts/acts.js';
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

/** Parts the cases: [those it applies to, [those it does not, each with why]]. */
export function part(act, items, me, values) {
  const judged = items.map(item => [item, whyNot(act, item, me, values)]);
  return [judged.filter(([, why]) => !why).map(([item]) => item), judged.filter(([, why]) => why)];
}

/** The two lists. What comes of a case is written into its `data-said` while they are done. */
export const preview = (act, items, me, values) => {
  const [fit, unfit] = part(act, items, me, values);
  return [
    fit.length > 0 && table(t('willBeDone', { n: fit.length }), t('will'), fit.map(item => [item, act.will(item, me, values)])),
    unfit.length > 0 && table(t('notFor', { n: unfit.length }), t('why'), unfit),
  ];
};

const table = (title, heading, rows) => h('table.preview',
  h('caption', h('h3', title)),
  h('thead', h('tr', [t('case'), heading].map(text => h('th', { scope: 'col' }, text)))),
  h('tbody', rows.map(([item, will]) => h('tr', { 'data-key': item.id },
    h('td', h('strong.nobreak', item.number), h('div.small', item.customer.name)), h('td', will, h('div.said', { 'data-keep': true, 'data-said': item.id }))))));

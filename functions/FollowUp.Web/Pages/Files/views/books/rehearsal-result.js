// What a rehearsal found, the book in force beside the draft.
import { linkTo } from '../../lib/case-list.js';
import { h } from '../../lib/dom.js';
import { ruleOf, stepName } from '../../lib/steps.js';
import { tag, term, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

const SHORT = 5;

const beside = (caption, heads, rows, open = true, kind = 'number') => h('details', { open }, h('summary', h('strong', caption)),
  h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': caption }, h('table',
    h('caption.unseen', caption),
    h('thead', h('tr', heads.map((head, place) => h('th', { scope: 'col', class: place > 0 ? kind : null }, head)))),
    h('tbody', rows.map(([first, ...cells]) => h('tr', h('th', { scope: 'row' }, first), cells.map(cell => h('td', { class: kind }, cell))))))));

const difference = (before, after, lessIsBetter) => {
  const by = after - before;
  const text = by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '0';
  return by === 0 || lessIsBetter === undefined ? text : tag(`${text} ${t((by < 0) === lessIsBetter ? 'better' : 'worse')}`, (by < 0) === lessIsBetter ? 'good' : 'bad');
};

const counts = (before, after) => [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  .map(name => [name, before[name] ?? 0, after[name] ?? 0, difference(before[name] ?? 0, after[name] ?? 0)]);

// Whoever changes the rules knows them by their ids, too.
const messageKind = name => [stepName(name), ruleOf(name) && stepName(name) !== name && h('span.quiet.small', ` ${ruleOf(name)}`)];

const withSum = (before, after) => {
  const sum = side => Object.values(side).reduce((one, other) => one + other, 0);
  return [...counts(before, after).map(([name, ...cells]) => [messageKind(name), ...cells]), [t('together'), sum(before), sum(after), difference(sum(before), sum(after))]];
};

const peak = load => (load?.peak ? [`${load.peak} · `, time(load.peakAt)] : '0');

export function rehearsalResult({ before, after, cases, changed, cut, from, until, changes }) {
  const sides = [t('inForce'), t('draft'), t('difference')];
  const rungs = [...new Set([...before.rungs, ...after.rungs].map(load => load.rung))].map(rung => [rung, before.rungs.find(load => load.rung === rung), after.rungs.find(load => load.rung === rung)]);
  return [
    h('p', h('strong', t('replayed', { cases, changed })), ' ', time(from), ' – ', time(until), '. ', cut && t('cut')),
    beside(t('promises'), [t('what'), ...sides], [
      [t('made'), before.promises, after.promises, difference(before.promises, after.promises)],
      [t('misses'), before.misses, after.misses, difference(before.misses, after.misses, true)],
      [t('kept'), before.kept, after.kept, difference(before.kept, after.kept, false)],
      [t('refused'), before.refused, after.refused, difference(before.refused, after.refused, true)],
    ]),
    beside(t('toCustomers'), [t('template'), ...sides], withSum(before.toCustomers, after.toCustomers)),
    beside(t('rungs'), [t('rung'), t('noticesOf', { side: sides[0] }), t('noticesOf', { side: sides[1] }), t('difference'), t('peakOf', { side: sides[0] }), t('peakOf', { side: sides[1] })],
      rungs.map(([rung, was, is]) => [term(rung), was?.notices ?? 0, is?.notices ?? 0, difference(was?.notices ?? 0, is?.notices ?? 0), peak(was), peak(is)])),
    beside(t('toStaff'), [t('template'), ...sides], withSum(before.toStaff, after.toStaff), false),
    changes.length > 0 && beside(t('changedCases', { shown: changes.length, changed }), [t('case'), t('inForce'), t('draft')],
      changes.map(change => [h('a', { href: linkTo(change.id) }, change.number), caseUnder(change.before), caseUnder(change.after)]), changes.length <= SHORT, ''),
  ];
}

const caseUnder = side => [
  h('div', side.deadlineAt ? [t('dueAt'), ' ', time(side.deadlineAt)] : t('noPromise')),
  h('div', side.outcome ? term(side.outcome) : t('runs'), side.misses > 0 && [' ', tag(t('missedTimes', { n: side.misses }), 'bad')]),
  h('div.small.quiet', t('caseNumbers', { messages: side.messages, notices: side.notices }), side.reached && ` · ${t('upTo', { rung: term(side.reached) })}`),
];

// Rows of cases, by keyboard too: j and k go down and up, Enter opens.
import { h } from './dom.js';
import { countdown, tag, term, time } from './terms.js';
import { nameOf } from './people.js';
import { speak } from './words.js';
import words from './case-list.words.js';

const t = speak(words);

export const linkTo = id => `#/case/${encodeURIComponent(id)}`;

/** What is the matter with a case, in a few tags. */
export const tagsOf = item => [
  item.red && tag(t('red'), 'bad'),
  item.missed && tag(t('missed'), 'bad'),
  item.customer.tier === 'vip' && tag(term('vip'), 'info'),
  item.isMaster && tag(t('master'), 'info'),
  item.status !== 'open' && tag(term(item.status), item.status === 'answeredNotTold' ? 'warn' : 'good'),
  item.paused && tag(term(item.paused)),
  item.customerNotReached && tag(t('notTold'), 'bad'),
  item.supervisorCalled && item.status === 'open' && tag(t(item.supervisorAskedAt ? 'supervisorAsked' : 'supervisorCalled'), 'bad'),
  item.unreachable && tag(t('unreachable'), 'bad'),
  item.pauseAsked && tag(t('pause'), 'warn'),
  item.extensionAsked && tag(t('extension'), 'warn'),
  item.newTimeOffered && tag(t('offered'), 'warn'),
  item.extended && tag(t('extended'), 'info'),
  item.earlierMisses > 0 && tag(t('earlier', { n: item.earlierMisses }), 'warn'),
  item.cameAgain > 0 && tag(t('again', { n: item.cameAgain }), 'warn'),
].filter(Boolean).flatMap(one => [one, ' ']);

/** Where the clock of a case stands. */
const dueOf = item => (item.deadlineAt
  ? [countdown(item.deadlineAt), h('div.small.quiet', time(item.deadlineAt))]
  : item.paused ? [h('span.quiet', t('stands')), item.pausedUntil && h('div.small.quiet', time(item.pausedUntil))]
  : h('span.quiet', t('noClock')));

/** The headings of a list of cases, and the cells of one of its rows. */
export const caseHeads = () => [t('due'), t('case'), t('customer'), t('about'), t('owner')].map(text => h('th', { scope: 'col' }, text));
export const caseCells = item => [
  h('td', dueOf(item)),
  h('td.case', h('a', { href: linkTo(item.id) }, item.number), h('div.small.quiet', `${term(item.kind)} · ${item.category}`)),
  h('td', item.customer.name),
  h('td.what', h('div.summary', item.summary), h('div', tagsOf(item))),
  h('td', item.owner ? nameOf(item.owner) : h('span.quiet', t('nobody')), !item.accepted && item.owner && h('div.small.quiet', t('notAccepted'))),
];

/**
 * A table of cases. `at`: the id of the row that the keyboard is on; `before`, `after`: further cells of a row; `heads`: their headings, as
 * [before, after].
 */
export const caseTable = ({ items, caption, at = null, before, after, heads = [[], []] }) => h('table.cases',
  h('caption.unseen', caption),
  h('thead', h('tr', heads[0], caseHeads(), heads[1])),
  h('tbody', items.map(item => h('tr', { 'data-key': item.id, class: item.id === at ? 'at' : null },
    before?.(item), caseCells(item), after?.(item)))));

/** Moving over rows: gives the keys for setKeys. `state.at` is the id of the row. */
export function rowKeys(state, items, redraw) {
  const move = by => () => {
    const all = items();
    const place = all.findIndex(item => item.id === state.at);
    const next = all[Math.min(Math.max(place + by, 0), all.length - 1)];
    if (!next) return;
    state.at = next.id;
    redraw();
    const row = document.querySelector(`tr[data-key="${CSS.escape(next.id)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('a')?.focus();
  };
  return [
    ['j', t('down'), move(1)],
    ['k', t('up'), move(-1)],
    ['Enter', t('open'), event => event.target.closest?.('a, button') ? event.target.closest('a, button').click() : state.at && (location.hash = linkTo(state.at))],
  ];
}

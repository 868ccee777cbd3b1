// The rows of the save list. Hundreds stand there while one changes: a row is drawn again only if what it shows is another.
import { LISTED, nameOfAct } from '../../acts/acts.js';
import { isUnacknowledged } from '../../acts/escalation.js';
import { caseCells, linkTo } from '../../lib/case-list.js';
import { now, sayDay } from '../../lib/clock.js';
import { h, show } from '../../lib/dom.js';
import { tag, term, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

/** Draws the rows into a tbody that nobody else draws in. `drawn` remembers what stands there: a Map of the view. */
export function drawRows(body, drawn, items, state) {
  const at = now();
  const day = sayDay(at);
  const wanted = new Set(items.map(({ id }) => id));
  // What is gone leaves first: a row that is moved loses the focus, and the click that began on it.
  for (const row of [...body.children]) {
    const known = drawn.get(row.dataset.key)?.row === row;
    if (known && wanted.has(row.dataset.key)) continue;
    if (known) drawn.delete(row.dataset.key);
    row.remove();
  }
  for (const [id, { row }] of drawn) if (row.parentNode !== body) drawn.delete(id);
  let place = body.firstChild;
  for (const item of items) {
    const row = rowOf(item, drawn, state, at, day);
    if (place && row === place.nextSibling) {
      // It comes later in the list; those after it stay where they are.
      place.remove();
      place = row;
    }
    if (row === place) place = place.nextSibling;
    else body.insertBefore(row, place);
  }
}

function rowOf(item, drawn, state, at, day) {
  const known = drawn.get(item.id) ?? { row: h('tr', { 'data-key': item.id }) };
  drawn.set(item.id, known);
  draw(known, item, day, offered(item, state.me, at));
  mark(known, state.selected.has(item.id), state.at === item.id);
  return known.row;
}

function draw(known, item, day, acts) {
  // A time is said without its date on its own day only: the next day it is said again.
  const same = known.day === day && known.acts?.join() === acts.join();
  if (same && known.item === item) return;
  const text = JSON.stringify(item);
  if (!same || known.text !== text) show(known.row, cells(item, acts));
  Object.assign(known, { item, text, day, acts });
}

function mark(known, chosen, isAt) {
  known.row.classList.toggle('chosen', chosen);
  known.row.classList.toggle('at', isAt);
  // What a box shows is its own once somebody has clicked it; the list says what is chosen.
  known.box ??= known.row.querySelector('.choose input');
  if (known.box.checked !== chosen) known.box.checked = chosen;
}

/** The acts that stand on a row. */
export const offered = (item, me, at) => Object.keys(LISTED).filter(act => OFFERED[act]?.(item, at) ?? !LISTED[act].why(item, me, {}));

// To whom, and until when, is asked for afterwards: it is no reason against an act.
const OFFERED = { assign: () => true, acknowledge: isUnacknowledged };

const cells = (item, acts) => [
  h('td.choose', h('label', h('span.unseen', t('choose', { number: item.number })), h('input', { type: 'checkbox', 'data-act': 'choose' }))),
  caseCells(item),
  h('td.acts', standing(item, acts.includes('acknowledge')), h('div.row', buttons(item, acts))),
];

/** Who was told, who saw it, and what is asked for. */
const standing = (item, unacknowledged) => h('div.small',
  item.reached && h('span', t('reached', { rung: term(item.reached) }), ' '),
  unacknowledged ? tag(t('notSeen'), 'warn') : item.acknowledgedUntil && h('span.quiet', t('seenUntil'), ' ', time(item.acknowledgedUntil)),
  item.extensionAsked && h('div', t('asksUntil'), ' ', time(item.extensionAsked), item.extensionReason && `: ${item.extensionReason}`));

const label = (act, item) => ({ 'aria-label': `${nameOfAct(act)} ${item.number}` });
const button = (act, item) => h('button.act', { type: 'button', 'data-act': act, ...label(act, item) }, nameOfAct(act));

// A call goes on at the case: what came of it is written down there.
const buttons = (item, acts) => [
  item.customer.phone && h('a.button.act', { href: `${linkTo(item.id)}?act=call`, ...label('call', item) }, nameOfAct('call')),
  acts.map(act => button(act, item)),
];

// The rows of the save list. Hundreds stand there while one changes: a row is drawn again only if what it shows is another.
import { nameOfAct, offered } from '../../acts/acts.js';
import { caseCells, linkTo } from '../../lib/case-list.js';
import { now, sayDay } from '../../lib/clock.js';
import { h, show } from '../../lib/dom.js';
import { tag, term, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

/** Draws the rows into a tbody that nobody else draws in. `drawn` remembers what stands there: a Map of the view. */
export function drawRows(body, drawn, items, state) {
  const day = sayDay(now());
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
    const row = rowOf(item, drawn, state, day);
    if (place && row === place.nextSibling) {
      // It comes later in the list; those after it stay where they are.
      place.remove();
      place = row;
    }
    if (row === place) place = place.nextSibling;
    else body.insertBefore(row, place);
  }
}

function rowOf(item, drawn, state, day) {
  const known = drawn.get(item.id) ?? { row: h('tr', { 'data-key': item.id }) };
  drawn.set(item.id, known);
  draw(known, item, day);
  mark(known, state.selected.has(item.id), state.at === item.id);
  return known.row;
}

function draw(known, item, day) {
  // A time is said without its date on its own day only: the next day it is said again.
  const same = known.day === day;
  if (same && known.item === item) return;
  const text = JSON.stringify(item);
  if (!same || known.text !== text) show(known.row, cells(item));
  Object.assign(known, { item, text, day });
}

function mark(known, chosen, isAt) {
  known.row.classList.toggle('chosen', chosen);
  known.row.classList.toggle('at', isAt);
  // What a box shows is its own once somebody has clicked it; the list says what is chosen.
  known.box ??= known.row.querySelector('.choose input');
  if (known.box.checked !== chosen) known.box.checked = chosen;
}

const cells = item => [
  h('td.choose', h('label', h('span.unseen', t('choose', { number: item.number })), h('input', { type: 'checkbox', 'data-act': 'choose' }))),
  caseCells(item),
  h('td.acts', standing(item), h('div.row', buttons(item))),
];

/** Who was told, who saw it, and what is asked for. */
const standing = item => h('div.small',
  item.reached && h('span', t('reached', { rung: term(item.reached) }), ' '),
  item.awaitsAcknowledgement ? tag(t('notSeen'), 'warn') : item.acknowledgedUntil && h('span.quiet', t('seenUntil'), ' ', time(item.acknowledgedUntil)),
  item.extensionAsked && h('div', t('asksUntil'), ' ', time(item.extensionAsked), item.extensionReason && `: ${item.extensionReason}`));

const label = (act, item) => ({ 'aria-label': `${nameOfAct(act)} ${item.number}` });
const button = (act, item) => h('button.act', { type: 'button', 'data-act': act, ...label(act, item) }, nameOfAct(act));

// A call goes on at the case: what came of it is written down there.
const buttons = item => [
  item.customer.phone && item.allowed.includes('attempt') && h('a.button.act', { href: `${linkTo(item.id)}?act=call`, ...label('call', item) }, nameOfAct('call')),
  offered(item).map(act => button(act, item)),
];

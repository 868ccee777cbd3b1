// What can still be saved: the open cases by what presses most, and everything that is done about them, one by one or in bulk.
import { alone } from '../../acts/alone.js';
import { LISTED, nameOfAct, offered, run } from '../../acts/acts.js';
import { getAll } from '../../lib/api.js';
import { caseHeads, rowKeys } from '../../lib/case-list.js';
import { now } from '../../lib/clock.js';
import { h, show } from '../../lib/dom.js';
import { empty } from '../../lib/state.js';
import { useStyle } from '../../lib/style.js';
import { speak } from '../../lib/words.js';
import { inBulk } from './bulk.js';
import { FILTERS } from './filters.js';
import { drawRows } from './rows.js';
import { inOrder, inOrderOf, isSameOrder } from './order.js';
import { selection } from './selection.js';
import { bulkBar, heldNote, pageHead } from './tools.js';
import words from './words.js';

const t = speak(words);
const ORDER_AGAIN = 10_000;
const MOST = 2000;

export async function open({ root, session, query, title, refresh: refreshAll, setKeys }) {
  await useStyle('save');
  const state = {
    at: null, items: [], shown: [], more: false, held: false, selected: selection(),
    show: query.get('show') in FILTERS ? query.get('show') : 'all', team: query.get('team') ?? '',
  };
  const drawn = new Map();
  const body = () => root.querySelector('table.save > tbody');
  const isBusy = () => state.selected.size > 0 || Boolean(body()?.contains(document.activeElement)) || Boolean(document.querySelector('dialog[open]'));

  // What was asked for before this view was left may be answered after it.
  let left = false;

  const draw = (orderNow = false) => {
    if (left) return;
    const at = now();
    const ofTeam = state.team ? state.items.filter(item => item.team === state.team) : state.items;
    const wanted = inOrder(ofTeam.filter(item => FILTERS[state.show](item, at)), at);
    const next = isBusy() && !orderNow ? inOrderOf(state.shown, wanted) : wanted;
    const leftAt = state.shown.findIndex(item => item.id === state.at);
    const hadFocus = body()?.contains(document.activeElement);
    Object.assign(state, { shown: next, held: !isSameOrder(next, wanted) });
    state.selected.keepTo(next);
    show(root,
      pageHead({ state, session, title, ofTeam, at, choose }),
      next.length > 0 && bulkBar(state, bulk, all),
      heldNote(state.held, () => draw(true)),
      next.length > 0
        ? h('div.scroll', { 'data-key': 'list' }, h('table.cases.save',
          h('caption.unseen', t(state.show)),
          h('thead', h('tr', h('td'), caseHeads(), h('th', { scope: 'col' }, t('acts')))),
          h('tbody', { 'data-keep': true, onclick: click })))
        : empty(t(state.items.length > 0 ? 'noneHere' : 'noneOpen')),
      state.more && h('p.quiet', t('more', { n: state.items.length })));
    if (next.length === 0) return;
    drawRows(body(), drawn, next, state);
    // Whoever was on a row that is gone goes on with the one that came up in its place.
    if (hadFocus && !body().contains(document.activeElement) && !document.querySelector('dialog[open]')) {
      state.at = next[Math.min(Math.max(leftAt, 0), next.length - 1)].id;
      body().querySelector(`tr[data-key="${CSS.escape(state.at)}"] .case a`)?.focus();
    }
  };

  const choose = change => {
    Object.assign(state, change, { at: null });
    state.selected.clear();
    history.replaceState(null, '', `#/save?show=${state.show}${state.team && `&team=${encodeURIComponent(state.team)}`}`);
    draw(true);
  };

  const all = () => {
    state.selected.size === state.shown.length ? state.selected.clear() : state.selected.all(state.shown);
    draw();
  };

  const bulk = act => alone('bulk', async () => {
    const done = await inBulk({ name: act, items: state.selected.of(state.shown), session, open: () => state.items });
    if (done.length > 0) state.selected.clear();
    await refreshAll();
    draw();
  });

  const perform = (act, item) => {
    const about = h('p', h('strong', item.customer.name), ` · ${item.summary}`);
    return run(LISTED[act], { item, about, session, open: () => state.items, refresh: refreshAll }, true);
  };

  const click = async event => {
    const part = event.target.closest('[data-act]');
    const item = part && state.shown.find(({ id }) => id === part.closest('tr').dataset.key);
    if (!item) return;
    state.at = item.id;
    if (part.dataset.act === 'choose') {
      state.selected.toggle(item.id, state.shown, event.shiftKey);
      draw();
    } else await perform(part.dataset.act, item);
  };

  // Wherever the focus goes, the keys mean that row.
  const focus = event => {
    const id = event.target.closest('table.save > tbody > tr')?.dataset.key;
    if (!id || id === state.at) return;
    state.at = id;
    drawRows(body(), drawn, state.shown, state);
  };

  // A key does what a button of the row does, and nothing where there is none.
  const byKey = (key, act) => [key, nameOfAct(act), () => {
    if (state.selected.size > 0) return bulk(act);
    const item = state.shown.find(({ id }) => id === state.at);
    return item && offered(item).includes(act) && perform(act, item);
  }];

  const refresh = async () => {
    const { items, more } = await getAll('/api/cases?queue=team', MOST);
    Object.assign(state, { items, more });
    draw();
  };

  root.addEventListener('focusin', focus);
  await refresh();
  setKeys([
    ...rowKeys(state, () => state.shown, () => draw()),
    ['x', t('chooseKey'), () => { if (state.at) state.selected.toggle(state.at, state.shown); draw(); }],
    byKey('t', 'accept'),
    byKey('g', 'assign'),
    // k is the row above.
    byKey('a', 'acknowledge'),
  ]);
  const timer = setInterval(() => document.querySelector('dialog[open]') || draw(), ORDER_AGAIN);
  return {
    refresh,
    close: () => {
      left = true;
      clearInterval(timer);
      root.removeEventListener('focusin', focus);
    },
  };
}

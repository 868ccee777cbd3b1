// The outbox: every message to customers and staff, the newest first, and what became of it.
import { get } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { orTell } from '../../lib/or-tell.js';
import { empty } from '../../lib/state.js';
import { useStyle } from '../../lib/style.js';
import { term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { messageRow } from './message.js';
import words from './words.js';

const t = speak(words);
const STATES = ['held', 'queued', 'sending', 'shown', 'sent', 'delivered', 'undelivered', 'failed', 'dropped', 'bundled'];
const SIZE = 50;

export async function open({ root, session, query, title, setKeys }) {
  await useStyle('outbox');
  // `pages`: where each page before the one shown began, so that there is a way back to newer ones.
  const state = { state: STATES.includes(query.get('state')) ? query.get('state') : '', team: query.get('team') ?? '', pages: [''], items: [], next: '' };
  const seesAll = session.person.role === 'supervisor' || session.person.role === 'manager';

  // What cannot be read is not where somebody went.
  const go = async change => {
    const { state: was, team, pages } = state;
    Object.assign(state, change);
    try {
      await refresh();
    } catch (problem) {
      Object.assign(state, { state: was, team, pages });
      throw problem;
    }
  };
  const filter = orTell(async (name, select) => {
    try {
      await go({ [name]: select.value, pages: [''] });
    } finally {
      select.value = state[name];
    }
    // The address is another view's once this one is left.
    if (!root.isConnected) return;
    const kept = Object.entries({ state: state.state, team: state.team }).filter(([, value]) => value);
    history.replaceState(null, '', `#/outbox?${new URLSearchParams(kept)}`);
  });
  const turn = orTell(async pages => {
    await go({ pages });
    if (!root.isConnected) return;
    scrollTo(0, 0);
    root.querySelector('h1').focus();
  });
  const older = () => state.next && turn([...state.pages, state.next]);
  const newer = () => state.pages.length > 1 && turn(state.pages.slice(0, -1));

  const choice = (name, label, options) => h('label.small', label, h('select', { onchange: event => filter(name, event.target) },
    options.map(([value, text]) => h('option', { value, selected: value === state[name] }, text))));

  const draw = () => show(root,
    h('div.head', h('h1', { tabindex: -1 }, title), h('div.row.filters',
      choice('state', t('state'), [['', t('allStates')], ...STATES.map(one => [one, term(one)])]),
      seesAll && choice('team', t('team'), [['', t('allTeams')], ...session.centre.teams.map(team => [team.id, team.name])]))),
    state.items.length === 0
      ? empty(t(state.pages.length > 1 ? 'noOlder' : state.state || state.team ? 'noneSo' : 'none'))
      : h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('messages') }, h('table.messages',
        h('caption.unseen', t('messages')),
        h('thead', h('tr', ['time', 'recipient', 'channel', 'text', 'state', 'case'].map(head => h('th', { scope: 'col' }, t(head))))),
        h('tbody', state.items.map(messageRow)))),
    h('div.row.pages', h('button', { disabled: state.pages.length === 1, onclick: newer }, t('newer'), h('kbd', 'p')), h('span.quiet', t('page', { n: state.pages.length })),
      h('button', { disabled: !state.next, onclick: older }, t('older'), h('kbd', 'n'))));

  const refresh = async () => {
    const asked = JSON.stringify([state.state, state.team, state.pages]);
    const after = state.pages.at(-1);
    const page = await get(`/api/outbox?${new URLSearchParams({ size: SIZE, ...(state.state && { state: state.state }), ...(state.team && { team: state.team }), ...(after && { after }) })}`);
    if (asked !== JSON.stringify([state.state, state.team, state.pages])) return;
    Object.assign(state, { items: page.items, next: page.next ?? '' });
    draw();
  };

  await refresh();
  setKeys([['n', t('older'), older], ['p', t('newer'), newer]]);
  return { refresh };
}

// What stands above the list: which cases are shown, and what is done to those that are chosen.
import { MANY, nameOfAct } from '../../acts/acts.js';
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import { FILTERS } from './filters.js';
import words from './words.js';

const t = speak(words);

export const pageHead = ({ state, session, title, ofTeam, at, choose }) => [
  h('div.head', h('h1', title), session.person.role !== 'lead' && session.centre.teams.length > 1 && team(state, session.centre.teams, choose)),
  h('nav.row.tabs', { 'aria-label': t('filters') }, Object.entries(FILTERS).map(([name, fits]) => tab(name, ofTeam.filter(item => fits(item, at)).length, state, choose))),
];

// Another tab of the browser may open it; here the list changes without being read again.
const tab = (name, count, state, choose) => h('a.button', {
  href: `#/save?show=${name}${state.team && `&team=${encodeURIComponent(state.team)}`}`, 'aria-current': name === state.show ? 'true' : null,
  onclick: event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose({ show: name });
  },
}, t(name), h('span.count', count));

const team = (state, teams, choose) => h('label.row', h('span', t('team')), h('select', { onchange: event => choose({ team: event.target.value }) },
  h('option', { value: '', selected: !state.team }, t('allTeams')), teams.map(({ id, name }) => h('option', { value: id, selected: state.team === id }, name))));

export const bulkBar = (state, bulk, all) => {
  const n = state.selected.size;
  return h('div.row.bulkbar', { 'data-key': 'bulk', role: 'toolbar', 'aria-label': t('bulk') },
    h('button', { type: 'button', onclick: all }, t(n > 0 && n === state.shown.length ? 'chooseNone' : 'chooseAll', { n: state.shown.length })),
    h('span', { class: n ? '' : 'quiet' }, t('chosen', { n })),
    n > 0 && Object.keys(MANY).map(act => h('button', { type: 'button', onclick: () => bulk(act) }, nameOfAct(act))));
};

/** Nobody's row moves away under the hand; the list says so, and how to have it in order. */
export const heldNote = (held, orderNow) => held && h('p.note.info.row', { 'data-key': 'held' }, t('held'), h('button', { type: 'button', onclick: orderNow }, t('orderNow')));

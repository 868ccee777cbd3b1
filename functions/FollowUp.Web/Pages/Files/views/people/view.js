// Load and roster: who has how much to do, what falls due in the coming hours, and who is there; and the codes that the team answers with.
import { get, getAll } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { orTell } from '../../lib/or-tell.js';
import { useStyle } from '../../lib/style.js';
import { speak } from '../../lib/words.js';
import { absences } from './absence.js';
import { codeLists } from './codes.js';
import { handOverCard, readHandOver } from './hand-over.js';
import { hourTable } from './hours.js';
import { loadTable } from './load.js';
import { DAYS, rosterTable } from './roster.js';
import words from './words.js';

const t = speak(words);
const MOST = 2000;

export async function open({ root, session, title, refresh: refreshAll }) {
  await useStyle('people');
  const state = { of: null, handOver: null };
  const me = session.person;
  const isLead = me.role === 'lead';
  const teams = session.centre.teams.filter(team => !isLead || team.id === me.team);
  const teamName = id => session.centre.teams.find(team => team.id === id)?.name ?? id;
  // A lead acts for the team, who stands above it for everybody (A1).
  const mayAct = person => !isLead || person.id === me.id || (me.team && person.team === me.team);

  const handOver = orTell(async person => {
    state.handOver = await readHandOver(person.id);
    state.of = person.id;
    draw();
    const head = root.querySelector('#hand-over-head');
    head.scrollIntoView({ block: 'nearest' });
    head.focus();
  });
  const close = () => {
    const { of } = state;
    Object.assign(state, { of: null, handOver: null });
    draw();
    root.querySelector(`[data-hands="${CSS.escape(of)}"]`)?.focus();
  };
  const handOverButton = person => h('button', { 'data-key': 'hands', 'data-hands': person.id, 'aria-label': t('handOverOf', { name: person.name }), onclick: () => handOver(person) }, t('handOver'));

  const draw = () => {
    const { people, cases, more, codes } = state;
    const mine = people.filter(person => !isLead || person.team === me.team);
    show(root,
      h('div.head', h('h1', title)),
      h('section.card', { 'data-key': 'load' }, h('h2', t('load')), h('p.small.quiet', t('loadAbout')), more && h('p.note.warn', t('more', { n: cases.length })),
        loadTable({ people, own: mine, cases, teamName, mayAct, acts: handOverButton })),
      state.handOver && handOverCard(state.handOver, nameOf(state.of), close),
      h('section.card', { 'data-key': 'hours' }, h('h2', t('hours')), hourTable({ people, cases, teams })),
      h('section.card', { 'data-key': 'roster' }, h('h2', t('roster')), rosterTable({ people, teamName, mayAct, acts: person => absences(person, refreshAll) })),
      h('section.card', { 'data-key': 'codes' }, h('h2', t('codes')), codeLists(codes, refreshAll)));
  };

  const refresh = async () => {
    const [people, cases, codes, handed] = await Promise.all([get(`/api/people?days=${DAYS}`), getAll('/api/cases?queue=team', MOST), get('/api/codes'), state.of && readHandOver(state.of)]);
    Object.assign(state, { people: people.items, cases: cases.items, more: cases.more, codes, handOver: state.of ? handed || state.handOver : null });
    draw();
  };

  await refresh();
  // Minutes pass without a change on the server.
  const timer = setInterval(draw, 30_000);
  return { refresh, close: () => clearInterval(timer) };
}

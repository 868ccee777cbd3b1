// Who has how much to do now.
import { minutesUntil } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { tag, term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { bars } from './bars.js';
import words from './words.js';

const t = speak(words);
const HOUR = 60;

/** What each person has, the busiest first; those with nothing too, if they take cases. Cases of nobody stand by team under ''. */
function loads(own, cases) {
  const rows = new Map(own.filter(person => person.role === 'agent' || person.role === 'lead').map(person => [person.id, { id: person.id, team: person.team }]));
  for (const one of cases) {
    const key = one.owner ?? `:${one.team}`;
    if (!rows.has(key)) rows.set(key, { id: one.owner ?? '', team: one.team });
    const row = rows.get(key);
    const left = one.deadlineAt && !one.paused ? minutesUntil(one.deadlineAt) : Infinity;
    row.open = (row.open ?? 0) + 1;
    if (left < 0) row.overdue = (row.overdue ?? 0) + 1;
    else if (left <= HOUR) row.soon = (row.soon ?? 0) + 1;
  }
  return [...rows].map(([key, { id, team, open = 0, overdue = 0, soon = 0 }]) => ({ key, id, team, open, overdue, soon }))
    .sort((one, other) => other.overdue - one.overdue || other.soon - one.soon || other.open - one.open);
}

export const dutyTag = person => (person?.onDuty ? tag(t('onDuty'), 'good') : tag(t('offDuty')));

export function loadTable({ people, own, cases, teamName, mayAct, acts }) {
  const rows = loads(own, cases);
  const most = Math.max(1, ...rows.map(row => row.open));
  return h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('load') }, h('table.load',
    h('caption.unseen', t('load')),
    h('thead', h('tr', [t('person'), t('duty'), t('open'), t('overdue'), t('soon'), ''].map((head, place) => h('th', { scope: 'col', class: place > 1 && place < 5 ? 'number' : null }, head || h('span.unseen', t('acts')))))),
    h('tbody', rows.map(row => {
      const person = people.find(one => one.id === row.id);
      return h('tr', { 'data-key': row.key },
        h('th', { scope: 'row' }, row.id ? nameOf(row.id) : t('nobody'), h('div.small.quiet', [row.id && person && term(person.role), row.team && teamName(row.team)].filter(Boolean).join(' · '))),
        h('td', row.id && dutyTag(person)),
        h('td.number', row.open, bars(most, [[row.overdue, 'bad'], [row.soon, 'warn'], [row.open - row.overdue - row.soon, 'rest']])),
        h('td.number', row.overdue > 0 ? h('strong.bad-text', `▲ ${row.overdue}`) : 0),
        h('td.number', row.soon > 0 ? h('strong.warn-text', `◔ ${row.soon}`) : 0),
        h('td', person && mayAct(person) && h('div.row.end', acts(person))));
    }))));
}

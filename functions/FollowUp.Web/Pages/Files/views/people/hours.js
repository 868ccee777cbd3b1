// Promises that fall due in each coming hour of the centre's clock, beside the agents who are there to keep them.
import { now, sayDay, toField, zoneName } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { tag } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { bars } from './bars.js';
import words from './words.js';

const t = speak(words);
const AHEAD = 12;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The beginnings of the coming hours; the first is the one that runs. */
function comingHours() {
  const wall = toField(now());
  const began = Math.floor(now() / MINUTE) * MINUTE - Number(wall.slice(-2)) * MINUTE;
  return Array.from({ length: AHEAD }, (_, place) => began + place * HOUR);
}

const within = (at, from) => Date.parse(at) >= from && Date.parse(at) < from + HOUR;
const works = (person, from) => person.shifts.some(shift => Date.parse(shift.from) < from + HOUR && Date.parse(shift.until) > Math.max(from, now()));

export function hourTable({ people, cases, teams }) {
  const hours = comingHours();
  const clocked = cases.filter(one => one.deadlineAt && !one.paused && Date.parse(one.deadlineAt) >= now());
  const cells = hours.map(from => teams.map(team => ({
    due: clocked.filter(one => one.team === team.id && within(one.deadlineAt, from)).length,
    agents: people.filter(person => person.role === 'agent' && person.team === team.id && works(person, from)).length,
  })));
  const most = Math.max(1, ...cells.flat().map(cell => cell.due));
  return [
    h('p.small.quiet', t('hoursAbout', { zone: zoneName() })),
    h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('hours') }, h('table.hours',
      h('caption.unseen', t('hours')),
      h('thead', h('tr', h('th', { scope: 'col' }, t('hour')), teams.map(team => h('th', { scope: 'col' }, team.name)))),
      h('tbody', hours.map((from, row) => h('tr',
        h('th', { scope: 'row' }, span(from), row > 0 && toField(from).slice(0, 10) !== toField(hours[row - 1]).slice(0, 10) && h('div.small.quiet', sayDay(from))),
        cells[row].map(({ due, agents }) => h('td',
          h('div.row', bars(most, [[due, agents === 0 ? 'bad' : 'rest']]), h('span.nobreak', t('due', { n: due })),
            h('span.nobreak.quiet', t('agents', { n: agents })), due > 0 && agents === 0 && tag(t('noAgent'), 'bad'))))))))),
  ];
}

const span = from => `${toField(from).slice(11)}–${toField(from + HOUR).slice(11)}`;

// Shifts and absences of the next days as a week, on the centre's clock.
import { fromField, now, sayDay, toField, zoneName } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { tag, term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { dutyTag } from './load.js';
import words from './words.js';

const t = speak(words);
const DAY = 86_400_000;
export const DAYS = 7;

/** The beginnings and ends of the coming days; a day of the centre may have 23 or 25 hours. */
function comingDays() {
  const first = Date.parse(`${toField(now()).slice(0, 10)}T00:00Z`);
  const starts = Array.from({ length: DAYS + 1 }, (_, place) => Date.parse(fromField(`${new Date(first + place * DAY).toISOString().slice(0, 10)}T00:00`)));
  return starts.slice(0, -1).map((from, place) => ({ from, until: starts[place + 1] }));
}

/** What of these stretches lies in a day, as "09:00–12:00". */
function partsOf(stretches, day) {
  return stretches
    .map(({ from, until }) => [Math.max(Date.parse(from), day.from), Math.min(Date.parse(until), day.until)])
    .filter(([from, until]) => from < until)
    .map(([from, until]) => (from === day.from && until === day.until ? t('allDay') : `${clock(from)}–${until === day.until ? '24:00' : clock(until)}`));
}

const clock = at => toField(at).slice(11);

export function rosterTable({ people, teamName, mayAct, acts }) {
  const days = comingDays();
  return [
    h('p.small.quiet', t('rosterAbout', { zone: zoneName() })),
    h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('roster') }, h('table.roster',
      h('caption.unseen', t('roster')),
      h('thead', h('tr', h('th', { scope: 'col' }, t('person')), days.map(day => h('th', { scope: 'col' }, sayDay(day.from))))),
      h('tbody', people.map(person => h('tr', { 'data-key': person.id },
        h('th', { scope: 'row' }, h('div', person.name, ' ', dutyTag(person)), h('div.small.quiet', [term(person.role), person.team && teamName(person.team)].filter(Boolean).join(' · ')),
          mayAct(person) && acts(person)),
        days.map(day => cell(partsOf(person.shifts, day), partsOf(person.absences, day)))))))),
  ];
}

const cell = (shifts, away) => h('td',
  shifts.map(part => h('div.nobreak', part)),
  away.map(part => h('div', tag(t('away', { part }), 'warn'))),
  shifts.length + away.length === 0 && h('span.quiet', { 'aria-label': t('free') }, '–'));

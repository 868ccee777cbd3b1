// Says that somebody does not work for a time, changes it, and takes it back.
import { post } from '../../lib/api.js';
import { now, toFieldIn, zoneName } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { askFor, field } from '../../lib/form.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const HOUR = 3_600_000;

/** The absences of a person that were told, each with the ways to change it and to take it back, and the way to tell one more. */
export const absences = (person, refresh) => [
  person.told.map(one => h('div.small.row', { 'data-key': `${one.from} ${one.until}` }, h('span', span(one)),
    h('button', { 'data-key': 'change', 'aria-label': t('changeAbsenceOf', { name: person.name, ...said(one) }), onclick: () => changeAbsence(person, one, refresh) }, t('changeAbsence')),
    h('button', { 'data-key': 'drop', 'aria-label': t('dropAbsenceOf', { name: person.name, ...said(one) }), onclick: () => dropAbsence(person, one, refresh) }, t('dropAbsence')))),
  h('div.row', h('button', { 'data-key': 'absence', 'aria-label': `${t('addAbsence')}: ${person.name}`, onclick: () => addAbsence(person, refresh) }, t('addAbsence'))),
];

const said = ({ from, until }) => ({ from: from.replace('T', ' '), until: until.replace('T', ' ') });
const span = one => t('awayFromUntil', said(one));

async function dropAbsence(person, { from, until }, refresh) {
  const done = await askFor({
    title: t('dropAbsence'), about: h('p', t('dropAbsenceAbout', { name: person.name, ...said({ from, until }), zone: person.zone })), submit: t('dropAbsence'), danger: true,
    act: (_, key) => post(`/api/people/${encodeURIComponent(person.id)}/absences/drop`, { from, until }, key),
  });
  if (!done) return;
  tell(t('absenceDropped', { name: person.name }));
  await refresh();
}

/** The times go as they are written: they are local times of the person's shifts, which may have a zone of their own. */
function absenceFields({ zone }, { from, until, reason = '' }) {
  const hint = t(zone === zoneName() ? 'shiftTime' : 'shiftTimeOther', { zone, centre: zoneName() });
  return [
    field({ name: 'from', label: t('from'), kind: 'datetime-local', hint, required: true, value: from }),
    field({ name: 'until', label: t('until'), kind: 'datetime-local', hint, required: true, value: until }),
    field({ name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true, maxlength: 200, value: reason }),
  ];
}

const send = (person, body, key) => post(`/api/people/${encodeURIComponent(person.id)}/absences`, body, key);

async function addAbsence(person, refresh) {
  const { zone } = person;
  const from = now();
  const done = await askFor({
    title: t('absenceOf', { name: person.name }), about: t('absenceAbout'), submit: t('addAbsence'),
    fields: absenceFields(person, { from: toFieldIn(zone, from), until: toFieldIn(zone, from + 8 * HOUR) }),
    act: (values, key) => send(person, values, key),
  });
  if (!done) return;
  tell(t('absenceAdded', { name: person.name, ...said(done), zone }));
  await refresh();
}

/** One act of the API: to remove the one and add the other would leave the person there if the second failed. */
async function changeAbsence(person, one, refresh) {
  const done = await askFor({
    title: t('changeAbsenceOf', { name: person.name, ...said(one) }), about: h('p', t('changeAbsenceAbout')), submit: t('changeAbsence'), fields: absenceFields(person, one),
    act: (values, key) => send(person, { ...values, instead: { from: one.from, until: one.until } }, key),
  });
  if (!done) return;
  tell(t('absenceChanged', { name: person.name, ...said(done), zone: person.zone }));
  await refresh();
}

// Says that somebody does not work for a time.
import { post } from '../../lib/api.js';
import { now, toFieldIn, zoneName } from '../../lib/clock.js';
import { askFor, field } from '../../lib/form.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const HOUR = 3_600_000;

/** The times go as they are written: they are local times of the person's shifts, which may have a zone of their own. */
export async function addAbsence(person, refresh) {
  const { zone } = person;
  const hint = t(zone === zoneName() ? 'shiftTime' : 'shiftTimeOther', { zone, centre: zoneName() });
  const from = now();
  const done = await askFor({
    title: t('absenceOf', { name: person.name }), about: t('absenceAbout'), submit: t('addAbsence'),
    fields: [
      field({ name: 'from', label: t('from'), kind: 'datetime-local', hint, required: true, value: toFieldIn(zone, from) }),
      field({ name: 'until', label: t('until'), kind: 'datetime-local', hint, required: true, value: toFieldIn(zone, from + 8 * HOUR) }),
      field({ name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true, maxlength: 200 }),
    ],
    act: (values, key) => post(`/api/people/${encodeURIComponent(person.id)}/absences`, values, key),
  });
  if (!done) return;
  tell(t('absenceAdded', { name: person.name, from: done.from.replace('T', ' '), until: done.until.replace('T', ' '), zone }));
  await refresh();
}

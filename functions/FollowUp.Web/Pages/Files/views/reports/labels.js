// What the rows of a report are called, and its days.
import { language } from '../../lib/words.js';
import { nameOf } from '../../lib/people.js';
import { term } from '../../lib/terms.js';

// A day of the centre is no instant: it is written as it stands.
const form = options => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
const [short, long] = [form({ month: 'numeric', day: 'numeric' }), form({ dateStyle: 'medium' })];

export const sayDate = day => long.format(Date.parse(`${day}T00:00Z`));

/** Gives the name of a row of a report, and its short name for an axis. */
export function labelOf(by, session, nobody) {
  const name = key => {
    switch (by) {
      case 'day': return sayDate(key);
      case 'team': return session.centre.teams.find(team => team.id === key)?.name ?? key;
      case 'agent': return nameOf(key);
      case 'tier': return term(key);
      default: return key;
    }
  };
  return { name: key => (key === '' ? nobody : name(key)), brief: key => (by === 'day' ? short.format(Date.parse(`${key}T00:00Z`)) : key === '' ? nobody : name(key)) };
}

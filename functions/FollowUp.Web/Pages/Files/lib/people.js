// The people of the roster, read once in a while: names for ids, and who works when.
import { get } from './api.js';
import { term } from './terms.js';

const AGAIN = 60_000;

let people = new Map();
let readAt = -Infinity;

export async function readPeople() {
  readAt = performance.now();
  people = new Map((await get('/api/people')).items.map(person => [person.id, person]));
  return [...people.values()];
}

/** Has the people read, once: every view names some. */
export const knowPeople = async () => people.size > 0 || readPeople();

/** The name of an id; what is nobody's id, such as the customer or FollowUp itself, is called by its term. */
export function nameOf(id) {
  if (!id) return '';
  const name = people.get(id)?.name ?? term(id);
  // Somebody who came during the shift has a name when the board looks next; who has left the roster has none.
  if (name === id && performance.now() > readAt + AGAIN) readPeople().catch(() => null);
  return name;
}

export const everybody = () => [...people.values()];

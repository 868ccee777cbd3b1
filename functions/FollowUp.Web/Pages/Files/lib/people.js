// The people of the roster, read once in a while: names for ids, and who works when.
import { get } from './api.js';
import { term } from './terms.js';

let people = new Map();

export async function readPeople() {
  people = new Map((await get('/api/people')).items.map(person => [person.id, person]));
  return [...people.values()];
}

/** Has the people read, once: every view names some. */
export const knowPeople = async () => people.size > 0 || readPeople();

/** The name of an id; what is nobody's id, such as the customer or FollowUp itself, is called by its term. */
export const nameOf = id => (id ? people.get(id)?.name ?? term(id) : '');

export const everybody = () => [...people.values()];

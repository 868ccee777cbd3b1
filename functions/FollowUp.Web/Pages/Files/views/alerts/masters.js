// The master cases that have something left to do, and of those that are over the newest. What is over changes no more: it is read again only when
// another is.
import { getAll } from '../../lib/api.js';

const NEWEST = 5;
const newestFirst = (one, other) => Date.parse(other.openedAt) - Date.parse(one.openedAt);

/** Gives what reads { shown, known }: those to show, and all of which the summary is known. */
export function masterReader() {
  let over = null;
  let ran = new Set();
  return async () => {
    const { items: running } = await getAll('/api/masters?open=true', Infinity);
    const runs = new Set(running.map(master => master.id));
    if (!over || [...ran].some(id => !runs.has(id))) over = (await getAll('/api/masters', Infinity)).items.filter(master => !runs.has(master.id));
    ran = runs;
    return { shown: [...running.toSorted(newestFirst), ...over.toSorted(newestFirst).slice(0, NEWEST)], known: [...running, ...over] };
  };
}

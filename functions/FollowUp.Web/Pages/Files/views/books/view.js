// The books: what the centre has decided, to read, to change, and to rehearse before it is in force.
import { useStyle } from '../../lib/style.js';
import { openBook } from './book.js';
import { openList } from './list.js';
import { openOld } from './old.js';

export async function open(place) {
  await useStyle('books');
  const [name] = place.params;
  const version = place.query.get('version');
  if (!name) return openList(place);
  return version ? openOld(place, name, version) : openBook(place, name);
}

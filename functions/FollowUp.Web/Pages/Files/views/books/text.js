// The text of a book as it is edited here.
import { readText } from '../../lib/api.js';

/** A text area ends lines with LF alone: a text that comes otherwise would look changed before anybody has written. */
export async function readBook(path) {
  const { text, version } = await readText(path);
  return { text: text.replace(/\r\n?/g, '\n'), version };
}

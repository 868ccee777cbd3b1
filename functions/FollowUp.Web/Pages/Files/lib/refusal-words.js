// The words for what is refused, in the board's language. They are read when the first refusal comes: most who look at the board meet none.
import { language } from './words.js';

const PATIENCE = 2_000;
let mine = {};
let reading = null;

/** Reads them, once. What cannot be read, or not soon, leaves the API's own sentences. */
export function readWords() {
  reading ??= import(`./refusals.${language.toLowerCase()}.js`).then(read => { mine = read.default; }, () => { reading = null; });
  return Promise.race([reading, new Promise(resolve => setTimeout(resolve, PATIENCE))]);
}

/** The words of a code with its values in them, those of a value that is so before the others; null if there are none, or if a value is missing. */
export function wordsOf(code, values) {
  const names = Object.keys(values);
  const key = names.filter(name => values[name] === 'true').map(name => `${code}.${name}`).find(own => Object.hasOwn(mine, own)) ?? code;
  const text = Object.hasOwn(mine, key) ? names.reduce((said, name) => said.replaceAll(`{${name}}`, () => values[name]), mine[key]) : '{';
  return text.includes('{') ? null : text;
}

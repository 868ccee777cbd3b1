// What is said of a message wherever one is shown.
import { tag, term } from './terms.js';

const KINDS = { delivered: 'good', sent: 'good', shown: 'info', failed: 'bad', undelivered: 'bad', held: 'warn', dropped: 'warn' };
const ENCODINGS = { gsm7: 'GSM-7', ucs2: 'UCS-2' };

/** What became of it. */
export const stateOf = ({ state }) => tag(term(state), KINDS[state]);

/** How its text is written on the way to a phone. */
export const encodingOf = ({ encoding }) => ENCODINGS[encoding] ?? encoding;

// The centre's own codes of an answer. Nothing keeps a list of them: what was written here before is offered again.
import { h } from '../lib/dom.js';
import { input } from './ask.js';

const KEPT = 'followup.codes';
const MOST = 30;

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
};

export function keepCodes({ resolution, rootCause }) {
  const before = read();
  const join = (one, all = []) => (one ? [one, ...all.filter(other => other !== one)].slice(0, MOST) : all);
  localStorage.setItem(KEPT, JSON.stringify({ resolution: join(resolution, before.resolution), rootCause: join(rootCause, before.rootCause) }));
}

/** The fields of an answer: what was said, and the codes. */
export const answerFields = () => [
  input('text', { kind: 'area', required: true, maxlength: 4000 }),
  ...['resolution', 'rootCause'].map(name => h('div',
    input(name, { required: true, maxlength: 64, list: `${name}-codes`, autocomplete: 'off' }),
    h('datalist', { id: `${name}-codes` }, (read()[name] ?? []).map(value => h('option', { value }))))),
];

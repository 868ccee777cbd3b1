// The centre's own codes of an answer. No book lists them: those given before are offered, so that one thing has one spelling.
import { get } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { input } from './ask.js';

const FIELDS = [['resolution', 'resolutions'], ['rootCause', 'rootCauses']];

/** The fields of an answer: what was said, and the codes. */
export function answerFields() {
  const lists = FIELDS.map(([name]) => h('datalist', { id: `${name}-codes` }));
  // What is typed needs no list: without the server there is none.
  get('/api/codes').then(codes => FIELDS.forEach(([, all], place) => lists[place].append(...codes[all].map(value => h('option', { value })))), () => null);
  return [
    input('text', { kind: 'area', required: true, maxlength: 4000 }),
    ...FIELDS.map(([name], place) => h('div', input(name, { required: true, maxlength: 64, list: `${name}-codes`, autocomplete: 'off' }), lists[place])),
  ];
}

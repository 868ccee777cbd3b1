// What is wrong in a book: the API's sentences, each with a way to its line.
import { h } from '../../lib/dom.js';
import { sayProblem } from '../../lib/refusals.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const LINE = /^line (\d+): /;

/**
 * The mistakes of a problem. One of another book has that book's lines: there is no way to them here. `member`: that of the request which is the book; `skipped`:
 * how many lines stand before those that are counted.
 */
export function mistakes(problem, goTo, { member = 'body', skipped = 0 } = {}) {
  const elsewhere = place => /^[\w-]+: /.test(place);
  const found = Object.entries(problem.errors).flatMap(([place, sentences]) => sentences.map(sentence => ({
    place: place === member ? '' : place.startsWith(`${member}.`) ? place.slice(member.length + 1) : place,
    line: elsewhere(place) ? null : LINE.test(sentence) ? Number(LINE.exec(sentence)[1]) + skipped : null,
    sentence,
  })));
  const broken = Number(problem.values.line) || null;
  return h('div.note.bad.mistakes', { role: 'alert' },
    h('p', sayProblem(problem), ' ', broken && toLine(broken, goTo)),
    found.length > 0 && h('ul', found.map(({ place, line, sentence }) => h('li', line && [toLine(line, goTo), ' '], place && [h('code', place), ' '], line ? sentence.replace(LINE, '') : sentence))));
}

const toLine = (line, goTo) => h('button', { type: 'button', onclick: () => goTo(line) }, t('line', { n: line }));

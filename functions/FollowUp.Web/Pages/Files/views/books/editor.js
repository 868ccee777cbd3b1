// A field for a text of many lines, with their numbers.
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

/** Gives the element, `text()`, `write(text)` and `goTo(line)`; `changed` hears of every change. */
export function editor({ label, text, readOnly = false, changed }) {
  const numbers = h('div.numbers', { 'aria-hidden': 'true' });
  const at = h('span.small.quiet');
  const area = h('textarea', {
    'aria-label': label, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off', readonly: readOnly, rows: 26,
    oninput: () => {
      number();
      changed?.();
    },
    onscroll: () => { numbers.scrollTop = area.scrollTop; },
  }, text);
  area.value = text;

  const lines = () => area.value.split('\n');
  let count = 0;
  const number = () => {
    const next = lines().length;
    if (next === count) return;
    count = next;
    numbers.textContent = Array.from({ length: count }, (_, line) => line + 1).join('\n');
    numbers.scrollTop = area.scrollTop;
  };
  const place = () => { at.textContent = t('atLine', { n: area.value.slice(0, area.selectionStart).split('\n').length }); };
  area.addEventListener('keyup', place);
  area.addEventListener('click', place);
  number();
  place();

  return {
    element: h('div', h('div.editor', numbers, area), at),
    text: () => area.value,
    write(next) {
      area.value = next;
      number();
      place();
    },
    goTo(line) {
      const all = lines();
      const from = all.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      area.focus();
      area.setSelectionRange(from, from + (all[line - 1]?.length ?? 0));
      area.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(area).lineHeight));
      place();
    },
  };
}

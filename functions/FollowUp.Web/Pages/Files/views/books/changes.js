// A draft beside what is in force, line by line.
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import { changedLines } from './changed-lines.js';
import words from './words.js';

const t = speak(words);
const SHOWN = 200;

export function changesOf(before, after) {
  const lines = changedLines(before, after);
  return [
    h('p', t('changes', { come: lines.filter(line => line.sign === '+').length, gone: lines.filter(line => line.sign === '-').length })),
    h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('changesHead') }, h('ol.changes', lines.slice(0, SHOWN).map(({ sign, line, text }) =>
      h('li', { class: sign === '+' ? 'come' : 'gone' }, h('span.unseen', t(sign === '+' ? 'lineCome' : 'lineGone')), h('span.at', `${sign} ${line}`), ' ', text)))),
    lines.length > SHOWN && h('p.quiet', t('moreChanges', { n: lines.length - SHOWN })),
  ];
}

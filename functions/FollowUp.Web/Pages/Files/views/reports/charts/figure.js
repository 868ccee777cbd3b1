// A chart: its drawing with a name and a sentence for whoever does not see it, what its signs mean, and the table behind it.
import { h, svg } from '../../../lib/dom.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';
import { patterns, sample } from './marks.js';

const t = speak(words);

/**
 * `legend`: [[kind, text], ...]; `drawn`: what plane() gave; `marks`: what is drawn in it; `heads` and `rows` are the table; `width`: what there
 * is; `about`: the chart in a sentence.
 */
export const figure = ({ name, title, about, legend, drawn, marks, heads, rows, width }) => h('section.card.chart', { 'data-key': name, 'aria-labelledby': `${name}-head` },
  h('h2', { id: `${name}-head` }, title),
  h('ul.legend', legend.map(([kind, text]) => h('li', sample(kind, `${name}-${kind}`), text))),
  h('div.scroll', drawn.wide > width + 1 ? { tabindex: 0, role: 'group', 'aria-label': title } : {},
    svg('svg', { viewBox: `0 0 ${drawn.wide} ${drawn.high}`, width: drawn.wide, height: drawn.high, role: 'img', 'aria-labelledby': `${name}-title ${name}-about` },
      svg('title', { id: `${name}-title` }, title), svg('desc', { id: `${name}-about` }, about), patterns(name), drawn.axes(), marks)),
  h('p.small.quiet', about),
  asTable(title, heads, rows));

/** The same in figures. The first cell of a row is its name. */
const asTable = (caption, heads, rows) => h('details', h('summary', t('asTable')), table(caption, heads, rows));

export const table = (caption, heads, rows) => h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': caption }, h('table.figures',
  h('caption.unseen', caption),
  h('thead', h('tr', heads.map((head, place) => h('th', { scope: 'col', class: place > 0 ? 'number' : null }, head)))),
  h('tbody', rows.map(([first, ...cells]) => h('tr', h('th', { scope: 'row' }, first), cells.map(cell => h('td.number', cell)))))));

// What somebody hands over at the end of the shift.
import { get } from '../../lib/api.js';
import { caseTable } from '../../lib/case-list.js';
import { h } from '../../lib/dom.js';
import { tag, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

export const readHandOver = id => get(`/api/people/${encodeURIComponent(id)}/hand-over`);

export function handOverCard(answer, name, close) {
  const touched = new Set(answer.items.filter(item => item.touched).map(item => item.case.id));
  return h('section.card', { 'data-key': 'hand-over', 'aria-labelledby': 'hand-over-head' },
    h('div.row.spread', h('h2', { id: 'hand-over-head', tabindex: -1 }, t('handOverOf', { name })), h('button', { onclick: close }, t('close'))),
    h('p', answer.shiftEndsAt ? [t('shiftEnds'), ' ', time(answer.shiftEndsAt), '. '] : t('noEnd'), ' ',
      answer.nextShiftAt ? [t('nextShift'), ' ', time(answer.nextShiftAt), '.'] : answer.shiftEndsAt && t('noNext')),
    answer.items.length === 0 ? h('p.quiet', t('nothingToHandOver')) : h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('handOver') }, caseTable({
      items: answer.items.map(item => item.case), caption: t('handOverOf', { name }), heads: [[], answer.shiftEndsAt ? [h('th', { scope: 'col' }, t('state'))] : []],
      after: item => answer.shiftEndsAt && h('td', touched.has(item.id) ? tag(t('touched'), 'good') : tag(t('untouched'), 'warn')),
    })));
}

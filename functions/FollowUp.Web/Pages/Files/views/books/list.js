// The books in force.
import { get } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { tag, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { draftOf } from './drafts.js';
import words from './words.js';

const t = speak(words);
const ABOUT = /^(calendars|policies|roster|templates|words)/;

export const linkTo = (name, query = '') => `#/books/${encodeURIComponent(name)}${query}`;
export const aboutBook = name => (ABOUT.test(name) ? t(`about.${ABOUT.exec(name)[1]}`) : '');

export async function openList({ root, title }) {
  const refresh = async () => {
    const { items } = await get('/api/books');
    show(root,
      h('div.head', h('h1', title)), h('p.quiet', t('about')),
      h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': title }, h('table', h('caption.unseen', title),
        h('thead', h('tr', ['book', 'inForce', 'changed'].map(head => h('th', { scope: 'col' }, t(head))))),
        h('tbody', items.map(book => h('tr', { 'data-key': book.name },
          h('td', h('a', { href: linkTo(book.name) }, h('strong', book.name)), ' ', draftOf(book.name) && tag(t('draft'), 'warn'), h('div.small.quiet', aboutBook(book.name))),
          h('td', h('code', book.version)),
          h('td', book.stored ? [time(book.changedAt), ' · ', nameOf(book.changedBy), h('div.small.words', book.reason)] : h('span.quiet', t('fromFile')))))))));
  };
  await refresh();
  return { refresh };
}

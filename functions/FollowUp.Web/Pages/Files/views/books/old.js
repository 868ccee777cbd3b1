// A version of a book to read, and to begin a draft with.
import { get } from '../../lib/api.js';
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import { keepDraft } from './drafts.js';
import { editor } from './editor.js';
import { linkTo } from './list.js';
import { readBook } from './text.js';
import words from './words.js';

const t = speak(words);

export async function openOld({ root }, name, version) {
  const path = `/api/books/${encodeURIComponent(name)}`;
  const [{ text }, { items }] = await Promise.all([readBook(`${path}?version=${encodeURIComponent(version)}`), get('/api/books')]);
  const inForce = items.find(book => book.name === name)?.version;
  const begin = () => {
    keepDraft(name, { text, version: inForce });
    location.hash = linkTo(name);
  };
  root.replaceChildren(
    h('p', h('a', { href: linkTo(name) }, t('back', { name }))),
    h('div.head', h('h1', t('oldVersion', { name, version })), version !== inForce && h('button', { onclick: begin }, t('beginWith'))),
    h('p.quiet', t(version === inForce ? 'isInForce' : 'isOld')),
    editor({ label: t('oldVersion', { name, version }), text, readOnly: true }).element);
  return {};
}

// The sentence to say to the customer: large, to be read aloud, and to be copied into a chat.
import { h } from './dom.js';
import { language, speak } from './words.js';
import words from './say.words.js';
import { tell } from './tell.js';
import { term } from './terms.js';

const t = speak(words);

async function copy(text, at) {
  try {
    await navigator.clipboard.writeText(text);
    tell(t('copied'));
  } catch {
    // Without a secure connection a browser gives no clipboard: what is marked can be copied by hand.
    getSelection().selectAllChildren(at.closest('.say').querySelector('blockquote'));
    tell(t('marked'), 'info');
  }
}

/** `level`: that of the heading; `lang`: the language of the customer, for whoever hears the page, and named to whoever reads another. */
export const sayCard = ({ text, lang, title = t('title'), level = 2 }) => h('section.say',
  h(`h${level}`, title),
  lang && lang !== language && h('p.small.quiet', t('theirs', { language: term(lang) })),
  h('blockquote.words', { lang }, text),
  h('button.plain', { type: 'button', onclick: event => copy(text, event.target) }, t('copy')));

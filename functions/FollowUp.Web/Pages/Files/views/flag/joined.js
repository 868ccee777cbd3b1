// A flag that joined another team's case: its page is theirs, and the customer on the line waits for the sentence.
import { h } from '../../lib/dom.js';
import { sayCard } from '../../lib/say.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

export const joinedCard = (made, again) => h('div.card',
  h('p.note.info', { role: 'status' }, t('joinedOthers', { number: made.number })),
  sayCard({ text: made.say, lang: made.customer.language }),
  h('button.main', { type: 'button', onclick: again }, t('clear')));

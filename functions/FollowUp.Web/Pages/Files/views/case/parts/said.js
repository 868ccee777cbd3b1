// Just flagged: the sentence to say stands first, as the customer is still on the line.
import { h } from '../../../lib/dom.js';
import { sayCard } from '../../../lib/say.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

export const saidCard = (page, said, done) => said && h('div.card.said', { 'data-key': 'said' },
  said === 'joined' && h('p.note.info', t('joined')),
  sayCard({ text: page.say, lang: page.customer.language }),
  h('button', { onclick: done }, t('said')));

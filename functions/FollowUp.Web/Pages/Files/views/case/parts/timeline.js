// What became true, the newest first, in plain words.
import { h } from '../../../lib/dom.js';
import { time } from '../../../lib/terms.js';
import { nameOf } from '../../../lib/people.js';
import { speak } from '../../../lib/words.js';
import { quoteOf, sentenceOf, toldOf } from './facts.js';
import words from '../words.js';

const t = speak(words);
const SHOWN = 12;

export function timelineCard(page) {
  // Facts of one instant stand in the order in which they came.
  const facts = page.timeline.map((fact, place) => [fact, place]).reverse();
  return h('section.card', { 'data-key': 'timeline' },
    h('h2', t('timeline')),
    h('ol.timeline', facts.slice(0, SHOWN).map(line)),
    facts.length > SHOWN && h('details', h('summary', t('before', { n: facts.length - SHOWN })), h('ol.timeline', facts.slice(SHOWN).map(line))));
}

const line = ([fact, place]) => h('li', { 'data-key': `e${place}` },
  h('span.quiet.small', time(fact.at), ' · ', nameOf(fact.by)),
  h('span', sentenceOf(fact)),
  quoteOf(fact) && h('q.words', quoteOf(fact)),
  toldOf(fact).map(text => h('span.small.quiet', text)));

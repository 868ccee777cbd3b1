// The API's names in the board's language, and the small parts that every view shows of a case.
import { h } from './dom.js';
import { speak } from './words.js';
import { nearness, say, sayFull, sayLeft } from './clock.js';
import words from './terms.words.js';

/** What a name of the API is called. */
export const term = speak(words);

/** An instant, in words and for machines; the whole of it on hovering. */
export const time = at => (at ? h('time.nobreak', { datetime: at, title: sayFull(at) }, say(at)) : '');

/** How long until a deadline, which goes on counting. */
export const countdown = at => h('span.due', { 'data-until': at, 'data-near': nearness(at), title: sayFull(at) }, sayLeft(at));

export const tag = (text, kind = '') => h('span.tag', { class: kind }, text);

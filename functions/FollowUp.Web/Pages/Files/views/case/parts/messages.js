// Every message of the case: what it was, to whom, how it stands; its text on demand.
import { h } from '../../../lib/dom.js';
import { encodingOf, stateOf } from '../../../lib/messages.js';
import { nameOf } from '../../../lib/people.js';
import { messageName, ruleOf } from '../../../lib/steps.js';
import { term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const SHOWN = 5;

export const messageCard = page => h('section.card', { 'data-key': 'messages' },
  h('h2', t('messages')),
  page.messages.length === 0 && h('p.quiet', t('noMessages')),
  list(newest(page).slice(0, SHOWN)),
  page.messages.length > SHOWN && h('details', h('summary', t('before', { n: page.messages.length - SHOWN })), list(newest(page).slice(SHOWN))));

const newest = page => page.messages.toReversed();

const list = messages => h('ul.messages', messages.map(one => h('li', { 'data-key': one.id },
  h('details',
    h('summary',
      h('span', h('strong', messageName(one)), ' ', h('span.quiet.small', ruleOf(one.template))),
      h('span.small.quiet', nameOf(one.recipient), ' · ', term(one.channel), ' · ', time(one.at)),
      stateOf(one)),
    h('p.small.quiet', one.to, one.sms && ` · ${t('segments', { n: one.sms.segments, encoding: encodingOf(one.sms) })}`,
      one.code && ` · ${one.code}`, one.tries > 1 && ` · ${t('tries', { n: one.tries })}`),
    one.subject && one.channel === 'email' && h('p', h('strong', one.subject)),
    h('p.words', one.text),
    one.state === 'held' && h('p.small.quiet', t('heldText'))))));

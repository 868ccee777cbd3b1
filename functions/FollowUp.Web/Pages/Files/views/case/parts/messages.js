// Every message of the case: what it was, to whom, how it stands; its text on demand.
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { messageName, ruleOf } from '../../../lib/steps.js';
import { tag, term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const KINDS = { delivered: 'good', sent: 'good', shown: 'info', held: 'warn', undelivered: 'bad', failed: 'bad' };

export const messageCard = page => h('section.card', { 'data-key': 'messages' },
  h('h2', t('messages')),
  page.messages.length === 0 && h('p.quiet', t('noMessages')),
  h('ul.messages', page.messages.toReversed().map(one => h('li', { 'data-key': one.id },
    h('details',
      h('summary',
        h('span', h('strong', messageName(one)), ' ', h('span.quiet.small', ruleOf(one.template))),
        h('span.small.quiet', nameOf(one.recipient), ' · ', term(one.channel), ' · ', time(one.at)),
        tag(term(one.state), KINDS[one.state])),
      h('p.small.quiet', one.to, one.sms && ` · ${t('segments', { n: one.sms.segments, encoding: one.sms.encoding === 'ucs2' ? 'UCS-2' : 'GSM 03.38' })}`,
        one.code && ` · ${one.code}`, one.tries > 1 && ` · ${t('tries', { n: one.tries })}`),
      one.subject && one.channel === 'email' && h('p', h('strong', one.subject)),
      h('p.words', one.text))))));

// One message: to whom, how, by which rule, what became of it, and its text for whoever wants to read it.
import { linkTo } from '../../lib/case-list.js';
import { h } from '../../lib/dom.js';
import { encodingOf, stateOf } from '../../lib/messages.js';
import { nameOf } from '../../lib/people.js';
import { term, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

export const messageRow = message => h('tr', { 'data-key': message.id },
  h('td', time(message.at)),
  h('td', h('div', nameOf(message.recipient)), h('div.small.quiet', message.to)),
  h('td', term(message.channel), h('div.small.quiet.nobreak', t('rule', { id: message.template }))),
  h('td.text', content(message)),
  h('td.state', stateOf(message), h('div.small.quiet', t(`why.${message.state}`)), cause(message)),
  h('td', message.caseId ? h('a.nobreak', { href: linkTo(message.caseId), 'aria-label': t('openCase', { what: message.subject ?? message.caseId }) }, t('case')) : h('span.quiet', t('noCase'))));

const content = ({ subject, text, sms, step, providerId }) => h('details',
  h('summary', subject ?? `${text.slice(0, 60)}…`),
  h('p.words', text),
  h('p.small.quiet', [
    sms && t('sms', { encoding: encodingOf(sms), segments: sms.segments, units: sms.units }), t('step', { step }), providerId && t('provider', { id: providerId }),
  ].filter(Boolean).join(' · ')));

const cause = ({ code, tries }) => [
  code && h('div.small', t('code', { code })),
  tries > 1 && h('div.small.quiet', t('tries', { n: tries })),
];

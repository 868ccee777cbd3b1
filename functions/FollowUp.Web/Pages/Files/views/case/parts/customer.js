// Who waits, and how to reach them.
import { h } from '../../../lib/dom.js';
import { sayCard } from '../../../lib/say.js';
import { term } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

/** `link`: the customer's own page, which only a demo shows to the staff. */
export function customerCard(page, link) {
  const { customer } = page;
  const wrong = page.wrongNumber && page.wrongNumber === customer.phone;
  return h('section.card', { 'data-key': 'customer' },
    h('h2', t('customer')),
    h('p', h('strong', customer.name), customer.salutation && ` · ${customer.salutation}`),
    wrong && h('p.note.warn', t('wrongNumber')),
    page.callsRefusedAt && h('p.note.warn', t('callsRefused')),
    h('dl.facts',
      customer.phone && [h('dt', t('phone')), h('dd', wrong ? h('s', customer.phone) : h('a', { href: `tel:${customer.phone}` }, customer.phone))],
      customer.email && [h('dt', t('email')), h('dd', h('a', { href: `mailto:${customer.email}` }, customer.email))],
      page.otherAddresses.length > 0 && [h('dt', t('alsoAt')), h('dd', page.otherAddresses.join(' · '))],
      h('dt', t('tier')), h('dd', term(customer.tier)),
      h('dt', t('language')), h('dd', term(customer.language)),
      h('dt', t('zone')), h('dd', customer.zone),
      customer.callWindow && [h('dt', t('callWindow')), h('dd', customer.callWindow)],
      h('dt', t('toldBy')), h('dd', term(page.channel))),
    !page.cycle.outcome && h('details', h('summary', t('sentence')), sayCard({ text: page.say, lang: customer.language, level: 3 })),
    link && h('p', h('a', { href: link, target: '_blank', rel: 'noopener' }, t('asCustomer'))));
}

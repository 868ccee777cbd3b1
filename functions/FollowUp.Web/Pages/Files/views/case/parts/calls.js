// Calling the customer: the slot, whoever is calling, what was tried.
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { countdown, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

export function callCard(page, acts) {
  const { calls } = page.cycle;
  if (!calls) return null;
  const { slot, live, unreachable } = calls;
  const outcome = acts.find(act => act.name === 'outcome');
  return h('section.card', { 'data-key': 'calls', class: live ? 'live-call' : null },
    h('h2', t('calls')),
    live && h('div.note.info',
      h('p', t('calling', { who: nameOf(live.by) }), ' · ', t('lease'), ' ', countdown(live.until)),
      h('div.row', page.customer.phone && h('a.button', { href: `tel:${page.customer.phone}` }, page.customer.phone),
        outcome && h('button.main', { onclick: outcome.run }, outcome.label))),
    unreachable && h('p.note.bad', t(unreachable.asked ? 'unreachableAsked' : 'unreachable'), ' ', !unreachable.asked && time(unreachable.until)),
    h('dl.facts',
      slot && [h('dt', t('slot')), h('dd', time(slot.startAt), ' – ', time(slot.endAt), h('div.small.quiet', t('dialFrom'), ' ', time(slot.dialFrom)))],
      calls.retryAt && [h('dt', t('retry')), h('dd', time(calls.retryAt), ' · ', countdown(calls.retryAt))],
      h('dt', t('attempts')), h('dd', t('attemptsWhat', { n: calls.attempts, spent: calls.spent }))));
}

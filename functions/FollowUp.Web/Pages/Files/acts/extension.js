// More time: asked for by the owner, decided by a lead or a supervisor (X5).
import { get } from '../lib/api.js';
import { say, toField } from '../lib/clock.js';
import { h } from '../lib/dom.js';
import { time } from '../lib/terms.js';
import { speak } from '../lib/words.js';
import { input, reason } from './ask.js';
import { quarterMore } from './more-time.js';
import words from './words.js';

const t = speak(words);

// The deadline may be earlier than what the customer was told.
const promiseOf = item => item.promisedAt ?? item.deadlineAt;

export const extend = {
  name: 'extend', key: 'e', group: 'clock',
  about: () => h('p.quiet', t('extend.about')),
  // A list does not have the target.
  fields: async ({ item, page }) => [
    input('until', {
      kind: 'time', required: true, label: t('field.newPromise'), hint: t('extend.hint'),
      value: toField(quarterMore(page ?? await get(`/api/cases/${encodeURIComponent(item.id)}`))),
    }),
    reason(),
  ],
  said: item => t('extend.said', { number: item.number }),
};

const told = () => input('told', { kind: 'select', required: true, hint: t('told.hint'), value: 'message', options: [['message', t('told.message')], ['call', t('proof.call')]] });
const why = () => reason(false, { hint: t('decide.reason') });

export const decide = {
  name: 'decide-extension', key: 'd', group: 'clock',
  why: item => t(!item.extensionAsked ? 'noneAsked' : item.paused ? 'clockStands' : item.extensionAtSupervisor ? 'supervisorDecides' : 'notYoursToDecide'),
  about: ({ item }) => h('dl.facts',
    h('dt', t('promised')), h('dd', time(promiseOf(item))), h('dt', t('asksUntil')), h('dd', time(item.extensionAsked)),
    item.extensionReason && [h('dt', t('field.reason')), h('dd', item.extensionReason)]),
  fields: () => [
    input('grant', { kind: 'select', required: true, options: [['', t('decide.choose')], ['yes', t('decide.yes')], ['no', t('decide.no')]] }), told(), why(),
  ],
  body: ({ grant, told: how, ...rest }) => ({ ...rest, ...(grant ? { grant: grant === 'yes' } : {}), ...(grant === 'yes' ? { told: how } : {}) }),
  said: item => t('decide.said', { number: item.number }),
};

/** The same with the decision made beforehand, for many cases. */
export const grant = {
  ...decide, name: 'grant', to: decide.name, fields: () => [told(), why()], body: values => ({ ...values, grant: true }),
  will: item => t('promiseTo', { from: say(promiseOf(item)), to: say(item.extensionAsked) }),
};
export const deny = {
  ...decide, name: 'deny', to: decide.name, fields: () => [why()], body: values => ({ ...values, grant: false }),
  will: item => t('promiseStays', { time: say(promiseOf(item)) }),
};

// What stops, starts and moves the clock (X1-X5, L7).
import { h } from '../lib/dom.js';
import { now, toField } from '../lib/clock.js';
import { nameOf } from '../lib/people.js';
import { term } from '../lib/terms.js';
import { speak } from '../lib/words.js';
import { ask, input, reason } from './ask.js';
import { decide, extend } from './extension.js';
import words from './words.js';

const t = speak(words);
const MINUTE = 60_000;

const named = names => names.map(name => [name, term(name)]);

function pause(context) {
  const { pauseRequest } = context.page.cycle;
  return ask(context, 'pause', {
    about: pauseRequest && h('p.note.info', t('pause.request', { who: nameOf(pauseRequest.askedBy) }), ' ', h('q', pauseRequest.note)),
    fields: [
      input('reason', { kind: 'select', required: true, options: named(context.page.isMaster ? ['thirdParty'] : ['customerLater', 'thirdParty']), value: pauseRequest || context.page.isMaster ? 'thirdParty' : 'customerLater', label: t('field.pauseReason') }),
      input('until', { kind: 'time', hint: t('pause.until'), value: pauseRequest?.until ? toField(pauseRequest.until) : '' }),
      input('note', { kind: 'area', hint: t('pause.note'), maxlength: 500, value: pauseRequest?.note ?? '' }),
    ],
  });
}

const resume = context => ask(context, 'resume', { about: h('p.quiet', t('resume.about')), fields: [reason(false)] });

const snooze = context => {
  const { deadlineAt } = context.page;
  const latest = Math.min(now() + 30 * MINUTE, deadlineAt ? Date.parse(deadlineAt) - 15 * MINUTE : Infinity);
  return ask(context, 'snooze', {
    about: h('p.quiet', t('snooze.about')), fields: [input('until', { kind: 'time', required: true, value: toField(Math.max(latest, now() + MINUTE)) })],
  });
};

function reclassify(context) {
  const { page } = context;
  // What stays as it was is left out: it is no change.
  const changes = ({ reason: why, ...values }) => ({
    ...Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== (name === 'tier' ? page.customer.tier : page[name]))),
    ...(why ? { reason: why } : {}),
  });
  return ask(context, 'reclassify', {
    about: h('p.quiet', t('reclassify.about')),
    fields: [
      input('kind', { kind: 'select', required: true, options: named(['complaint', 'fault', 'inquiry', 'suggestion']), value: page.kind }),
      input('complexity', { kind: 'select', required: true, options: named(['simple', 'complex']), value: page.complexity }),
      h('div', input('category', { required: true, value: page.category, list: 'act-categories', maxlength: 100 }),
        h('datalist', { id: 'act-categories' }, context.session.centre.categories.map(value => h('option', { value })))),
      input('tier', { kind: 'select', required: true, options: named(['standard', 'vip']), value: page.customer.tier }),
      reason(),
    ],
    body: changes,
  });
}

export const clockActs = [
  { name: 'pause', key: 'p', group: 'clock', run: pause },
  { name: 'resume', key: 'r', group: 'clock', run: resume },
  extend,
  decide,
  { name: 'snooze', key: 'z', group: 'clock', run: snooze },
  { name: 'reclassify', group: 'clock', run: reclassify },
];

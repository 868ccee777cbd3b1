// Calling the customer: the slot, the attempt, what came of it (C1-C3).
import { h } from '../lib/dom.js';
import { command } from '../lib/api.js';
import { now, toField } from '../lib/clock.js';
import { sayProblem } from '../lib/refusals.js';
import { term } from '../lib/terms.js';
import { speak } from '../lib/words.js';
import { ask, doNow, input, onceAsked } from './ask.js';
import { answerFields } from './codes.js';
import words from './words.js';

const t = speak(words);
const OUTCOMES = ['solved', 'stillOpen', 'noAnswer', 'busy', 'voicemail', 'wrongNumber', 'refused', 'agentMissed'];
// A call at such a time is a decision with a reason, not a mistake.
const OVERRIDABLE = ['slotStands', 'outsideCallHours', 'enoughForToday', 'attemptsUsedUp'];

const liveOf = page => page.cycle.calls?.live;
const isMine = ({ page, session }) => liveOf(page)?.by === session.person.id;

/** True if the last attempt ran out without an outcome, which can still be written down. */
const isLapsed = page => page.timeline.findLast(fact => fact.type.startsWith('attempt'))?.type === 'attemptLapsed';

const call = context => doNow(context, 'attempt', { action: 'start' }, { otherwise: problem => {
  if (!OVERRIDABLE.includes(problem.code)) return null;
  return ask(context, 'call', {
    to: 'attempt', about: h('p.note.warn', sayProblem(problem)), fields: [input('overrideReason', { kind: 'area', required: true, maxlength: 500 })],
    body: values => ({ action: 'start', ...values }),
  });
} });

function outcome(context) {
  const solved = h('div', { hidden: true }, answerFields());
  const note = input('note', { kind: 'area', maxlength: 4000 });
  const choose = event => { solved.hidden = event.target.value !== 'solved'; };
  return ask(context, 'outcome', {
    to: 'attempt',
    fields: [input('outcome', { kind: 'select', required: true, options: [['', t('outcome.choose')], ...OUTCOMES.map(name => [name, term(name)])], onchange: choose }), solved, note],
    body: ({ text, resolution, rootCause, ...rest }) => ({ action: 'finish', ...rest, ...(rest.outcome === 'solved' ? { text, resolution, rootCause } : {}) }),
  });
}

function slot(context) {
  const override = input('overrideReason', { kind: 'area', required: true, maxlength: 500 });
  const withOverride = onceAsked(override, 'slotOutsideWindow');
  const half = 30 * 60_000;
  return ask(context, 'slot', {
    about: h('p.quiet', t('slot.about')),
    fields: [input('startAt', { kind: 'time', required: true, value: toField(Math.ceil(now() / half) * half + half) }), override],
    act: (values, key) => withOverride(() => command(context.page.id, 'slot', values, key)),
  });
}

const allowCalls = context => ask(context, 'allowCalls', {
  to: 'attempt', fields: [input('note', { kind: 'area', required: true, maxlength: 4000 })], body: values => ({ action: 'reopen', ...values }),
});

export const callActs = [
  { name: 'outcome', command: 'attempt', key: 'c', group: 'talk', when: context => isMine(context) || (!liveOf(context.page) && isLapsed(context.page)), run: outcome },
  { name: 'call', command: 'attempt', key: 'c', group: 'talk', when: ({ page }) => page.customer.phone && !liveOf(page), run: call },
  { name: 'slot', key: 's', group: 'talk', run: slot },
  {
    name: 'allowCalls', command: 'attempt', group: 'talk', run: allowCalls,
    when: ({ page, session }) => session.person.role !== 'agent' && (page.callsRefusedAt || (page.wrongNumber && page.wrongNumber === page.customer.phone)),
  },
];

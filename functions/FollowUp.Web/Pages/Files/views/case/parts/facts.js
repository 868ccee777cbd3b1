// A fact of a case as a sentence, with what was said and who was told of it.
import { say } from '../../../lib/clock.js';
import { nameOf } from '../../../lib/people.js';
import { stepName } from '../../../lib/steps.js';
import { term } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from './facts.words.js';

const t = speak(words);

const WITHIN = ['question', 'request', 'pause', 'snooze', 'extension', 'offer', 'slot', 'held', 'block', 'promise', 'link', 'followOn'];
const PEOPLE = ['owner', 'from', 'to', 'another', 'askedBy', 'snoozedBy', 'linkedBy'];
const STEPS = ['step', 'template', 'about'];
const TERMS = ['kind', 'complexity', 'channel', 'next', 'rung', 'outcome', 'proof', 'told'];
const INSTANT = /^\d{4}-\d\d-\d\dT/;

const isObject = value => value !== null && typeof value === 'object';

function inWords(name, value) {
  if (typeof value !== 'string') return value;
  if (INSTANT.test(value)) return say(value);
  if (PEOPLE.includes(name)) return nameOf(value);
  if (STEPS.includes(name)) return stepName(value);
  return TERMS.includes(name) ? term(value) : value;
}

function valuesOf(fact) {
  const all = Object.assign({}, ...WITHIN.map(name => fact[name]).filter(isObject), fact);
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => !isObject(value)).map(([name, value]) => [name, inWords(name, value)]));
  if (fact.pause) values.reason = term(fact.pause.reason);
  if (isObject(fact.outcome)) values.outcome = term(`outcome.${fact.outcome.kind}`);
  if (fact.type === 'noticeLost') Object.assign(values, { step: stepName(fact.notice.step), recipient: nameOf(fact.notice.recipient), channel: term(fact.notice.channel) });
  if (fact.type === 'caseReclassified') Object.assign(values, { from: classOf(fact.from), to: classOf(fact.to) });
  return values;
}

const classOf = ({ kind, complexity, category, tier }) => [term(kind), term(complexity), category, term(tier)].join(' · ');

// The same fact reads otherwise by one of its members.
const VARIANTS = {
  caseFlagged: fact => (fact.from ? 'caseFollows' : fact.outage ? 'caseFlaggedOutage' : fact.promise ? 'caseFlagged' : 'caseFlaggedNoPromise'),
  stepSkipped: fact => (fact.state === 'skippedOutage' ? 'stepSkippedOutage' : 'stepSkipped'),
  caseAccepted: fact => (fact.from && fact.from !== fact.owner ? 'caseAcceptedFrom' : 'caseAccepted'),
  customerMessageLost: fact => (fact.next ? 'customerMessageLostNext' : 'customerMessageLost'),
  attemptEnded: fact => (fact.retryAt ? 'attemptEndedRetry' : 'attemptEnded'),
  acknowledgementEnded: fact => (fact.notice ? 'acknowledgementLapsed' : 'acknowledgementEnded'),
  progressSettled: fact => (fact.sent ? 'progressSent' : 'progressSettled'),
  questionClosed: fact => (fact.answered ? 'questionAnswered' : 'questionFailed'),
  extensionDenied: fact => (fact.reason ? 'extensionDenied' : 'extensionLapsed'),
  customerReplied: fact => (fact.isAutomatic ? 'customerRepliedAutomatic' : 'customerReplied'),
  masterLeft: fact => (fact.failed ? 'masterFailed' : 'masterLeft'),
  caseRated: fact => (fact.recovery ? 'caseRatedBadly' : 'caseRated'),
  followOnDone: fact => (fact.refusal ? 'followOnRefused' : 'followOnDone'),
  callMissed: fact => (fact.another ? 'callMissed' : 'callMissedByAll'),
  noticeLost: fact => (fact.to ? 'noticePassedOn' : 'noticeLost'),
  casePaused: fact => (fact.pause.until ? 'casePausedUntil' : 'casePaused'),
};

/** A type that is not known here is called by its name. */
export const sentenceOf = fact => t(VARIANTS[fact.type]?.(fact) ?? fact.type, valuesOf(fact));

/** What somebody wrote or said, as it is. */
export const quoteOf = fact => [
  fact.text, fact.note, fact.summary, fact.question?.text, fact.answer?.text, fact.pause?.note, fact.request?.note, fact.extension?.reason, fact.reason, fact.overrideReason,
].find(text => typeof text === 'string' && text !== '') ?? null;

/** Whom it was told to, or why nobody. */
export function toldOf(fact) {
  const notices = [fact.notices, fact.notice, fact.lead, fact.owner, fact.raised].flat().filter(one => isObject(one) && one.rung);
  return notices.map(one => t(
    one.acknowledged ? 'knew' : one.overtaken ? 'overtaken' : one.waitsUntil ? (one.snoozed ? 'putOff' : 'nobodyOnShift') : one.to.length > 0 ? 'told' : 'toldNobody',
    { rung: term(one.rung), to: one.to?.map(nameOf).join(t('and')), until: one.waitsUntil && say(one.waitsUntil) }));
}

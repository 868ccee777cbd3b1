// In whose hands the case is (L6, L8, X6).
import { now, say, toField } from '../lib/clock.js';
import { h } from '../lib/dom.js';
import { nameOf, readPeople } from '../lib/people.js';
import { speak } from '../lib/words.js';
import { input, reason } from './ask.js';
import { isAcknowledged, isEscalated, isUnpromised } from './escalation.js';
import { takers } from './takers.js';
import words from './words.js';

const t = speak(words);
const HALF_AN_HOUR = 30 * 60_000;

const goesTo = (item, to) => t('goesTo', { from: item.owner ? nameOf(item.owner) : t('nobody'), to: nameOf(to) });
const nextAction = () => new Date(now() + HALF_AN_HOUR).toISOString();

/** An agent takes what is the team's or was assigned; a lead takes it from somebody else as well. */
export const accept = {
  name: 'accept', key: 't', group: 'hands',
  why: (item, me) => (item.owner === me.id && item.accepted ? t('yoursAlready') : item.owner && item.owner !== me.id && me.role === 'agent' ? t('anothers') : null),
  will: (item, me) => goesTo(item, me.id),
  atOnce: () => ({}),
  said: item => t('accept.said', { number: item.number }),
};

export const assign = {
  name: 'assign', key: 'g', group: 'hands',
  // Who is on duty changes by the hour; without the server the people read last will do.
  before: () => readPeople().catch(() => null),
  why: (item, me, { to }) => (!to ? t('choosePerson') : item.owner === to ? t('theirsAlready') : null),
  will: (item, me, { to }) => goesTo(item, to),
  fields: context => [input('to', { kind: 'select', required: true, options: takers(context) }), reason(false, { hint: t('assign.reason') })],
  said: (item, { to }) => t('assign.said', { number: item.number, name: nameOf(to) }),
};

export const acknowledge = {
  name: 'acknowledge', key: 'k', group: 'hands',
  // The API takes it of a case that nobody was told of, and would keep the coming notices from the rung: in a list that is nobody's wish.
  why: (item, me, { nextActionAt }) => (isUnpromised(item) ? t('noPromise')
    : !isEscalated(item) ? t('notEscalated')
    : isAcknowledged(item, now()) ? t('acknowledgedAlready', { time: say(item.acknowledgedUntil) })
    : !nextActionAt ? t('chooseTime') : null),
  will: (item, me, { nextActionAt }) => t('nextBy', { time: say(nextActionAt) }),
  about: () => h('p.quiet', t('acknowledge.about')),
  fields: () => [input('nextActionAt', { kind: 'time', required: true, value: toField(nextAction()), hint: t('acknowledge.hint') })],
  atOnce: () => ({ nextActionAt: nextAction() }),
  said: (item, { nextActionAt }) => t('acknowledge.said', { number: item.number, time: say(nextActionAt) }),
};

const carryOver = { name: 'carry-over', group: 'hands', about: () => h('p.quiet', t('carry-over.about')), fields: () => [reason()] };

export const handActs = [{ ...accept, when: ({ item, session }) => !accept.why(item, session.person) }, assign, acknowledge, carryOver];

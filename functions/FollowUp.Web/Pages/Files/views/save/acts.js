// What can be done to a case from the list: whether it applies, what it will change, and the command.
import { command } from '../../lib/api.js';
import { now, say } from '../../lib/clock.js';
import { nameOf } from '../../lib/people.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const who = id => (id ? nameOf(id) : t('nobody'));

const noDecision = (item, me) => (!item.extensionAsked ? 'noneAsked'
  : item.extensionAtSupervisor && me.role === 'lead' ? 'supervisorDecides'
  : item.paused ? 'clockStands'
  : Date.parse(item.deadlineAt) <= now() ? 'deadlinePassed'
  : null);

const decide = (grant, { reason, told }) => (grant ? { grant, reason, told } : { grant, reason });

/**
 * name: `why` it does not apply, as a word, or null; `will`: what it changes, in words; `body` and `name` of the command. The API has the last word.
 */
export const ACTS = {
  take: {
    why: (item, me) => (item.owner === me.id && item.accepted ? 'yoursAlready' : null),
    will: (item, me) => t('goesTo', { from: who(item.owner), to: nameOf(me.id) }),
    name: 'accept',
    body: () => ({}),
  },
  reassign: {
    why: (item, me, { to }) => (!to ? 'choosePerson' : item.owner === to ? 'theirsAlready' : null),
    will: (item, me, { to }) => t('goesTo', { from: who(item.owner), to: nameOf(to) }),
    name: 'assign',
    body: ({ to, reason }) => ({ to, reason }),
  },
  acknowledge: {
    why: (item, me, { nextActionAt }) => (!item.promisedAt && !item.deadlineAt && !item.paused ? 'noPromise' : !nextActionAt ? 'chooseTime' : null),
    will: (item, me, { nextActionAt }) => t('nextBy', { time: say(nextActionAt) }),
    name: 'acknowledge',
    body: ({ nextActionAt }) => ({ nextActionAt }),
  },
  grant: {
    why: noDecision,
    will: item => t('promiseTo', { from: say(item.deadlineAt), to: say(item.extensionAsked) }),
    name: 'decide-extension',
    body: values => decide(true, values),
  },
  deny: {
    why: noDecision,
    will: item => t('promiseStays', { time: say(item.deadlineAt) }),
    name: 'decide-extension',
    body: values => decide(false, values),
  },
};

/** Does it to one case. */
export const perform = (act, item, values, key) => command(item.id, ACTS[act].name, ACTS[act].body(values), key);

/** When somebody who acknowledges acts next, unless another time is chosen. */
export const nextAction = () => new Date(now() + 30 * 60_000).toISOString();

/** True if this person may ask for more time: the owner, before the deadline (X5). */
export const mayExtend = (item, me) =>
  item.owner === me.id && !item.extensionAsked && !item.paused && item.status === 'open' && Date.parse(item.deadlineAt) > now();

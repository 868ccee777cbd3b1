// What stands between now and the answer: the next step, and whatever waits for somebody.
import { minutesUntil, say } from '../../../lib/clock.js';
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { byStep, stepName } from '../../../lib/steps.js';
import { countdown, term, time } from '../../../lib/terms.js';
import { linkTo } from '../../../lib/case-list.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

export function nowCard(page) {
  const notes = notesOf(page);
  const next = nextOf(page);
  if (!next && notes.length === 0) return null;
  return h('section.card', { 'data-key': 'now' },
    h('h2', t('now')),
    next,
    notes.length > 0 && h('ul.now', notes.map(([key, kind, ...what]) => h('li', { 'data-key': key, class: kind }, what))));
}

function nextOf(page) {
  if (page.cycle.outcome || page.cycle.pause) return null;
  const step = byStep(page.steps).find(one => one.state === 'planned' && minutesUntil(one.at) > -1) ?? againOf(page.cycle);
  return step && h('p', t('nextStep'), ' ', h('strong', stepName(step.step)), ' · ', step.rungs.map(term).join(t('and')), ' · ', countdown(step.at), ' ', h('span.quiet', time(step.at)));
}

/** When the ladder is through, the supervisor is told again until somebody acknowledges. */
const againOf = ({ repeatAt }) => (repeatAt ? { step: 'L5', rungs: ['supervisor'], at: repeatAt } : null);

const quote = text => text && h('q', text);

/** What is to be known now, as [key, kind, ...content]: the most urgent first. */
function notesOf(page) {
  const { cycle } = page;
  return [
    page.customerNotReached && ['notTold', 'bad', t('notTold')],
    cycle.missedAt && ['missed', 'bad', t('missedAt'), ' ', time(cycle.missedAt), cycle.excuse && [' · ', t('excused'), ' ', quote(cycle.excuse)]],
    cycle.abandonedAt && ['abandoned', 'bad', t('abandoned')],
    cycle.keptNotReachedAt && ['keptNotReached', 'warn', t('keptNotReached'), ' ', time(cycle.keptNotReachedAt)],
    ...(cycle.outcome ? [] : pendingOf(page)),
    ...cycle.held.map(one => [`h${one.step}`, 'info', t('held', { what: stepName(one.template), until: say(one.until) })]),
    cycle.answer && ['answer', cycle.answer.notReached ? 'bad' : 'good', t(cycle.outcome ? 'answered' : 'answeredNotTold', { who: nameOf(cycle.answer.by), at: say(cycle.answer.at) }), ' ', quote(cycle.answer.text),
      h('span.quiet.small', ` ${cycle.answer.resolution} · ${cycle.answer.rootCause}`)],
    cycle.confirmUntil && !cycle.closedAt && ['confirm', 'info', t('confirmUntil'), ' ', time(cycle.confirmUntil)],
    cycle.rating && ['rating', cycle.rating.score <= 2 ? 'bad' : 'good', t('rated', { score: cycle.rating.score })],
    cycle.reopened && ['reopened', 'warn', t('reopened'), ' ', quote(cycle.reopened.reason)],
  ].filter(Boolean);
}

/** What somebody waits for while the case runs. */
function pendingOf({ cycle, supervisorAskedAt }) {
  return [
    supervisorAskedAt && ['supervisorAsked', 'bad', t('supervisorAsked'), ' ', time(supervisorAskedAt)],
    cycle.extension && ['extension', 'warn', t(cycle.extension.atSupervisor ? 'extensionAtSupervisor' : 'extension', { who: nameOf(cycle.extension.askedBy), until: say(cycle.extension.until) }), ' ', quote(cycle.extension.reason)],
    cycle.pauseRequest && ['pauseRequest', 'warn', t('pauseRequest', { who: nameOf(cycle.pauseRequest.askedBy) }), ' ', quote(cycle.pauseRequest.note)],
    cycle.acknowledgement && ['acknowledged', 'info', t('acknowledged', { who: nameOf(cycle.acknowledgement.by), until: say(cycle.acknowledgement.nextActionAt) })],
    cycle.pause && ['pause', 'info', t('paused', { reason: term(cycle.pause.reason) }), ' ', time(cycle.pause.since), cycle.pause.until && [' · ', t('goesOn'), ' ', time(cycle.pause.until)],
      cycle.pause.givesUpAt && [' · ', t('givesUp'), ' ', time(cycle.pause.givesUpAt)], ' ', quote(cycle.pause.note)],
    cycle.master && ['master', 'info', t('master'), ' ', h('a', { href: linkTo(cycle.master.case) }, cycle.master.number), ' · ', time(cycle.master.promisedAt)],
    cycle.question && !cycle.pause && ['question', 'info', t('question', { who: nameOf(cycle.question.askedBy) }), ' ', quote(cycle.question.text)],
    cycle.offer && ['offer', 'info', t('offer', { at: say(cycle.offer.promisedAt) })],
    cycle.snooze && minutesUntil(cycle.snooze.until) > 0 && ['snooze', 'info', t('snoozed', { who: nameOf(cycle.snooze.snoozedBy), until: say(cycle.snooze.until) })],
    cycle.carriedOver && ['carried', 'info', t('carried', { who: nameOf(cycle.carriedOver.by), until: say(cycle.carriedOver.touchBy) })],
    ...cycle.waiting.map(one => [`w${one.step}${one.rung}`, 'warn', t(one.snoozed ? 'waitsSnoozed' : 'waits', { step: stepName(one.step), rung: term(one.rung), until: say(one.until) })]),
  ];
}

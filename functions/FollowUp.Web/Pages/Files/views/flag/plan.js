// What stands beside the form: the promise, the sentence, the warnings, the ladder.
import { linkTo } from '../../lib/case-list.js';
import { minutesUntil, say, sayFull, saySpan, toField } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { sayCard } from '../../lib/say.js';
import { byStep, stepName } from '../../lib/steps.js';
import { term, time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

export function planCard({ plan, waiting, lost, problem, session, promise }) {
  return [
    lost && h('p.note.warn', { 'data-key': 'lost' }, t('planLost')),
    problem !== null && h('p.note.warn', { 'data-key': 'problem' }, problem || t('mend')),
    !plan && waiting && h('p.card.quiet', { 'data-key': 'waiting' }, t('waiting')),
    plan?.joins && joins(plan),
    plan && !plan.joins && [
      big(plan),
      overbooked(plan, promise),
      h('div.card', { 'data-key': 'say' }, sayCard({ text: plan.say, lang: plan.customer.language ?? session.centre.language }), h('p.small.quiet', t('number'))),
      ladder(plan),
    ],
  ];
}

const joins = ({ joins: other }) => h('div.note.warn', { 'data-key': 'joins', role: 'status' },
  h('h2', t('joins')),
  h('p', t('joinsWhat'), ' ', other.hidden ? other.number : h('a', { href: linkTo(other.id) }, other.number), other.promisedAt && [' · ', t('promisedUntil'), ' ', time(other.promisedAt)]),
  sayCard({ text: other.say, lang: other.language, level: 3 }));

const big = plan => h('div.card.promise', { 'data-key': 'big' },
  h('h2', t(plan.promisedAt ? 'promiseTitle' : 'noPromise')),
  plan.promisedAt && [
    h('p.big', { role: 'status' }, h('time', { datetime: plan.promisedAt, title: sayFull(plan.promisedAt) }, say(plan.promisedAt))),
    h('p.quiet', t('inSpan', { span: saySpan(minutesUntil(plan.promisedAt)) }), ' · ', t('toldBy', { channel: term(plan.channel) })),
  ],
  !plan.promisedAt && h('p.quiet', t('noPromiseWhat')),
  plan.late && h('p.note.warn', t('late')));

function overbooked({ load, firstHonestSlot: slot }, promise) {
  if (!load?.full) return null;
  return h('div.note.warn', { 'data-key': 'load', role: 'status' },
    h('h2', t(load.agents > 0 ? 'full' : 'nobody')),
    h('p', t('fullWhat', { promises: load.promises, agents: load.agents, limit: load.limitPerAgent, from: say(load.from), until: say(load.until) })),
    slot && h('p', t(slot.standing, { until: say(slot.until) })),
    slot?.standing === 'withinTarget' && h('button', { type: 'button', onclick: () => promise(toField(slot.until)) }, t('takeSlot', { until: say(slot.until) })));
}

const ladder = ({ steps }) => steps.length > 0 && h('div.card', { 'data-key': 'ladder' },
  h('h2', t('ladder')),
  h('ol.ladder', byStep(steps).map(step => h('li', { 'data-key': step.step },
    time(step.at), h('span', stepName(step.step)), h('span.quiet', step.rungs.map(term).join(t('and')))))));

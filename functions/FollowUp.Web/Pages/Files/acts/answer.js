// The answer, with the proof that the customer has it (Z1), and what is told on the way.
import { h } from '../lib/dom.js';
import { command, get } from '../lib/api.js';
import { now, say } from '../lib/clock.js';
import { speak } from '../lib/words.js';
import { ask, input, onceAsked, reason } from './ask.js';
import { answerFields } from './codes.js';
import words from './words.js';

const t = speak(words);

function answer(context) {
  const send = input('send', { kind: 'select', required: true, options: [['', t('send.choose')], ['now', t('send.now')], ['later', t('send.later')]] });
  const withSend = onceAsked(send, 'quietHours');
  return ask(context, 'answer', {
    fields: [
      ...answerFields(),
      input('proof', { kind: 'select', required: true, options: [['message', t('proof.message')], ['call', t('proof.call')]] }),
      send,
    ],
    act: (values, key) => withSend(() => command(context.page.id, 'answer', values, key)),
  });
}

const note = context => ask(context, 'note', { fields: [input('text', { kind: 'area', required: true, maxlength: 4000, label: t('field.note') })] });

async function question(context) {
  // Quiet hours begin without a change of the case: the page may have been read before them.
  const page = await get(`/api/cases/${encodeURIComponent(context.page.id)}`).catch(() => context.page);
  const quiet = page.quietUntil && now() < Date.parse(page.quietUntil);
  const late = quiet && Date.parse(page.deadlineAt) <= Date.parse(page.quietUntil);
  return ask(context, 'ask', {
    about: [h('p.quiet', t('ask.about')), quiet && h('p.note.warn', t('ask.quiet', { until: say(page.quietUntil) }), late && ` ${t('ask.late', { deadline: say(page.deadlineAt) })}`)],
    fields: [input('text', { kind: 'area', required: true, maxlength: 1000, label: t('field.question') })],
  });
}

const escalate = context => ask(context, 'escalate', { about: h('p.quiet', t('escalate.about')), fields: [reason()], danger: true });

export const answerActs = [
  { name: 'answer', key: 'a', group: 'talk', run: answer },
  { name: 'note', key: 'n', group: 'talk', run: note },
  { name: 'ask', key: 'q', group: 'talk', run: question },
  { name: 'escalate', group: 'hands', run: escalate },
];

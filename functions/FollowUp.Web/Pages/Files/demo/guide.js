// The guided first minute: flag, see the ladder, jump to the deadline, see the escalation, answer.
import { get, post } from '../lib/api.js';
import { linkTo } from '../lib/case-list.js';
import { h } from '../lib/dom.js';
import { sayProblem } from '../lib/refusals.js';
import { tell } from '../lib/tell.js';
import { language, speak } from '../lib/words.js';
import words from './words.js';

const t = speak(words);
const KEPT = 'followup.guide';
const NAMES = ['flag', 'ladder', 'jump', 'escalation', 'answer', 'done'];

/** Where the guide stands, kept for the tab: { step, id, left }. */
const read = () => JSON.parse(sessionStorage.getItem(KEPT) ?? '{"step":0}');

export function guide({ moveTo, draw }) {
  let state = read();

  const be = change => {
    state = { ...state, ...change };
    sessionStorage.setItem(KEPT, JSON.stringify(state));
    draw();
  };

  const acts = {
    flag: async () => {
      const flagged = await post('/api/cases', {
        kind: 'complaint', complexity: 'simple', category: 'billing', summary: t('sampleSummary'),
        customer: { name: t('sampleName'), phone: '+12025550143', language },
      });
      be({ step: 1, id: flagged.id });
      location.hash = linkTo(flagged.id);
    },
    ladder: () => {
      location.hash = linkTo(state.id);
      be({ step: 2 });
    },
    jump: async () => {
      const { deadlineAt } = await get(`/api/cases/${state.id}`);
      if (deadlineAt) await moveTo(new Date(Date.parse(deadlineAt) + 60_000).toISOString());
      be({ step: 3 });
    },
    escalation: () => {
      location.hash = linkTo(state.id);
      be({ step: 4 });
    },
    answer: () => { location.hash = `${linkTo(state.id)}?act=answer`; },
    done: () => be({ left: true }),
  };

  const run = name => async () => {
    try {
      await acts[name]();
    } catch (problem) {
      tell(sayProblem(problem), 'bad');
    }
  };

  return {
    /** Goes on by itself when the answer was given, whichever way. */
    async look() {
      if (state.step !== 4 || state.left) return;
      if ((await get(`/api/cases/${state.id}`)).status !== 'open') be({ step: 5 });
    },
    draw: busy => !state.left && h('section.guide', { 'aria-label': t('guide') },
      h('ol', NAMES.slice(0, 5).map((name, at) => h('li', { 'aria-current': at === state.step ? 'step' : null, class: at < state.step ? 'done' : null }, t(`${name}Step`)))),
      h('p', t(`${NAMES[state.step]}Say`)),
      h('div.row', h('button.main', { disabled: busy, onclick: run(NAMES[state.step]) }, t(`${NAMES[state.step]}Go`)),
        state.step < 5 && h('button.plain', { onclick: () => be({ left: true }) }, t('leave')))),
  };
}

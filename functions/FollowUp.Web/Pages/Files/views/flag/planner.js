// Asks what would be promised, a moment after the last change, and takes the newest answer only.
import { Lost, post } from '../../lib/api.js';
import { markMistakes, valuesOf } from '../../lib/form.js';
import { sayMistakes, sayProblem } from '../../lib/refusals.js';

const PAUSE = 350;
const AGAIN = 3_000;
// What is not said yet stands as an ellipsis in the sentence.
const NOT_YET = '…';

/** What can be planned, or null while too little is there. */
function ready(form) {
  const body = valuesOf(form);
  if (!body.category || !(body.customer?.phone || body.customer?.email)) return null;
  return { ...body, summary: body.summary ?? NOT_YET, customer: { ...body.customer, name: body.customer.name ?? NOT_YET } };
}

/** `draw` gets { plan, waiting, lost, problem }: what stands last, and why it may not. */
export function planner(draft, draw) {
  let state = { plan: null, waiting: true, lost: false, problem: null };
  let timer = 0;
  let asked = 0;

  const set = next => {
    state = { ...state, ...next };
    draw(state);
  };

  const ask = async () => {
    const body = ready(draft.form);
    const round = ++asked;
    if (!body) {
      markMistakes(draft.form, {});
      return set({ plan: null, waiting: true, problem: null });
    }
    try {
      const plan = await post('/api/plan', body);
      if (round !== asked) return;
      markMistakes(draft.form, {});
      set({ plan, waiting: false, lost: false, problem: null });
    } catch (problem) {
      if (round !== asked) return;
      if (problem instanceof Lost) {
        changed(AGAIN);
        return set({ lost: true });
      }
      const touched = Object.entries(sayMistakes(problem)).filter(([name]) => draft.touched.has(name));
      const left = markMistakes(draft.form, Object.fromEntries(touched));
      set({ plan: null, waiting: false, lost: false, problem: touched.length > left.length ? '' : sayProblem(problem) });
    }
  };

  const changed = (pause = PAUSE) => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };

  draw(state);
  return {
    changed,
    stop: () => {
      clearTimeout(timer);
      asked++;
    },
  };
}

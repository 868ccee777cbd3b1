// Flagging a callback: what is filled in on the left, what it promises on the right, while the customer is on the line.
import { getAll, Lost, post } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { aboveForm, tellMistakes, valuesOf } from '../../lib/form.js';
import { sayMistakes, sayProblem } from '../../lib/refusals.js';
import { useStyle } from '../../lib/style.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import { newForm, offerOutages } from './form.js';
import { joinedCard } from './joined.js';
import { planner } from './planner.js';
import { planCard } from './plan.js';
import words from './words.js';

const t = speak(words);

// One filled-in form, kept while somebody looks at another page. In memory only: it is personal, and the machine may be shared.
let draft = null;

export async function open({ root, session, title }) {
  const [outages] = await Promise.all([openOutages(), useStyle('flag')]);
  draft ??= { form: newForm(session), key: crypto.randomUUID(), touched: new Set() };
  // Another is begun beside it when somebody begins anew while this one is being sent.
  const mine = draft;
  const { form } = mine;
  offerOutages(form, outages);
  const wrong = h('div', { role: 'alert' });
  const aside = h('section.plan', { 'aria-label': t('plan') });
  const takePromise = text => {
    form.elements.promise.closest('details').open = true;
    form.elements.promise.value = text;
    mine.touched.add('promise');
    plans.changed(0);
  };

  const plans = planner(mine, state => show(aside, planCard({ ...state, session, promise: takePromise })));

  const touch = event => {
    if (event.target.name) mine.touched.add(event.target.name);
    plans.changed();
  };

  const flag = async event => {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    show(wrong);
    try {
      const made = await post('/api/cases', valuesOf(form), mine.key);
      tell(t(made.joined ? 'joinedNow' : 'flagged', { number: made.number }));
      if (draft !== mine) return;
      draft = null;
      if (made.hidden) {
        close();
        show(root, h('div.head', h('h1', title)), joinedCard(made, anew));
        return;
      }
      location.hash = `#/case/${encodeURIComponent(made.id)}?said=${made.joined ? 'joined' : 'new'}`;
    } catch (problem) {
      if (draft !== mine) {
        tell(sayProblem(problem), 'bad');
        return;
      }
      // What was sent before may stand under the old key; as another form this one joins it, or becomes a case of its own.
      if (problem.code === 'idempotencyKeyReused') mine.key = crypto.randomUUID();
      const above = aboveForm(problem, tellMistakes(form, sayMistakes(problem)));
      show(wrong, above && h('p.note.bad', problem instanceof Lost ? t('lost') : above));
    } finally {
      button.disabled = false;
    }
  };

  const clear = () => {
    // A second click begins nothing that the first has not.
    if (draft !== mine) return;
    draft = null;
    anew();
  };

  const anew = async () => {
    close();
    const next = await open({ root, session, title });
    // Who has gone on meanwhile has nobody to close it.
    if (root.isConnected) Object.assign(view, next);
    else next.close();
  };

  form.oninput = form.onchange = touch;
  form.onsubmit = flag;
  const warn = event => draft === mine && mine.touched.size > 0 && event.preventDefault();
  addEventListener('beforeunload', warn);
  const tick = setInterval(() => document.hidden || plans.changed(), 30_000);
  const close = () => {
    plans.stop();
    clearInterval(tick);
    removeEventListener('beforeunload', warn);
  };

  root.replaceChildren(
    h('div.head', h('h1', title), h('button.plain', { type: 'button', onclick: clear }, t('clear'))),
    h('div.flag', h('div.card', form, wrong), aside));
  form.elements.kind.focus({ preventScroll: true });
  plans.changed(0);
  const view = { close };
  return view;
}

/** A form is worth more than its list of outages. */
const openOutages = async () => {
  try {
    return (await getAll('/api/outages')).items.filter(outage => !outage.endedAt);
  } catch {
    return [];
  }
};

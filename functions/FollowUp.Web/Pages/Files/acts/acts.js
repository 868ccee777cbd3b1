// What can be done with a case, once for whoever offers it: the case's own page, and the lists.
import { command } from '../lib/api.js';
import { sayUnread } from '../lib/refusals.js';
import { tell } from '../lib/tell.js';
import { speak } from '../lib/words.js';
import { alone } from './alone.js';
import { answerActs } from './answer.js';
import { ask, doNow } from './ask.js';
import { callActs } from './call.js';
import { clockActs } from './clock.js';
import { endActs } from './end.js';
import { decide, deny, extend, grant } from './extension.js';
import { accept, acknowledge, assign, handActs } from './hands.js';
import words from './words.js';

const t = speak(words);

/*
 * An act: `name`, and `command` or `to`, by which the API allows and takes it, if that is another; `key`; `group` under "more".
 * What it asks for: `before`, `about`, `fields`, `body`; `atOnce`, the values of whoever does it with one click; `said`, afterwards. Or `run`, all of it.
 * Whether it can be done is the API's to say, by what a case has as `allowed`. Beyond that, `when` it stands on the case's own page, and where it is `awaited`
 * in a list. In words, for many at once: `why` the API does not allow it (item, me), what it `lacks` (item, values), what it `will` change (item, me, values).
 * They are given { item, page, session, refresh }: the page is there only where it is read, and a list adds `about`, a line on the case, and `open`, all its cases.
 */
const ACTS = [...answerActs, ...callActs, ...clockActs, ...handActs, ...endActs];

const isAllowed = (act, { allowed }) => allowed.includes(act.command ?? act.to ?? act.name);

/** The acts that this person may do on this case now, as its page has it. */
export function actsOf(context) {
  const taken = new Set();
  const free = key => key && !taken.has(key) && taken.add(key) && key;
  return ACTS
    .filter(act => isAllowed(act, context.page) && (!act.when || act.when(context)))
    .map(act => ({ ...act, key: free(act.key), label: t(act.name), run: () => run(act, context) }));
}

/** Those that a list offers, for one case, and those for many at once. */
export const LISTED = { accept, assign, acknowledge, 'decide-extension': decide, extend };
export const MANY = { accept, assign, acknowledge, grant, deny };

/** The names of those that stand on the row of a case. */
export const offered = item => Object.entries(LISTED).filter(([, act]) => isAllowed(act, item) && (!act.awaited || act.awaited(item))).map(([name]) => name);

/** Why an act does not apply to a case, in words; null if it does. */
export const whyNot = (act, item, me, values) => (isAllowed(act, item) ? act.lacks?.(item, values) ?? null : act.why(item, me));

export const nameOfAct = name => t(name);

/** Does an act. With `oneClick` what can be done without a question is. */
export const run = (act, context, oneClick = false) => alone(context.item.id, () => begin(act, context, oneClick));

async function begin(act, context, oneClick) {
  if (act.run) return act.run(context);
  const to = act.to ?? act.name;
  const said = values => act.said?.(context.item, values);
  if (act.atOnce && (oneClick || !act.fields)) {
    const values = act.atOnce();
    return doNow(context, to, values, { said: said(values) });
  }
  let fields;
  try {
    await act.before?.();
    fields = await act.fields?.(context);
  } catch (problem) {
    return tell(`${context.item.number}: ${sayUnread(problem)}`, 'bad');
  }
  return ask(context, act.name, { to, about: act.about?.(context), fields, body: act.body, said, danger: act.danger });
}

/** Gives the command of an act to one of many cases. */
export const perform = ({ name, to = name, body = values => values }, item, values, key) => command(item.id, to, body(values), key);

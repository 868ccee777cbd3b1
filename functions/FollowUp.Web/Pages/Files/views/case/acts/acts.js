// The acts that this person may do on this case now.
import { answerActs } from './answer.js';
import { callActs } from './call.js';
import { clockActs } from './clock.js';
import { endActs } from './end.js';
import { handActs } from './hands.js';
import { speak } from '../../../lib/words.js';
import words from './words.js';

const t = speak(words);

// An act: name; `command`, by which the API allows it, if that is another; `key`; `group` under "more"; `when`, beyond what the API says; `run`.
const ACTS = [...answerActs, ...callActs, ...clockActs, ...handActs, ...endActs];

export function actsOf(context) {
  const taken = new Set();
  const free = key => key && !taken.has(key) && taken.add(key) && key;
  return ACTS
    .filter(act => context.page.allowed.includes(act.command ?? act.name) && (!act.when || act.when(context)))
    .map(act => ({ ...act, key: free(act.key), label: t(act.name), run: () => act.run(context) }));
}

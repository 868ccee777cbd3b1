// A rehearsal of a draft of the policies: the last days happen again under the book in force and under the draft. Nobody publishes policies unrehearsed.
import { sendText } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { sayProblem } from '../../lib/refusals.js';
import { speak } from '../../lib/words.js';
import { mistakes } from './mistakes.js';
import { rehearsalResult } from './rehearsal-result.js';
import words from './words.js';

const t = speak(words);
const DAYS = 14;
const MOST_DAYS = 92;

/** `drawn` is called when a rehearsal has ended. `isOf(text, version)`: whether just this text was rehearsed, against that version. */
export function rehearsing({ text, goTo, drawn }) {
  let rehearsed = null;
  let of = 0;
  const result = h('div', { 'aria-live': 'polite' });
  const days = h('input', { type: 'number', min: 1, max: MOST_DAYS, value: DAYS, required: true, id: 'rehearse-days' });
  const button = h('button', { type: 'submit' }, t('rehearse'));

  const run = async event => {
    event.preventDefault();
    const draft = text();
    const mine = ++of;
    // What was published or dropped meanwhile is nobody's draft any more.
    const tell = what => mine === of && show(result, what);
    button.disabled = true;
    show(result, h('p.loading.quiet', { role: 'status' }, t('rehearsing')));
    try {
      try {
        const answer = await sendText('POST', '/api/policies/rehearse', `{"days":${Math.trunc(Number(days.value))},"policies":${draft}}`, { 'idempotency-key': crypto.randomUUID() });
        if (mine === of) rehearsed = { draft, version: answer.beforeVersion };
        tell(rehearsalResult(answer));
      } catch (problem) {
        if (!problem.errors) throw problem;
        // The API counts the lines of a draft from its first brace.
        tell(mistakes(problem, goTo, { member: 'policies', skipped: draft.slice(0, draft.search(/\S/)).split('\n').length - 1 }));
      }
    } catch (problem) {
      tell(h('p.note.bad', { role: 'alert' }, sayProblem(problem)));
    } finally {
      button.disabled = false;
      drawn();
    }
  };

  return {
    /** Takes away what was found: it is about a draft that is one no more. */
    forget() {
      of++;
      rehearsed = null;
      show(result);
    },
    isOf: (draft, version) => draft === rehearsed?.draft && version === rehearsed.version,
    element: h('section.card', h('h2', t('rehearsal')), h('p.quiet', t('rehearsalAbout')),
      h('form.row', { onsubmit: run, novalidate: true }, h('label', { for: 'rehearse-days' }, t('lastDays')), days, button), result),
  };
}

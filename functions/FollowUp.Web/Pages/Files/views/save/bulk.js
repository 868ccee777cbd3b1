// One act on many cases: shown before it is done, then done one by one, and told of each what came of it.
import { MANY, perform } from '../../acts/acts.js';
import { Lost } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { valuesOf } from '../../lib/form.js';
import { sayMistakes, sayProblem, sayWarning } from '../../lib/refusals.js';
import { tag } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { part, preview } from './preview.js';
import words from './words.js';

const t = speak(words);

/** Asks and does it; `name` is that of an act. Resolves to the ids of the cases that it was done to, once the dialog is left. */
export async function inBulk({ name, items, session, open }) {
  const act = MANY[name];
  await act.before?.();
  return new Promise(resolve => {
    const me = session.person;
    // One key for each case as long as the dialog stands: to go on after a lost answer does nothing twice.
    const keys = new Map(items.map(item => [item.id, crypto.randomUUID()]));
    const came = new Map();
    let running = false;

    const fields = h('fieldset.plain', act.fields?.({ session, open }) ?? []);
    const lists = h('div.lists', { tabindex: 0, role: 'region', 'aria-label': t('previewOf') });
    const progress = h('progress', { max: 1, value: 0, hidden: true, 'aria-label': t('progress') });
    const result = h('p', { role: 'status' });
    const leave = h('button', { type: 'button', onclick: () => dialog.close() }, t('leave'));
    const go = h('button.main', { type: 'submit' });
    const form = h('form', { method: 'dialog', novalidate: true },
      h('h2', { id: 'bulk-title' }, t(`${name}Many`, { n: items.length })), fields, lists, progress, result, h('div.row.end', leave, go));
    const dialog = h('dialog.bulk', { 'aria-labelledby': 'bulk-title' }, form);

    let values = {};
    const fit = () => part(act, items, me, values)[0];
    const left = () => fit().filter(item => (came.get(item.id)?.again ?? true));

    const draw = () => {
      const n = left().length;
      go.textContent = came.size > 0 ? t('goOn', { n }) : t('run', { n });
      go.disabled = running || n === 0;
      go.hidden = came.size > 0 && n === 0;
      leave.textContent = t(running ? 'stop' : came.size > 0 ? 'close' : 'leave');
    };

    const ask = () => {
      values = valuesOf(form);
      show(lists, preview(act, items, me, values));
      draw();
    };

    const say = (item, outcome) => {
      came.set(item.id, outcome);
      const cell = lists.querySelector(`[data-said="${CSS.escape(item.id)}"]`);
      show(cell, tag(t(outcome.word), outcome.kind), outcome.sentence && ` ${outcome.sentence}`);
      cell.scrollIntoView({ block: 'nearest' });
    };

    const count = word => [...came.values()].filter(outcome => outcome.word === word).length;
    const summary = () => ['done', 'wasSo', 'refused', 'noAnswer'].map(word => [word, count(word)])
      .filter(([, n]) => n > 0).map(([word, n]) => `${t(word)}: ${n}`).join(' · ');

    const run = async () => {
      const todo = left();
      running = true;
      // What was asked for with a key may not change under it.
      fields.disabled = true;
      progress.hidden = false;
      progress.max = todo.length;
      result.textContent = '';
      draw();
      for (const [place, item] of todo.entries()) {
        const outcome = await once(() => perform(act, item, values, keys.get(item.id)));
        say(item, outcome);
        progress.value = place + 1;
        if (!dialog.open || outcome.word === 'noAnswer') break;
      }
      running = false;
      draw();
      result.textContent = summary();
      (go.hidden ? leave : go).focus();
    };

    form.oninput = ask;
    form.onsubmit = event => {
      event.preventDefault();
      if (!running) run();
    };
    const before = document.activeElement;
    dialog.onclose = () => {
      dialog.remove();
      before?.focus?.();
      resolve([...came].filter(([, outcome]) => ['done', 'wasSo'].includes(outcome.word)).map(([id]) => id));
    };
    document.body.append(dialog);
    dialog.showModal();
    ask();
    (fields.querySelector('input, textarea, select') ?? (go.disabled ? leave : go)).focus();
  });
}

async function once(act) {
  try {
    const given = await act();
    return given?.alreadySo ? { word: 'wasSo', kind: 'info', again: false } : { word: 'done', kind: 'good', sentence: await sayWarning(given ?? {}), again: false };
  } catch (problem) {
    return problem instanceof Lost || problem.status >= 500
      ? { word: 'noAnswer', kind: 'warn', sentence: t('notReached'), again: true }
      : { word: 'refused', kind: 'bad', sentence: [sayProblem(problem), ...Object.values(sayMistakes(problem)).flat()].filter((one, i, all) => one && all.indexOf(one) === i).join(' '), again: false };
  }
}

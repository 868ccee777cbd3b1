// Forms: fields with labels and hints, and the API's sentences beside the fields that they are about.
import { h, show } from './dom.js';
import { fromField, zoneName } from './clock.js';
import { sayMistakes, sayProblem } from './refusals.js';
import { speak } from './words.js';
import words from './form.words.js';

const t = speak(words);
let count = 0;

/**
 * A field. kind: text, area, select, time, number, check, tel, email. `name` is the member of the request, with dots for those within.
 * `options`: [[value, text], ...]. A time is on the centre's clock.
 */
export function field({ name, label, kind = 'text', hint, required, value = '', options = [], ...rest }) {
  const id = `f${++count}`;
  const members = {
    id, name, required, 'data-kind': kind, 'aria-describedby': `${id}h ${id}m`, ...rest,
  };
  const control = kind === 'area' ? h('textarea', members, value)
    : kind === 'select' ? h('select', members, options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)))
    : kind === 'check' ? h('input', { ...members, type: 'checkbox', checked: Boolean(value) })
    : h('input', { ...members, type: kind === 'time' ? 'datetime-local' : kind, value });
  const said = kind === 'time' ? [hint, zoneName()].filter(Boolean).join(' · ') : hint;
  const text = h('span.label', h('label', { for: id }, label), required ? '' : h('span.quiet.small', ` ${t('optional')}`));
  const notes = [h('span.hint', { id: `${id}h`, hidden: !said }, said ?? ''), h('span.mistake', { id: `${id}m`, role: 'alert', 'data-mistake': name })];
  return kind === 'check'
    ? h('div.field', h('span.field.check', control, h('label', { for: id }, label)), notes)
    : h('div.field', text, control, notes);
}

/** What a form holds, as the API takes it: empty fields are left out, names with dots are members within. */
export function valuesOf(form) {
  const body = {};
  for (const control of form.elements) {
    const value = control.name ? valueOf(control) : null;
    if (value === null || value === '') continue;
    const path = control.name.split('.');
    const last = path.pop();
    let within = body;
    for (const part of path) within = within[part] ??= {};
    within[last] = value;
  }
  return body;
}

function valueOf(control) {
  switch (control.dataset.kind) {
    case 'check': return control.checked || null;
    case 'time': return fromField(control.value);
    case 'number': return control.value === '' ? null : Number(control.value);
    default: return control.type === 'radio' && !control.checked ? null : control.value.trim();
  }
}

/** Writes the sentences of a problem beside its fields, and gives back those that have none. */
export function markMistakes(form, errors) {
  const marks = [...form.querySelectorAll('[data-mistake]')];
  for (const mark of marks) {
    const text = errors[mark.dataset.mistake]?.join(' ') ?? '';
    // What is written again is read out again.
    if (mark.textContent !== text) mark.textContent = text;
    const control = mark.closest('.field').querySelector('[name]');
    if (text) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
  const fields = new Set(marks.map(mark => mark.dataset.mistake));
  return Object.entries(errors).filter(([name]) => !fields.has(name)).map(([, sentences]) => sentences.join(' '));
}

/** The same, and goes to the first of them. */
export function tellMistakes(form, errors) {
  const left = markMistakes(form, errors);
  const first = form.querySelector('[aria-invalid=true]');
  const within = first?.closest('details');
  if (within) within.open = true;
  first?.focus();
  return left;
}

/** What is to stand above a form: the problem itself unless it stands beside a field, and what has no field here. */
export function aboveForm(problem, left) {
  const whole = sayProblem(problem);
  const beside = Object.keys(sayMistakes(problem)).length > left.length;
  return [beside ? '' : whole, ...left.filter(one => !one.endsWith(whole))].filter(Boolean).join(' ');
}

/**
 * Asks for something in a dialog and does it. `act(values, key)` is called until it stands; what it throws is shown, and what was typed stays. The
 * key is the same for every try of one dialog, so that a lost answer does nothing twice.
 * Resolves to what `act` gave, or to undefined if the dialog was left.
 */
export function askFor({ title, about, fields = [], submit, danger = false, act }) {
  return new Promise(resolve => {
    const key = crypto.randomUUID();
    const wrong = h('div', { role: 'alert' });
    const button = h('button.main', { type: 'submit', class: danger ? 'danger' : '' }, submit);
    const leave = h('button', { type: 'button', onclick: () => dialog.close() }, t('leave'));
    const form = h('form', { method: 'dialog', novalidate: true },
      h('h2', { id: `d${++count}` }, title), about ?? '', fields, wrong,
      h('div.row.end', leave, button));
    const dialog = h('dialog', { 'aria-labelledby': `d${count}` }, form);
    let given;

    // What is on its way cannot be called back: whoever left meanwhile would not hear what became of it.
    const sends = busy => {
      button.disabled = leave.disabled = busy;
      dialog.toggleAttribute('data-sends', busy);
    };
    // In braces: a handler that gives back false keeps the dialog open, and Escape had to be pressed twice.
    dialog.oncancel = event => { if (leave.disabled) event.preventDefault(); };
    form.onsubmit = async event => {
      event.preventDefault();
      sends(true);
      show(wrong);
      try {
        given = (await act(valuesOf(form), key)) ?? true;
        dialog.close();
      } catch (problem) {
        const above = aboveForm(problem, tellMistakes(form, sayMistakes(problem)));
        show(wrong, above && h('p.note.bad', above));
      } finally {
        sends(false);
      }
    };
    const before = document.activeElement;
    dialog.onclose = () => {
      dialog.remove();
      before?.focus?.();
      resolve(given);
    };
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector('input, textarea, select')?.focus();
  });
}

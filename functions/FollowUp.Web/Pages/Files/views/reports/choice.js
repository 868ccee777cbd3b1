// Which days, and what the rows are of.
import { now, toField, zoneName } from '../../lib/clock.js';
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const DAY = 86_400_000;
const LAST = [7, 30, 90];
const GROUPS = ['day', 'team', 'agent', 'category', 'tier'];

const today = () => toField(now()).slice(0, 10);
const daysBefore = (day, count) => new Date(Date.parse(`${day}T00:00Z`) - count * DAY).toISOString().slice(0, 10);

/** The choice that an address names; without dates the last days until today, whichever day that is by then. */
export const choiceOf = query => ({
  by: GROUPS.includes(query.get('by')) ? query.get('by') : 'day', days: Number(query.get('days')) || 30, from: query.get('from'), until: query.get('until'),
});

export function periodOf(choice) {
  const until = choice.until ?? today();
  return { from: choice.from ?? daysBefore(until, choice.days - 1), until };
}

// A day beyond the other end takes that along.
const moved = ({ from, until }, name, day) => (name === 'from' ? { from: day, until: day > until ? day : until } : { from: day < from ? day : from, until: day });

/** `wrong`: what is wrong with the dates, by the name of the field. */
export function choiceForm(choice, change, wrong = {}) {
  const period = periodOf(choice);
  const date = name => h('label.small', t(name), h('input', {
    'data-key': name, type: 'date', value: period[name], required: true, onchange: event => event.target.value && change(moved(period, name, event.target.value)),
    'aria-invalid': wrong[name] && 'true', 'aria-describedby': wrong[name] && 'choice-wrong',
  }));
  const last = days => h('button', { 'data-key': `last${days}`, 'aria-pressed': String(!choice.until && choice.days === days), onclick: () => change({ days, from: null, until: null }) }, t('lastDays', { n: days }));
  return h('div.row.choice', { role: 'group', 'aria-label': t('choice') },
    h('div.row', LAST.map(last)), date('from'), date('until'),
    h('label.small', t('by'), h('select', { onchange: event => change({ by: event.target.value }) },
      GROUPS.map(by => h('option', { value: by, selected: by === choice.by }, t(`by.${by}`))))),
    h('span.small.quiet', zoneName()),
    h('span.mistake', { id: 'choice-wrong', role: 'alert' }, Object.values(wrong).flat().join(' ')));
}

/** Fields that nobody is in say what is chosen: what was once typed in them no longer is. */
export function settleDates(root) {
  for (const input of root.querySelectorAll('.choice input')) if (input !== document.activeElement) input.value = input.getAttribute('value');
}

// Why, in the board's language: by the code of a reason with the values that it gives. Where there are no words of ours its sentence stands.
import { inZone, saySpan } from '../../lib/clock.js';
import { nameOf } from '../../lib/people.js';
import { stepName } from '../../lib/steps.js';
import { term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './reasons.words.js';

const t = speak(words);

const SHOWN = {
  person: nameOf, rung: term, channel: term, step: stepName, template: stepName,
  span: minutes => saySpan(Number(minutes)),
  changes: made => made.split(' ').filter(Boolean).map(change => t(`change.${change}`)).join(''),
};

export function sayReason({ code, sentence, values = {} }) {
  const shown = Object.entries(values).map(([name, value]) => [name, (SHOWN[name] ?? inZone)(value)]);
  const said = t(code, Object.fromEntries(shown));
  return said === code ? inZone(sentence) : said;
}

/** What became of a step; nothing while its time has not come. */
export const sayFate = ({ state, settledAt }) => (state === 'planned' ? '' : t(`state.${state}`, { at: settledAt ? inZone(settledAt) : '' }));

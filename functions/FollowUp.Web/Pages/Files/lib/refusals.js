// What the API refuses, in the board's language: by its code, with the values that it gives. Where there are no words of ours its sentence stands.
import { Lost } from './api.js';
import { inZone } from './clock.js';
import { nameOf } from './people.js';
import { readWords, wordsOf } from './refusal-words.js';
import { speak } from './words.js';
import words from './state.words.js';

const t = speak(words);
// The fields of these have mistakes of their own.
const ABOUT_FIELDS = ['invalidRequest', 'invalidValue', 'bookRefused'];
// No form has a field for these.
const HEADERS = ['If-Match', 'Idempotency-Key'];

/** The values for people: times on the centre's clock, names for ids. */
const shown = (values = {}) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'person' ? nameOf(value) : inZone(value)]));

/** Why something was refused, or what else went wrong with it. */
export const sayProblem = problem => (problem instanceof Lost ? t('lost') : wordsOf(problem.code, shown(problem.values)) ?? problem.message);

/** The same of what was only read: nothing could have been done by it. */
export const sayUnread = problem => (problem instanceof Lost ? problem.message : sayProblem(problem));

/** What should be known of something that was done; null if there is nothing. */
export async function sayWarning({ warning, warningCode, warningValues }) {
  if (!warning) return null;
  await readWords();
  return wordsOf(`warning.${warningCode}`, shown(warningValues)) ?? inZone(warning);
}

/** The sentences of its fields. Of a refusal for another reason they are what it says itself. */
export const sayMistakes = problem => Object.fromEntries(Object.entries(problem.errors ?? {})
  .filter(([name]) => !HEADERS.includes(name))
  .map(([name, sentences]) => [name, mistakesOf(problem, name, sentences)]));

function mistakesOf(problem, name, sentences) {
  if (!ABOUT_FIELDS.includes(problem.code)) return [sayProblem(problem)];
  const mine = problem.mistakes.filter(mistake => mistake.field === name).map(({ code, values }) => wordsOf(`field.${code}`, shown(values)));
  return mine.length === sentences.length && mine.every(Boolean) ? mine : sentences;
}

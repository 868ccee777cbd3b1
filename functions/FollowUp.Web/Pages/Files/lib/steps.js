// What steps and messages are called. Their names in the API belong to rules and to the centre's own book.
import { speak } from './words.js';
import words from './steps.words.js';

const t = speak(words);

const known = name => (t(name) === name ? null : t(name));

/** A step or a template in words: by its whole name, else by the rule before its dot, else the name itself. */
export const stepName = name => known(name) ?? known(name.split('.')[0]) ?? name;

/** A message in words: its template, unless the step that sent it says more. */
export const messageName = ({ template, step }) => (template.includes('.') ? known(template) : null) ?? known(step) ?? stepName(template);

/** The rule that a step or a template belongs to; none for those that are named by what they are about. */
export const ruleOf = name => /^[A-Z]\d+/.exec(name)?.[0] ?? '';

/** The entries of a ladder as steps, each with all of its rungs. */
export function byStep(entries) {
  const steps = new Map();
  for (const { rung, ...step } of entries) {
    if (!steps.has(step.step)) steps.set(step.step, { ...step, rungs: [] });
    steps.get(step.step).rungs.push(rung);
  }
  return [...steps.values()];
}

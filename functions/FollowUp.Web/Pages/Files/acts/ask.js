// One way for all acts: ask in a dialog, send, say what came of it, look again.
import { command } from '../lib/api.js';
import { askFor, field } from '../lib/form.js';
import { sayProblem, sayWarning } from '../lib/refusals.js';
import { tell } from '../lib/tell.js';
import { speak } from '../lib/words.js';
import words from './words.js';

const t = speak(words);

/** `refresh` is the board's: it never rejects, as whatever it could not read is read again. */
async function settle(done, refresh, said = t('done')) {
  const warning = await sayWarning(done);
  if (warning) tell(warning, 'warn');
  tell(done.alreadySo ? t('alreadySo') : said);
  await refresh();
}

/** Asks for what an act needs, and does it. `body` makes the request of what was filled in; `said` tells of it afterwards, by the same values. */
export async function ask({ item, about, refresh }, name, { to = name, body = values => values, said, about: more, ...rest } = {}) {
  let given = {};
  const done = await askFor({
    // Several cases may be open beside each other: the dialog says for which it is.
    title: `${t(`${name}.title`)} · ${item.number}`,
    about: [about, more],
    submit: t(name),
    act: (values, key) => command(item.id, to, body(given = values), key),
    ...rest,
  });
  if (done) await settle(done, refresh, said?.(given));
}

/** Does what needs no question. What is refused is told, unless `otherwise` has another way: it gives back what comes of that. */
export async function doNow({ item, refresh }, to, body, { said, otherwise = () => null } = {}) {
  let done;
  // Only the command: what fails after it has been done must not be told as its failure.
  try {
    done = await command(item.id, to, body);
  } catch (problem) {
    const other = otherwise(problem);
    if (other) return other;
    tell(`${item.number}: ${sayProblem(problem)}`, 'bad');
    return refresh();
  }
  return settle(done, refresh, said);
}

/** A field of an act, its label by its name. */
export const input = (name, rest = {}) => field({ name, label: t(`field.${name}`), ...rest });

export const reason = (required = true, rest = {}) => input('reason', { kind: 'area', required, maxlength: 500, ...rest });

/** A field that is shown only once the API asks for it, with this code. */
export function onceAsked(part, code) {
  part.hidden = true;
  return async act => {
    try {
      return await act();
    } catch (problem) {
      if (problem.code === code) part.hidden = false;
      throw problem;
    }
  };
}

// What a click reads may not come: whoever clicked is told, instead of nobody.
import { sayUnread } from './refusals.js';
import { tell } from './tell.js';

/** The same act, which never rejects. */
export const orTell = act => async (...given) => {
  try {
    return await act(...given);
  } catch (problem) {
    return tell(sayUnread(problem), 'bad');
  }
};

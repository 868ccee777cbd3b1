// Puts a draft in force, after its lines were shown and a reason was given.
import { Problem, sendText } from '../../lib/api.js';
import { h } from '../../lib/dom.js';
import { askFor, field } from '../../lib/form.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import { changesOf } from './changes.js';
import words from './words.js';

const t = speak(words);

/** Gives what the API answered, the problem that is to be mended in the draft, or nothing if the dialog was left. */
export async function publish({ name, draft, inForce, version }) {
  const given = await askFor({
    title: t('publishBook', { name }), submit: t('publish'),
    about: [h('p.quiet', t('publishAbout')), changesOf(inForce, draft)],
    fields: [field({ name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true, maxlength: 500 })],
    async act({ reason }) {
      try {
        return await sendText('PUT', `/api/books/${encodeURIComponent(name)}${reason ? `?reason=${encodeURIComponent(reason)}` : ''}`, draft, { 'if-match': `"${version}"` });
      } catch (problem) {
        // What is wrong with the reason is said in the dialog; all else is a matter of the draft.
        if (!(problem instanceof Problem) || problem.errors.reason) throw problem;
        return problem;
      }
    },
  });
  if (given && !(given instanceof Problem)) tell(t(given.alreadySo ? 'alreadySo' : 'published', { name, version: given.version }));
  return given;
}

// The page for whoever is not signed in.
import { send } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { field, tellMistakes, valuesOf } from '../lib/form.js';
import { sayMistakes, sayProblem } from '../lib/refusals.js';
import { speak } from '../lib/words.js';
import words from './sign-in.words.js';

const t = speak(words);

/** Shows how to sign in: the platform's way where there is one, else by a printed link or the token in it. */
export function signIn(root, session, linkWasRefused, again) {
  document.title = `${t('title')} · FollowUp`;
  root.replaceChildren(h('main', { tabindex: -1 },
    h('div.card',
      h('h1', t('title')),
      linkWasRefused && h('p.note.bad', { role: 'alert' }, t('refused')),
      session.signInAt ? [h('p', t('platform')), h('a.button', { href: session.signInAt }, t('go'))] : byToken(again))));
}

function byToken(again) {
  const wrong = h('div', { role: 'alert' });
  const form = h('form', { novalidate: true },
    h('p', t('link')), field({ name: 'token', label: t('token'), required: true, autocomplete: 'off', spellcheck: 'false' }), wrong,
    h('button.main', { type: 'submit' }, t('go')));
  form.onsubmit = async event => {
    event.preventDefault();
    try {
      await send('POST', '/api/session', valuesOf(form));
      await again();
    } catch (problem) {
      tellMistakes(form, sayMistakes(problem));
      wrong.replaceChildren(h('p.note.bad', problem.status === 401 ? t('refused') : sayProblem(problem)));
    }
  };
  return form;
}

// The frame round every view: navigation, who is signed in, whether the server is heard, and the way between addresses and views.
import { Lost, send, signedOut } from '../lib/api.js';
import { h, show } from '../lib/dom.js';
import { startKeys } from '../lib/keys.js';
import { listen } from '../lib/live.js';
import { sayProblem } from '../lib/refusals.js';
import { tell } from '../lib/tell.js';
import { LANGUAGES, choose, language, speak } from '../lib/words.js';
import { term } from '../lib/terms.js';
import { counts } from './counts.js';
import { router } from './router.js';
import { VIEWS } from './views.js';
import words from './frame.words.js';

const t = speak(words);
// Whose name this tab showed when their session ended, until somebody is signed in again.
const ENDED = 'followup.ended';

/** Builds the frame for somebody who is signed in, and opens the view that the address names. */
export async function frame(root, session) {
  const { role } = session.person;
  const main = h('main', { id: 'main', tabindex: -1 });
  const nav = h('nav.main', { 'aria-label': t('nav') });
  const live = h('span.live', { role: 'status' }, t('live'));
  const demo = h('div.demo', { hidden: !session.demo });
  const shown = new Map(Object.entries(VIEWS).filter(([, view]) => view.roles.includes(role)));
  const showKeys = async () => (await import('./key-list.js')).showKeys(t, [...shown]);
  root.replaceChildren(
    h('a.skip', { href: '#main', onclick: event => { event.preventDefault(); main.focus(); } }, t('skip')),
    top(session, live, showKeys), demo, nav, main, h('div.told', { role: 'status', 'aria-live': 'polite' }));

  let [looking, next, at, bar, barOpens] = [null, null, '', null, null];

  const look = async () => {
    try {
      await Promise.all([views.refresh(), bar?.refresh(), numbers.refresh()]);
      return true;
    } catch (problem) {
      const heard = !(problem instanceof Lost || problem.status >= 500);
      if (heard) console.warn(problem);
      return heard;
    }
  };
  // One look at a time. Whoever asks during it waits for one that begins after it: what changed meanwhile may not be in the first. Gives whether
  // the server was heard.
  const refresh = () => {
    if (!looking) return looking = look().finally(() => { looking = null; });
    return next ??= looking.then(() => {
      next = null;
      return refresh();
    });
  };

  const drawNav = () => show(nav, [...shown].filter(([, view]) => !view.hidden).map(([name]) =>
    h('a', { 'data-key': name, href: `#/${name}`, 'aria-current': name === at ? 'page' : null }, t(name), numbers.of(name))));
  const numbers = counts(role, drawNav);
  const views = router({
    main, session, shown, t, refresh,
    changed: name => {
      at = name;
      drawNav();
      nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  });

  // Nothing of customers stays on the screen of somebody who is signed out, not even a form that asks to be kept.
  signedOut.addEventListener('ended', () => {
    sessionStorage.setItem(ENDED, session.person.id);
    views.close();
    document.body.replaceChildren();
    location.reload();
  }, { once: true });

  startKeys(new Map([
    ...[...shown].filter(([, view]) => view.key).map(([name, view]) => [view.key, () => { location.hash = `#/${name}`; }]),
    ['?', showKeys],
  ]));
  const before = sessionStorage.getItem(ENDED);
  sessionStorage.removeItem(ENDED);
  if (before && before !== session.person.id) tell(t('another', { name: session.person.name }), 'bad');
  // The board is one without the demo's clock too; where that did not come, it does when the server is heard.
  const openBar = () => barOpens ??= session.demo && import('../demo/bar.js').then(async ({ open }) => { bar = await open(demo, refresh); })
    .catch(() => { barOpens = null; });
  await Promise.all([views.go(), openBar(), numbers.refresh().catch(() => {})]);
  let hears = true;
  listen(session, refresh, heard => {
    if (heard === hears) return;
    hears = heard;
    live.classList.toggle('lost', !heard);
    live.textContent = t(heard ? 'live' : 'lost');
    if (heard) {
      views.mend();
      openBar();
    }
  });
}

function top(session, live, keys) {
  const languages = h('select', { 'aria-label': t('language'), onchange: event => choose(event.target.value) },
    Object.entries(LANGUAGES).map(([key, name]) => h('option', { value: key, selected: key === language, lang: key }, name)));
  return h('header.top',
    h('a.name', { href: '#/' }, h('img', { src: '/app/icon.svg', alt: '' }), session.centre.name),
    live,
    h('button.plain', { onclick: keys }, t('keys'), ' ', h('kbd', { 'aria-hidden': 'true' }, '?')),
    h('div.who', h('span', session.person.name, h('span.quiet', ` · ${term(session.person.role)}`)), languages,
      session.signOutAt ? h('a.button', { href: session.signOutAt }, t('out')) : h('button', { onclick: signOut }, t('out'))));
}

async function signOut() {
  try {
    await send('DELETE', '/api/session');
    location.replace('/');
  } catch (problem) {
    tell(sayProblem(problem), 'bad');
  }
}

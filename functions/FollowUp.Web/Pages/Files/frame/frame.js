// The frame round every view: navigation, who is signed in, whether the server is heard, and the way between addresses and views.
import { Lost, send } from '../lib/api.js';
import { h, show } from '../lib/dom.js';
import { setKeys, startKeys } from '../lib/keys.js';
import { listen } from '../lib/live.js';
import { readPeople } from '../lib/people.js';
import { failed, loading } from '../lib/state.js';
import { LANGUAGES, choose, language, speak } from '../lib/words.js';
import { term } from '../lib/terms.js';
import { showKeys } from './key-list.js';
import { VIEWS, homeOf } from './views.js';
import words from './frame.words.js';

const t = speak(words);

/** Builds the frame for somebody who is signed in, and opens the view that the address names. */
export async function frame(root, session) {
  const { role } = session.person;
  const main = h('main', { id: 'main', tabindex: -1 });
  const nav = h('nav.main', { 'aria-label': t('nav') });
  const live = h('span.live', { role: 'status' }, t('live'));
  const demo = h('div.demo', { hidden: !session.demo });
  root.replaceChildren(
    h('a.skip', { href: '#main', onclick: event => { event.preventDefault(); main.focus(); } }, t('skip')),
    top(session, live), demo, nav, main, h('div.told', { role: 'status', 'aria-live': 'polite' }));
  await readPeople();

  const shown = Object.entries(VIEWS).filter(([, view]) => view.roles.includes(role));
  let open = null;
  let stale = false;
  let busy = false;
  let bar = null;
  let broken = false;

  // One look at a time; what changes during it is looked at once more after it.
  const refresh = async () => {
    stale = true;
    if (busy) return true;
    busy = true;
    let heard = true;
    while (stale) {
      stale = false;
      try {
        await Promise.all([open?.refresh?.(), bar?.refresh()]);
      } catch (problem) {
        heard = !(problem instanceof Lost);
        if (heard) console.warn(problem);
      }
    }
    busy = false;
    return heard;
  };

  const go = async () => {
    const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
    const [name, ...params] = path ? path.split('/').map(decodeURIComponent) : [homeOf(role)];
    const view = shown.find(([key]) => key === name)?.[1];
    const title = t(view ? name : 'unknown');
    open?.close?.();
    open = null;
    broken = false;
    setKeys([]);
    document.title = `${title} · FollowUp`;
    show(nav, shown.filter(([, one]) => !one.hidden).map(([key]) => h('a', { 'data-key': key, href: `#/${key}`, 'aria-current': key === name ? 'page' : null }, t(key))));
    nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    main.replaceChildren(view ? loading() : h('p', t('unknown')));
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (!view) return;
    const here = location.hash;
    try {
      const next = await (await view.read()).open({ root: main, session, params, query: new URLSearchParams(query), title, refresh });
      if (location.hash === here) open = next;
      else next?.close?.();
    } catch (problem) {
      if (location.hash !== here) return;
      broken = true;
      main.replaceChildren(failed(problem, go));
    }
  };

  addEventListener('hashchange', go);
  startKeys(new Map([
    ...shown.filter(([, view]) => view.key).map(([name, view]) => [view.key, () => { location.hash = `#/${name}`; }]),
    ['?', () => showKeys(t, shown)],
  ]));
  if (session.demo) bar = await (await import('../demo/bar.js')).open(demo, refresh);
  await go();
  listen(session, refresh, heard => {
    live.classList.toggle('lost', !heard);
    const text = t(heard ? 'live' : 'lost');
    if (live.textContent !== text) live.textContent = text;
    if (heard && broken) go();
  });
}

function top(session, live) {
  const languages = h('select', { 'aria-label': t('language'), onchange: event => choose(event.target.value) },
    Object.entries(LANGUAGES).map(([key, name]) => h('option', { value: key, selected: key === language, lang: key }, name)));
  return h('header.top',
    h('a.name', { href: '#/' }, h('img', { src: '/app/icon.svg', alt: '' }), session.centre.name),
    live,
    h('div.who', h('span', session.person.name, h('span.quiet', ` · ${term(session.person.role)}`)), languages,
      session.signOutAt ? h('a.button', { href: session.signOutAt }, t('out')) : h('button', { onclick: signOut }, t('out'))));
}

async function signOut() {
  await send('DELETE', '/api/session');
  location.replace('/');
}

// The way from an address to the view that it names.
import { Lost } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { setKeys } from '../lib/keys.js';
import { knowPeople } from '../lib/people.js';
import { failed, loading } from '../lib/state.js';
import { homeOf } from './views.js';

/**
 * Opens views in `main` as the address changes. `shown`: the views of whoever is signed in; `changed(name)` is told of each. Every view has a place
 * of its own: one that is late, because it was slow and somebody went on, draws where nobody looks, and sets no keys.
 */
export function router({ main, session, shown, t, refresh, changed }) {
  let open = null;
  let broken = false;

  async function go() {
    const { name, params, query } = read(location.hash, session.person.role);
    const view = shown.get(name);
    // Asked for before anything is drawn: to lay out a first page takes as long as the way to the server.
    const asked = view?.ask?.({ params, query });
    // Said to the view, which waits for it later.
    asked?.catch(() => null);
    const parts = view && Promise.all([view.read().catch(asLost), knowPeople()]);
    const title = t(view ? name : 'unknown');
    const place = h('div');
    open?.close?.();
    [open, broken] = [null, false];
    setKeys([]);
    // A dialog is about what was open; one whose act is on its way stays until it is known what became of it.
    document.querySelectorAll('dialog[open]:not([data-sends])').forEach(dialog => dialog.close());
    document.title = `${title} · FollowUp`;
    changed(name);
    place.append(view ? loading() : h('p', title));
    main.replaceChildren(place);
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (!view) return;
    try {
      const [{ open: begin }] = await parts;
      const opened = await begin({
        root: place, session, params, query, title, refresh, asked, setKeys: keys => place.isConnected && setKeys(keys),
      });
      if (place.isConnected) open = opened;
      else opened?.close?.();
    } catch (problem) {
      broken = problem instanceof Lost && place.isConnected;
      place.replaceChildren(failed(problem, go));
    }
  }

  addEventListener('hashchange', go);
  return {
    go,
    refresh: () => open?.refresh?.(),
    close: () => open?.close?.(),
    /** Opens again what could not be opened. */
    mend: () => broken && go(),
  };
}

/** The files of a view come from the same server as all else. */
function asLost(problem) {
  console.warn(problem);
  throw new Lost();
}

function read(hash, role) {
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  const [name, ...params] = path ? path.split('/').map(decode) : [homeOf(role)];
  return { name, params, query: new URLSearchParams(query) };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

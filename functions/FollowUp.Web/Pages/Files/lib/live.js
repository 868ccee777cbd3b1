// Hears of changes: as events where the host sends them, else by looking again. A tab that nobody sees looks seldom.
import { setNow } from './clock.js';

const LOOK = 2_000;
const LOOK_UNSEEN = 30_000;
const SILENCE = 12_000;

/**
 * Calls `changed` when something may have changed, and `state` with true while the server is heard and false when it is lost.
 */
export function listen(session, changed, state) {
  if (session.streams) listenToStream(changed, state);
  else look(changed, state);
}

function listenToStream(changed, state) {
  let source = null;
  let silence = 0;

  // What could not be read is read again, whether or not anything else changes.
  const read = async () => {
    if (await changed() === false) setTimeout(read, LOOK);
  };
  const wait = span => {
    clearTimeout(silence);
    silence = setTimeout(again, span);
  };
  const heard = event => {
    setNow(event.data);
    state(true);
    wait(SILENCE);
  };
  const open = () => {
    source = new EventSource('/api/live');
    source.addEventListener('changed', event => {
      heard(event);
      read();
    });
    source.addEventListener('beat', heard);
    source.onerror = () => {
      state(false);
      if (source?.readyState !== EventSource.CLOSED) return;
      // Refused, not lost: a read says why.
      read();
      wait(LOOK);
    };
    wait(SILENCE);
  };
  const close = () => {
    clearTimeout(silence);
    source?.close();
    source = null;
  };
  const again = () => {
    close();
    state(false);
    open();
  };
  // A browser opens few connections to one host: a tab that is not seen takes none.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else if (!source) open();
  });
  open();
}

function look(changed, state) {
  let next = setTimeout(round, LOOK);

  async function round() {
    clearTimeout(next);
    state(await changed() !== false);
    clearTimeout(next);
    next = setTimeout(round, document.hidden ? LOOK_UNSEEN : LOOK);
  }
  // Whoever comes back sees what is so now, and from then on as often as ever.
  document.addEventListener('visibilitychange', () => document.hidden || round());
}

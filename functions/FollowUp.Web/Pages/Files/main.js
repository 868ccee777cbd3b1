// Begins: who is signed in, then the frame and the view that the address names.
import { actAs, get, send } from './lib/api.js';
import { setNow, setZone } from './lib/clock.js';

const FROM_LINK = /^#token=(.+)$/;

async function begin() {
  const root = document.getElementById('board');
  const token = FROM_LINK.exec(location.hash)?.[1];
  // What stands behind the # reaches no server or proxy; it leaves the address bar and the history at once.
  if (token) history.replaceState(null, '', '/');
  // The server is asked while most of the board is still on its way.
  const [{ session, refused }, { frame }] = await Promise.all([sessionOf(token), import('./frame/frame.js')]);
  setNow(session.now);
  if (!session.person || refused) {
    const { signIn } = await import('./frame/sign-in.js');
    signIn(root, session, refused, begin);
  } else {
    actAs(session.person.id);
    setZone(session.centre.zone);
    await frame(root, session);
  }
}

/** Of a link that signs nobody in nobody is signed in: whoever was before may be somebody else. */
async function sessionOf(token) {
  if (!token) return { session: await get('/api/session'), refused: false };
  try {
    return { session: await send('POST', '/api/session', { token }), refused: false };
  } catch (problem) {
    if (problem.status === undefined) throw problem;
    return { session: await get('/api/session'), refused: true };
  }
}

// A printed link may be opened in a tab where the board is open already.
addEventListener('hashchange', () => FROM_LINK.test(location.hash) && location.reload());
// A page that the browser kept and brings back shows what was so for whoever was signed in then.
addEventListener('pageshow', event => event.persisted && location.reload());
begin().catch(async problem => {
  const { failed } = await import('./lib/state.js');
  document.getElementById('board').replaceChildren(failed(problem, () => location.reload()));
});

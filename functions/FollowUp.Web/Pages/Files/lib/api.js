// Every request of the board. Answers are kept by their ETag in memory only: they are personal, and the machine may be shared.
import { inZone } from './clock.js';
import { readWords } from './refusal-words.js';
import { speak } from './words.js';
import words from './state.words.js';

const t = speak(words);
const kept = new Map();
const MOST_KEPT = 200;
const PART = 200;

// A read that hangs, as one does after the network has changed, must not keep the board waiting for ever; a demo's clock may take its time.
const READ_WITHIN = 20_000;
const SEND_WITHIN = 120_000;

/** What the API answers instead: its sentence, its code and the values in it, and the sentences of its fields with their codes. */
export class Problem extends Error {
  constructor(document, status) {
    super(inZone(document.detail ?? document.title ?? String(status)));
    this.status = status;
    this.code = document.code ?? '';
    this.errors = Object.fromEntries(Object.entries(document.errors ?? {}).map(([name, sentences]) => [name, sentences.map(inZone)]));
    this.mistakes = document.mistakes ?? [];
    this.values = document.values ?? {};
    this.allowed = document.allowed ?? [];
  }
}

/** The server could not be reached; nothing is known of what was sent. */
export class Lost extends Error {
  constructor() {
    super(t('offline'));
  }
}

/** Told when somebody who was signed in is so no more: the token was taken back, the platform's session is over, or another's has begun. */
export const signedOut = new EventTarget();

// Whose name the board shows. The browser's session may be another's by now, begun in another tab.
let person = {};

/** From now on only this person's requests are answered; any other session ends what is shown. */
export const actAs = id => { person = { 'followup-person': encodeURIComponent(id) }; };

async function ask(path, { headers, ...options } = {}) {
  const signal = AbortSignal.timeout(options.method ? SEND_WITHIN : READ_WITHIN);
  // A platform that wants somebody to sign in again answers with a way to another site, where no request of ours may go.
  const answer = await fetch(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal, headers: { ...person, ...headers }, ...options }).catch(() => {
    throw new Lost();
  });
  const isSession = path === '/api/session';
  if (isSession || !(answer.type === 'opaqueredirect' || answer.status === 401)) return answer;
  signedOut.dispatchEvent(new Event('ended'));
  // The page begins again: whoever asked is answered nothing, and has nothing more to draw or to complain of.
  return new Promise(() => {});
}

/** What an answer holds, read by `how`. One that breaks off has not come. */
async function bodyOf(answer, how = 'json') {
  if (!answer.ok) await refuse(answer);
  return answer.status === 204 ? null : answer[how]().catch(() => { throw new Lost(); });
}

async function refuse(answer) {
  const isProblem = (answer.headers.get('content-type') ?? '').includes('problem+json');
  if (!isProblem && (answer.status === 0 || answer.status >= 502)) throw new Lost();
  const document = isProblem ? await answer.json().catch(() => { throw new Lost(); }) : {};
  await readWords();
  throw new Problem(document, answer.status);
}

/** Reads; what has not changed is not sent again. */
export async function get(path) {
  const before = kept.get(path);
  const answer = await ask(path, before ? { headers: { 'if-none-match': before.tag } } : {});
  if (answer.status === 304 && before) return before.body;
  const body = await bodyOf(answer);
  kept.delete(path);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
  if (answer.headers.get('etag')) kept.set(path, { tag: answer.headers.get('etag'), body });
  return body;
}

/** Reads a part of a list: the first, or the one behind `after`. */
export const getPart = (path, size = PART, after = '') =>
  get(`${path}${path.includes('?') ? '&' : '?'}size=${size}${after && `&after=${encodeURIComponent(after)}`}`);

/** Reads all parts of a list, so many at the most; `more` tells that there are more. `first`: a first part that is read already. */
export async function getAll(path, atMost = 1000, first = null) {
  const { items: read, next } = first ?? await getPart(path);
  const items = [...read];
  let after = next ?? '';
  while (after && items.length < atMost) {
    const page = await getPart(path, PART, after);
    items.push(...page.items);
    after = page.next ?? '';
  }
  return { items, more: after !== '' };
}

/** Sends. With the same key the same thing is done once, however often it is sent: a lost answer is asked for again. */
export function post(path, body = {}, key = crypto.randomUUID()) {
  const once = () => send('POST', path, body, { 'idempotency-key': key });
  return once().catch(problem => {
    if (!(problem instanceof Lost)) throw problem;
    return once();
  });
}

/** Sends without a key, to routes that take none. */
export const send = (method, path, body, headers = {}) => sendText(method, path, body === undefined ? undefined : JSON.stringify(body), headers);

/** Sends a text of JSON as it was written, so that the lines which the API names are those of the writer. */
export async function sendText(method, path, body, headers = {}) {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return bodyOf(await ask(path, { method, headers: { ...type, ...headers }, body }));
}

/** Reads a text as it stands, with its version: a book keeps its layout and its comments. */
export async function readText(path) {
  const answer = await ask(path);
  return { text: await bodyOf(answer, 'text'), version: (answer.headers.get('etag') ?? '').replace(/^W\/|"/g, '') };
}

/** Gives a case a command. */
export const command = (id, name, body, key) => post(`/api/cases/${encodeURIComponent(id)}/${name}`, body, key);

// The callbacks of whoever is signed in, by deadline, and the team's where one wants to take one.
import { getAll, getPart } from '../../lib/api.js';
import { caseTable, rowKeys } from '../../lib/case-list.js';
import { h, show } from '../../lib/dom.js';
import { empty } from '../../lib/state.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const QUEUES = ['mine', 'team', 'ended'];
const FIRST = 50;

const queueOf = query => (QUEUES.includes(query.get('queue')) ? query.get('queue') : 'mine');
const pathOf = queue => `/api/cases?queue=${queue}`;

/** What a screen holds of a queue: more takes longer to read and to lay out than somebody waits for. */
export const ask = ({ query }) => getPart(pathOf(queueOf(query)), FIRST);

export async function open({ root, query, title, setKeys, asked }) {
  const state = { at: null, queue: queueOf(query), items: [], more: false };

  const tab = queue => h('a.button', { href: `#/mine?queue=${queue}`, 'aria-current': queue === state.queue ? 'true' : null }, t(queue));

  const draw = () => show(root,
    h('div.head', h('h1', title), h('div.row', QUEUES.map(tab))),
    state.items.length > 0
      ? h('div.scroll', caseTable({ items: state.items, caption: t(state.queue), at: state.at }))
      : empty(t(`${state.queue}Empty`)),
    state.more && h('p.quiet', t(state.queue === 'ended' ? 'endedMore' : 'more', { n: state.items.length })));

  const read = async first => {
    Object.assign(state, await getAll(pathOf(state.queue), state.queue === 'ended' ? 200 : 1000, first));
    draw();
  };
  const refresh = async () => read(await ask({ query }));

  const first = await asked;
  if (first.next) {
    Object.assign(state, { items: first.items, more: true });
    draw();
  }
  await read(first);
  setKeys(rowKeys(state, () => state.items, draw));
  return { refresh };
}

// The callbacks of whoever is signed in, by deadline, and the team's where one wants to take one.
import { getAll } from '../../lib/api.js';
import { caseTable, rowKeys } from '../../lib/case-list.js';
import { h, show } from '../../lib/dom.js';
import { empty } from '../../lib/state.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const QUEUES = ['mine', 'team', 'ended'];

export async function open({ root, query, title, setKeys }) {
  const state = { at: null, queue: QUEUES.includes(query.get('queue')) ? query.get('queue') : 'mine', items: [], more: false };

  const tab = queue => h('a.button', { href: `#/mine?queue=${queue}`, 'aria-current': queue === state.queue ? 'true' : null }, t(queue));

  const draw = () => show(root,
    h('div.head', h('h1', title), h('div.row', QUEUES.map(tab))),
    state.items.length > 0
      ? h('div.scroll', caseTable({ items: state.items, caption: t(state.queue), at: state.at }))
      : empty(t(`${state.queue}Empty`)),
    state.more && h('p.quiet', t(state.queue === 'ended' ? 'endedMore' : 'more', { n: state.items.length })));

  const refresh = async () => {
    // A long queue is shown as it comes; later, at once, so that no row goes and comes again.
    const isFirst = state.items.length === 0;
    const shown = list => {
      Object.assign(state, list, { items: [...list.items] });
      draw();
    };
    shown(await getAll(`/api/cases?queue=${state.queue}`, state.queue === 'ended' ? 200 : 1000, isFirst ? shown : undefined));
  };

  await refresh();
  setKeys(rowKeys(state, () => state.items, draw));
  return { refresh };
}

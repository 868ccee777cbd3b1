// Surges: the alerts that stand, those that are over, and the master cases that answer for many.
import { getAll } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { empty } from '../../lib/state.js';
import { useStyle } from '../../lib/style.js';
import { speak } from '../../lib/words.js';
import { actsOn } from './acts.js';
import { masterCard } from './master-card.js';
import { masterReader } from './masters.js';
import { surgeCard } from './surge-card.js';
import { surgesOf, unseenFirst } from './surges.js';
import words from './words.js';

const t = speak(words);
const MOST_OVER = 200;

export async function open({ root, session, title, refresh: refreshAll, setKeys }) {
  await useStyle('alerts');
  const acts = actsOn(session, refreshAll);
  const readMasters = masterReader();
  let left = false;

  const refresh = async () => {
    const [stand, newest, masters] = await Promise.all([getAll('/api/alerts?open=true', Infinity), getAll('/api/alerts', MOST_OVER), readMasters()]);
    // What was asked for before this view was left may be answered after it.
    if (left) return;
    const surges = surgesOf([...new Map([...stand.items, ...newest.items].map(alert => [alert.id, alert])).values()]);
    const [standing, over] = [surges.filter(surge => surge.stands).sort(unseenFirst), surges.filter(surge => !surge.stands)];
    const card = surge => surgeCard(surge, session, masters.known, acts);
    show(root,
      h('div.head', h('h1', title), h('button', { type: 'button', onclick: acts.openByHand }, t('openByHand'), ' ', h('kbd', { 'aria-hidden': 'true' }, 'm'))),
      part('standing', standing, card),
      part('masters', masters.shown, master => masterCard(master, acts)),
      over.length > 0 && h('details.part', { 'data-key': 'over' }, h('summary', h('h2', t('over'), ' ', h('span.quiet', over.length))), h('div.grid', over.map(card))));
  };

  await refresh();
  setKeys([['m', t('openByHand'), acts.openByHand]]);
  return { refresh, close: () => { left = true; } };
}

const part = (name, items, card) => h('section.part', { 'data-key': name, 'aria-labelledby': `part-${name}` },
  h('h2', { id: `part-${name}` }, t(name), ' ', h('span.quiet', items.length)),
  items.length > 0 ? h('div.grid', items.map(card)) : empty(t(`${name}None`)));

// The cases that wait for a master case, and what became of the others (S5).
import { get, getAll } from '../../../lib/api.js';
import { linkTo, tagsOf } from '../../../lib/case-list.js';
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const [MOST, SHOWN] = [400, 10];
const ANEW_AFTER = 30_000;

// Each of them costs the store a read of its own: they are asked for again when the master has counted otherwise, and now and then for the rest.
let kept = null;
// Whoever comes back from one of them may have changed it.
addEventListener('hashchange', () => { kept = null; });

// Whoever was cut off while opening it left a case that nothing is linked to.
const unlessUnknown = problem => {
  if (problem.status !== 404) throw problem;
  return null;
};

/** What stands on the card; null for a case that is no master. */
export async function readWaiting(page) {
  if (!page.isMaster) return null;
  const path = `/api/masters/${encodeURIComponent(page.id)}`;
  // Before its cases: it counts what was done to them, so they are never older than what it counts.
  const master = await get(path).catch(unlessUnknown);
  if (!master) return null;
  const counted = [master.id, master.state, master.linked, master.answered, master.letGo].join(' ');
  if (kept?.counted !== counted || performance.now() >= kept.until) {
    kept = { counted, cases: await getAll(`${path}/cases`, MOST), until: performance.now() + ANEW_AFTER };
  }
  return { master, ...kept.cases };
}

export const waitingCard = waiting => waiting && h('section.card', { 'data-key': 'waiting' },
  h('h2', t('waiting'), ' ', h('span.quiet', `${waiting.items.length}${waiting.more ? '+' : ''}`)),
  h('p.quiet', t('linkedSoFar', { linked: waiting.master.linked, answered: waiting.master.answered, letGo: waiting.master.letGo })),
  waiting.items.length === 0 && h('p', t('noneWaits')),
  list(waiting.items.slice(0, SHOWN)),
  waiting.items.length > SHOWN && h('details', h('summary', t('further', { n: waiting.items.length - SHOWN })), list(waiting.items.slice(SHOWN))));

// That it waits for a master is why it stands here.
const list = items => items.length > 0 && h('ul.plain', items.map(item => h('li', { 'data-key': item.id },
  h('a', { href: linkTo(item.id) }, item.number), ` · ${item.customer.name} `, tagsOf({ ...item, paused: null }),
  h('div.small.quiet', item.summary, item.owner && ` · ${nameOf(item.owner)}`))));

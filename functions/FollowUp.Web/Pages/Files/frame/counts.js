// How much is overdue and how many surges stand, told in the navigation wherever one is.
import { get } from '../lib/api.js';
import { h } from '../lib/dom.js';

const EVERY = 10_000;
const MOST = 100;

// All alerts of a category that stand are one surge.
const surges = alerts => new Set(alerts.map(alert => alert.category)).size;

/** `changed` is called when a number is another. An agent has no such views, and nothing is asked for. */
export function counts(role, changed) {
  let numbers = {};
  let next = 0;
  let later = null;

  const read = async (path, count = items => items.length) => {
    const { items, next: more } = await get(`${path}&size=${MOST}`);
    return items.length === 0 ? '' : `${count(items)}${more ? '+' : ''}`;
  };

  const self = {
    /** What stands behind the name of a view. */
    of: view => numbers[view] && h('span.count', numbers[view]),

    refresh: async () => {
      if (role === 'agent' || later) return;
      if (performance.now() < next) {
        // The last of many changes is looked at too; a server that is lost is told of by others.
        later = setTimeout(() => { later = null; self.refresh().catch(() => {}); }, next - performance.now());
        return;
      }
      next = performance.now() + EVERY;
      const [save, alerts] = await Promise.all([read('/api/cases?queue=overdue'), read('/api/alerts?open=true', surges)]);
      if (save === numbers.save && alerts === numbers.alerts) return;
      numbers = { save, alerts };
      changed();
    },
  };
  return self;
}

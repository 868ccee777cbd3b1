// The rows that are chosen for what is done in bulk.

export function selection() {
  const chosen = new Set();
  let last = null;
  return {
    has: id => chosen.has(id),
    get size() { return chosen.size; },

    /** Chooses a row or leaves it; with `through`, all rows from the one before to this one. */
    toggle(id, items, through = false) {
      const [from, to] = [items.findIndex(item => item.id === last), items.findIndex(item => item.id === id)];
      const choose = !chosen.has(id);
      const run = through && from >= 0 && to >= 0 ? items.slice(Math.min(from, to), Math.max(from, to) + 1).map(item => item.id) : [id];
      for (const one of run) choose ? chosen.add(one) : chosen.delete(one);
      last = id;
    },
    all(items) { for (const { id } of items) chosen.add(id); },
    clear() { chosen.clear(); },

    /** Nothing is done to what is not seen: what left the list is chosen no more. */
    keepTo(items) {
      const seen = new Set(items.map(item => item.id));
      for (const id of chosen) if (!seen.has(id)) chosen.delete(id);
    },
    of: items => items.filter(item => chosen.has(item.id)),
  };
}

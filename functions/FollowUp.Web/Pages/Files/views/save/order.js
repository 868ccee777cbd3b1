// Which case first: the minutes left, pressed by what the case weighs.

/** Minutes to come are divided by the weight, minutes past multiplied; a clock that stands comes last. */
function pressure(item, at) {
  if (!item.deadlineAt) return Infinity;
  const minutes = (Date.parse(item.deadlineAt) - at) / 60_000;
  return minutes < 0 ? minutes * item.weight : minutes / item.weight;
}

/** The most pressing first. Of those whose clock stands, the one that goes on first, then the one flagged first. */
export function inOrder(items, at) {
  const ranked = items.map(item => ({ item, rank: pressure(item, at), then: Date.parse(item.pausedUntil ?? item.flaggedAt) }));
  return ranked.sort((one, other) => (one.rank === other.rank ? one.then - other.then : one.rank - other.rank)).map(({ item }) => item);
}

/** The order that stood, for whoever is in the midst of it: what has gone is left out, what is new comes last. */
export function inOrderOf(before, wanted) {
  const byId = new Map(wanted.map(item => [item.id, item]));
  const stayed = before.map(({ id }) => byId.get(id)).filter(Boolean);
  const known = new Set(stayed.map(({ id }) => id));
  return [...stayed, ...wanted.filter(({ id }) => !known.has(id))];
}

export const isSameOrder = (one, other) => one.length === other.length && one.every((item, place) => item.id === other[place].id);

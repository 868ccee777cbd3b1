// What a lead looks for among the open cases.

const SOON = 60 * 60_000;
const ABOVE_OWNER = ['lead', 'supervisor', 'manager'];

const left = (item, at) => (item.deadlineAt ? Date.parse(item.deadlineAt) - at : Infinity);

/** True if the case went above its owner or was missed, and nobody has said when the next action follows (L6). */
export const isUnacknowledged = (item, at) =>
  (item.missed || ABOVE_OWNER.includes(item.reached)) && !(Date.parse(item.acknowledgedUntil) > at);

/** name: whether a case is shown at an instant (ms). */
export const FILTERS = {
  all: () => true,
  overdue: (item, at) => left(item, at) <= 0,
  soon: (item, at) => left(item, at) > 0 && left(item, at) <= SOON,
  unacknowledged: isUnacknowledged,
  extensions: item => Boolean(item.extensionAsked),
  notTold: item => item.customerNotReached,
  unreachable: item => item.unreachable,
};

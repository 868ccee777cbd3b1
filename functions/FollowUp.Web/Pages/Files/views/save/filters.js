// What a lead looks for among the open cases.
import { isUnacknowledged } from '../../acts/escalation.js';

const SOON = 60 * 60_000;

const left = (item, at) => (item.deadlineAt ? Date.parse(item.deadlineAt) - at : Infinity);

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

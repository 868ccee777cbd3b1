// Which cases were escalated, and whether somebody has taken notice (L6).

const ABOVE_OWNER = ['lead', 'supervisor', 'manager'];

/** True if nothing is promised: such a case escalates by no clock, and the API takes no acknowledgement of it. */
export const isUnpromised = item => !item.promisedAt && !item.deadlineAt && !item.paused;

/** True if the case went above its owner or was missed. */
export const isEscalated = item => item.missed || ABOVE_OWNER.includes(item.reached);

/** True if somebody has said when the next action follows, and that is still to come at an instant (ms). */
export const isAcknowledged = (item, at) => Date.parse(item.acknowledgedUntil) > at;

/** True if an escalation waits for that. */
export const isUnacknowledged = (item, at) => isEscalated(item) && !isUnpromised(item) && !isAcknowledged(item, at);

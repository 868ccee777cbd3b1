// How much more time is asked for, unless somebody chooses otherwise.
import { minutesOf } from '../lib/span.js';

const MINUTE = 60_000;

/** A quarter of the target after the deadline, of a case as its page has it: the API allows half. In milliseconds. */
export const quarterMore = ({ deadlineAt, policy }) => Date.parse(deadlineAt) + (minutesOf(policy?.target) ?? 0) / 4 * MINUTE;

// How much more time is asked for, unless somebody chooses otherwise.
const TARGET = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/;
const MINUTE = 60_000;

/** A quarter of the target after the deadline, of a case as its page has it: the API allows half. In milliseconds. */
export function quarterMore({ deadlineAt, policy }) {
  const [days, hours, minutes] = (TARGET.exec(policy?.target ?? '') ?? []).slice(1).map(part => Number(part ?? 0));
  return Date.parse(deadlineAt) + (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) / 4 * MINUTE;
}

// Spans as the API writes them, such as P1DT2H.
const SPAN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;

/** The minutes of a span; nothing of nothing. */
export function minutesOf(span) {
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (SPAN.exec(span ?? '') ?? []).slice(1).map(part => Number(part ?? 0));
  return span ? days * 1440 + hours * 60 + minutes + seconds / 60 : undefined;
}

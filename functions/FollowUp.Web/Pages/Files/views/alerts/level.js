// How grave an alert is, in words, with a sign and a colour, and what was counted.
import { saySpan } from '../../lib/clock.js';
import { tag } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const KINDS = { level2: 'info', level1: 'warn', red: 'bad', redAgain: 'bad' };
const SPAN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/;

export const levelOf = alert => tag(alert.level ? t(alert.level) : t('symptomRepeats'), alert.level ? KINDS[alert.level] : 'info');

const minutesOf = span => {
  const [, days = 0, hours = 0, minutes = 0] = SPAN.exec(span) ?? [];
  return days * 1440 + hours * 60 + Number(minutes);
};

/** What was counted, and against which number of the book. */
export const countedOf = alert => t(`${alert.kind}Counted`, {
  count: alert.count, limit: alert.limit, within: saySpan(minutesOf(alert.within)), mean: alert.mean === undefined ? '' : Math.round(alert.mean * 10) / 10,
});

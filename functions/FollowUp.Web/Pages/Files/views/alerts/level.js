// How grave an alert is, in words, with a sign and a colour, and what was counted.
import { saySpan } from '../../lib/clock.js';
import { minutesOf } from '../../lib/span.js';
import { tag } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);
const KINDS = { level2: 'info', level1: 'warn', red: 'bad', redAgain: 'bad' };

export const levelOf = alert => tag(alert.level ? t(alert.level) : t('symptomRepeats'), alert.level ? KINDS[alert.level] : 'info');

/** What was counted, and against which number of the book. */
export const countedOf = alert => t(`${alert.kind}Counted`, {
  count: alert.count, limit: alert.limit, within: saySpan(minutesOf(alert.within)), mean: alert.mean === undefined ? '' : Math.round(alert.mean * 10) / 10,
});

// Round steps for axes.
import { saySpan } from '../../../lib/clock.js';
import { language, speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const MINUTES = [5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 5760, 10080, 20160, 43200];
const whole = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
const mean = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

export const sayCount = count => whole.format(count);
export const sayShare = share => (share === undefined ? '–' : percent.format(share));
export const sayMean = value => (value === undefined ? '–' : mean.format(value));
export const sayMinutes = minutes => (minutes === undefined ? '–' : saySpan(minutes));

/** Minutes as an axis has them: one unit. */
export const sayTick = minutes => (minutes % 60 !== 0 ? t('tick.minutes', { n: minutes })
  : minutes % 1440 !== 0 || minutes === 0 ? t('tick.hours', { n: minutes / 60 }) : t('tick.days', { n: minutes / 1440 }));

const upTo = (most, step) => Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step);

/** Ticks from nothing to at least the greatest value, five steps at most. */
export function countTicks(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 5));
  const step = [1, 2, 5, 10].map(part => Math.max(1, part * power)).find(one => most / one <= 5);
  return upTo(Math.max(most, 1), step);
}

export const minuteTicks = most => upTo(Math.max(most, 5), MINUTES.find(step => most / step <= 5) ?? Math.ceil(most / 5 / 43200) * 43200);

export const shareTicks = most => upTo(Math.max(most, 0.05), [0.01, 0.02, 0.05, 0.1, 0.2].find(step => most / step <= 5) ?? 0.2);

// The figures of the whole period, with their targets in words.
import { h } from '../../lib/dom.js';
import { minutesOf } from '../../lib/span.js';
import { tag } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { verdict } from './against-target.js';
import { sayCount, sayMean, sayMinutes, sayShare } from './charts/scale.js';
import words from './words.js';

const t = speak(words);

const one = (name, value, about, met) => h('div.card.key-figure', h('dt', t(name)), h('dd', h('div.value', value), h('div.small.quiet', about),
  met !== undefined && tag(verdict(met), met ? 'good' : 'bad')));

const part = share => t('ofAll', { count: sayCount(share.count), of: sayCount(share.of) });

export const keyFigures = total => h('dl.key-figures',
  one('keptShare', sayShare(total.kept.value), part(total.kept)),
  one('open', sayCount(total.open), t('openAbout')),
  one('firstTimeKept', sayShare(total.firstTimeKept.value), part(total.firstTimeKept)),
  one('escalatedShare', sayShare(total.escalated.value), t('atMost', { target: sayShare(total.escalated.atMost) }), total.escalated.met),
  one('ratingMean', sayMean(total.rating.mean), `${t('atLeast', { target: sayMean(total.rating.atLeast) })} · ${t('ratedTimes', { count: sayCount(total.rating.count) })}`, total.rating.met),
  one('answerMedian', sayMinutes(minutesOf(total.answer.median)), `${t('p90')}: ${sayMinutes(minutesOf(total.answer.p90))}`),
  one('reopened', sayShare(total.reopened.value), part(total.reopened)));

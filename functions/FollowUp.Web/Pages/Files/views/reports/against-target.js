// Two figures that have a target in the policies: the share that was escalated, which is to stay under it, and the ratings, which are to stay over it.
import { speak } from '../../lib/words.js';
import { figure } from './charts/figure.js';
import { bar, mark, target } from './charts/marks.js';
import { plane } from './charts/plane.js';
import { sayCount, sayMean, sayShare, shareTicks } from './charts/scale.js';
import words from './words.js';

const t = speak(words);

/** Whether a target is met, in words. */
export const verdict = met => t(met === undefined ? 'nothingYet' : met ? 'met' : 'notMet');

export function escalations({ rows, total, label, across, width }) {
  const { atMost } = total.escalated;
  const drawn = plane({
    bands: rows.map(row => ({ label: label.brief(row.key) })),
    ticks: shareTicks(Math.max(atMost * 1.5, ...rows.map(row => row.escalated.value ?? 0))), say: sayShare, across, width,
  });
  const said = row => [sayCount(row.escalated.count), sayCount(row.escalated.of), sayShare(row.escalated.value), verdict(row.escalated.met)];
  return figure({
    name: 'escalated', title: t('escalations'), width, drawn,
    about: t('escalatedAbout', { count: sayCount(total.escalated.count), of: sayCount(total.escalated.of), share: sayShare(total.escalated.value), target: sayShare(atMost), verdict: verdict(total.escalated.met) }),
    legend: [['plain', t('escalatedShare')], ['target', t('atMost', { target: sayShare(atMost) })]],
    marks: [rows.map((row, place) => row.escalated.value > 0 && bar('escalated', 'plain', drawn.bar(place, 0, row.escalated.value), `${label.name(row.key)}: ${sayShare(row.escalated.value)}`)), target(drawn.level(atMost))],
    heads: [t('row'), t('escalated'), t('ended'), t('share'), t('targetAtMost', { target: sayShare(atMost) })],
    rows: [...rows.map(row => [label.name(row.key), ...said(row)]), [t('total'), ...said(total)]],
  });
}

export function ratings({ rows, total, label, across, width }) {
  const { atLeast } = total.rating;
  const drawn = plane({ bands: rows.map(row => ({ label: label.brief(row.key) })), ticks: [0, 1, 2, 3, 4, 5], say: sayCount, across, width });
  const said = row => [sayCount(row.rating.count), sayMean(row.rating.mean), verdict(row.rating.met)];
  return figure({
    name: 'rating', title: t('ratings'), width, drawn,
    about: t('ratingAbout', { count: sayCount(total.rating.count), mean: sayMean(total.rating.mean), target: sayMean(atLeast), verdict: verdict(total.rating.met) }),
    legend: [['circle', t('ratingMean')], ['target', t('atLeast', { target: sayMean(atLeast) })]],
    marks: [target(drawn.level(atLeast)), rows.map((row, place) => row.rating.mean !== undefined && mark('circle', drawn.point(place, row.rating.mean), `${label.name(row.key)}: ${sayMean(row.rating.mean)}`))],
    heads: [t('row'), t('rated'), t('ratingMean'), t('targetAtLeast', { target: sayMean(atLeast) })],
    rows: [...rows.map(row => [label.name(row.key), ...said(row)]), [t('total'), ...said(total)]],
  });
}

// The other two reports: why things happened, and the after-sales score.
import { h } from '../../lib/dom.js';
import { speak } from '../../lib/words.js';
import { table } from './charts/figure.js';
import { sayCount, sayMean, sayShare } from './charts/scale.js';
import words from './words.js';

const t = speak(words);

export const rootCauses = (report, csv) => h('section.card', { 'data-key': 'causes' },
  h('div.row.spread', h('h2', t('rootCauses')), csv),
  report.rows.length === 0 ? h('p.quiet', t('nothingAnswered')) : table(t('rootCauses'),
    [t('rootCause'), t('answered'), t('share'), t('missedShare'), t('reopened'), t('ratingMean'), t('mostIn')],
    report.rows.map(row => [row.rootCause || t('noCode'), sayCount(row.answered.count), sayShare(row.answered.value), sayShare(row.missed.value),
      sayShare(row.reopened.value), row.ratings ? `${sayMean(row.rating)} (${sayCount(row.ratings)})` : '–', row.categories[0]?.category ?? ''])));

const MEANS = ['satisfaction', 'speed', 'quality', 'skill'];
const points = row => [sayCount(row.answered), sayCount(row.rated), ...MEANS.map(name => sayMean(row[name])), sayMean(row.total)];

export const scores = (report, label, csv) => h('section.card', { 'data-key': 'scores' },
  h('div.row.spread', h('h2', t('scores')), csv), h('p.small.quiet', t('scoresAbout')),
  report.rows.length === 0 ? h('p.quiet', t('nothingAnswered')) : table(t('scores'),
    [t('row'), t('answered'), t('rated'), ...MEANS.map(name => t(name)), t('scoreTotal')],
    [...report.rows.map(row => [label.name(row.key), ...points(row)]), [t('total'), ...points(report.total)]]));

// Kept and missed promises, one bar for each row.
import { speak } from '../../lib/words.js';
import { bar } from './charts/marks.js';
import { figure } from './charts/figure.js';
import { plane } from './charts/plane.js';
import { countTicks, sayCount, sayShare } from './charts/scale.js';
import words from './words.js';

const t = speak(words);
const KINDS = ['keptAnswered', 'keptNotReached', 'missed', 'excused'];

export function promises({ rows, total, label, across, width }) {
  const drawn = plane({
    bands: rows.map(row => ({ label: label.brief(row.key) })), ticks: countTicks(Math.max(...rows.map(row => row.settled))), say: sayCount, across, width,
  });
  return figure({
    name: 'promises', title: t('promises'), width, drawn,
    about: t('promisesAbout', { settled: sayCount(total.settled), ...Object.fromEntries(KINDS.map(kind => [kind, sayCount(total[kind])])) }),
    legend: KINDS.map(kind => [kind, t(kind)]),
    marks: rows.map((row, place) => stacked(row, place, drawn, label)),
    heads: [t('row'), t('flagged'), ...KINDS.map(kind => t(kind)), t('keptShare'), t('firstTimeKept'), t('unpromised'), t('withdrawn'), t('open')],
    rows: [...rows, { ...total, key: null }].map(row => [
      row.key === null ? t('total') : label.name(row.key), sayCount(row.flagged), ...KINDS.map(kind => sayCount(row[kind])), sayShare(row.kept.value),
      sayShare(row.firstTimeKept.value), sayCount(row.unpromised), sayCount(row.withdrawn), sayCount(row.open),
    ]),
  });
}

function stacked(row, place, drawn, label) {
  let from = 0;
  return KINDS.filter(kind => row[kind] > 0).map(kind => {
    const corners = drawn.bar(place, from, from += row[kind]);
    return bar('promises', kind, corners, `${label.name(row.key)}: ${t(kind)} ${sayCount(row[kind])}`);
  });
}

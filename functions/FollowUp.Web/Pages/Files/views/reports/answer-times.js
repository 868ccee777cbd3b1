// How long customers waited for the answer: the median and the long end, never a mean, which one long case moves.
import { svg } from '../../lib/dom.js';
import { minutesOf } from '../../lib/span.js';
import { speak } from '../../lib/words.js';
import { figure } from './charts/figure.js';
import { mark, path } from './charts/marks.js';
import { plane } from './charts/plane.js';
import { minuteTicks, sayCount, sayMinutes, sayTick } from './charts/scale.js';
import words from './words.js';

const t = speak(words);
const SHAPES = { median: 'circle', p90: 'diamond', p99: 'triangle' };

export function answerTimes({ rows, total, label, across, width }) {
  const spans = rows.map(row => Object.fromEntries(Object.keys(SHAPES).map(name => [name, minutesOf(row.answer[name])])));
  const drawn = plane({
    bands: rows.map(row => ({ label: label.brief(row.key) })), ticks: minuteTicks(Math.max(0, ...spans.map(span => span.p99 ?? 0))), say: sayTick, across, width,
  });
  const cells = row => [row.answer, row.firstContact].flatMap(spread => [sayCount(spread.count), ...Object.keys(SHAPES).map(name => sayMinutes(minutesOf(spread[name])))]);
  return figure({
    name: 'answer', title: t('answerTimes'), width, drawn,
    about: t('answerAbout', { count: sayCount(total.answer.count), ...Object.fromEntries(Object.keys(SHAPES).map(name => [name, sayMinutes(minutesOf(total.answer[name]))])) }),
    legend: Object.entries(SHAPES).map(([name, shape]) => [shape, t(name)]),
    marks: [
      across ? spans.map((span, place) => span.median !== undefined && between(drawn.point(place, span.median), drawn.point(place, span.p99)))
        : Object.entries(SHAPES).map(([name, shape]) => path(shape, spans.map((span, place) => (span[name] === undefined ? null : drawn.point(place, span[name]))))),
      spans.map((span, place) => Object.entries(SHAPES).reverse().map(([name, shape]) => span[name] !== undefined
        && mark(shape, drawn.point(place, span[name]), `${label.name(rows[place].key)}: ${t(name)} ${sayMinutes(span[name])}`))),
    ],
    heads: [t('row'), ...['answer', 'contact'].flatMap(of => [t(`${of}Count`), ...Object.keys(SHAPES).map(name => t(`${of}Of`, { what: t(name) }))])],
    rows: [...rows.map(row => [label.name(row.key), ...cells(row)]), [t('total'), ...cells(total)]],
  });
}

const between = ([x1, y1], [x2, y2]) => svg('line.span', { x1, y1, x2, y2 });

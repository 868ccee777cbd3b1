// What stands for a value. Each kind has a pattern or a shape of its own beside its colour.
import { svg } from '../../../lib/dom.js';

const HATCHED = { keptNotReached: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6', missed: 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2', excused: 'M0 4 H8' };
const FILLS = ['keptAnswered', 'keptNotReached', 'missed', 'excused', 'plain'];

/** The patterns of a drawing; `own` keeps their names apart from those of the others on the page. */
const patterns = own => svg('defs', Object.entries(HATCHED).map(([name, path]) =>
  svg('pattern', { id: `${own}-${name}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 8, height: 8, class: `wash-${name}` }), svg('path', { d: path, class: `hatch-${name}` }))));

const fill = (own, kind) => (HATCHED[kind] ? { fill: `url(#${own}-${kind})` } : {});

export const bar = (own, kind, corners, said) => svg('rect', { ...corners, class: `bar-${kind}`, ...fill(own, kind) }, svg('title', said));

const SHAPES = {
  circle: (x, y) => svg('circle', { cx: x, cy: y, r: 4 }),
  diamond: (x, y) => svg('path', { d: `M${x} ${y - 5.5} L${x + 5.5} ${y} L${x} ${y + 5.5} L${x - 5.5} ${y} Z` }),
  triangle: (x, y) => svg('path', { d: `M${x} ${y - 5} L${x + 5.2} ${y + 4} L${x - 5.2} ${y + 4} Z` }),
};

export const mark = (shape, [x, y], said) => svg('g', { class: `mark-${shape}` }, SHAPES[shape](x, y), said && svg('title', said));

/** Lines between the points of one kind; a day without a value breaks them. */
export function path(shape, points) {
  let d = '';
  let drawn = false;
  for (const point of points) {
    if (point) d += `${drawn ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    drawn = point !== null;
  }
  return d && svg('path', { d, class: `path-${shape}` });
}

export const target = line => svg('line.target', line);

/** What a legend shows of a kind. */
export function sample(kind, own) {
  const drawn = FILLS.includes(kind) ? [patterns(own), svg('rect', { x: 1, y: 1, width: 18, height: 14, class: `bar-${kind}`, ...fill(own, kind) })]
    : kind === 'target' ? target({ x1: 0, x2: 20, y1: 8, y2: 8 })
    : mark(kind, [10, 8]);
  return svg('svg.sample', { viewBox: '0 0 20 16', width: 20, height: 16, 'aria-hidden': 'true' }, drawn);
}

export { patterns };

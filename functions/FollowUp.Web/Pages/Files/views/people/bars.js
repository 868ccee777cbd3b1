// A bar of parts beside a number. It says nothing that the cells do not.
import { svg } from '../../lib/dom.js';

const LONG = 120;
const HIGH = 10;

export function bars(most, parts) {
  let from = 0;
  return svg('svg.bars', { viewBox: `0 0 ${LONG} ${HIGH}`, width: LONG, height: HIGH, 'aria-hidden': 'true' },
    svg('rect', { class: 'track', width: LONG, height: HIGH }),
    parts.filter(([count]) => count > 0).map(([count, kind]) => {
      const x = from;
      const width = Math.min(count / most * LONG, LONG - x);
      from += width;
      return svg('rect', { class: `part-${kind}`, x, width, height: HIGH });
    }));
}

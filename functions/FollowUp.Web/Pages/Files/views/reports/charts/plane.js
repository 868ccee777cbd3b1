// Where things stand in a chart: days stand side by side and values go up; groups, whose names are long, stand under each other and values go right.
import { svg } from '../../../lib/dom.js';

const HEIGHT = 210;
const LANE = 34;
const NARROWEST = 7;
const CHARACTER = 7.6;

/** `bands`: [{ label }]; `ticks`: the values of the axis; `say`: a value in words; `across`: true for groups; `width`: what there is of it. */
export function plane({ bands, ticks, say, across, width }) {
  const most = ticks.at(-1);
  const longest = Math.max(...bands.map(band => band.label.length));
  const widest = Math.max(...ticks.map(tick => say(tick).length)) * CHARACTER * (/[^\x00-\xff]/.test(say(most)) ? 1.6 : 1);
  const left = across ? Math.min(170, width * 0.36) : widest + 14;
  const [top, right, bottom] = [8, across ? widest / 2 + 4 : 8, 26];
  const wide = across ? width : Math.max(width, left + right + bands.length * NARROWEST);
  const high = across ? top + bottom + bands.length * LANE : HEIGHT;
  const [long, lane] = across ? [wide - left - right, LANE] : [high - top - bottom, (wide - left - right) / bands.length];

  const along = value => long * Math.min(value / most, 1);
  const middle = (place, shift = 0) => (across ? top : left) + lane * (place + 0.5 + shift);
  const point = (place, value, shift) => (across ? [left + along(value), middle(place, shift)] : [middle(place, shift), top + long - along(value)]);

  return {
    across, wide, high, lane, point,
    /** The corners of a bar between two values, so thick a part of its lane. */
    bar(place, from, until, thick = 0.68) {
      const [x, y] = point(place, from);
      const [x2, y2] = point(place, until);
      const half = Math.min(lane * thick, 40) / 2;
      return across ? { x, y: y - half, width: x2 - x, height: half * 2 } : { x: x - half, y: y2, width: half * 2, height: y - y2 };
    },
    /** A line at a value, through all lanes. */
    level(value) {
      return across
        ? { x1: left + along(value), x2: left + along(value), y1: top, y2: high - bottom }
        : { x1: left, x2: wide - right, y1: top + long - along(value), y2: top + long - along(value) };
    },
    axes() {
      return [ticks.map(tick => [svg('line.grid-line', this.level(tick)), tickLabel(tick)]), bands.map(bandLabel)];
    },
  };

  function tickLabel(tick) {
    const at = along(tick);
    return across
      ? svg('text.axis', { x: left + at, y: high - 8, 'text-anchor': 'middle' }, say(tick))
      : svg('text.axis', { x: left - 8, y: top + long - at + 4, 'text-anchor': 'end' }, say(tick));
  }

  function bandLabel({ label }, place) {
    if (across) {
      const fits = Math.floor(left / (/[^\x00-\xff]/.test(label) ? 15 : CHARACTER)) - 1;
      return svg('text.axis', { x: left - 8, y: middle(place) + 4, 'text-anchor': 'end' }, label.length > fits ? `${label.slice(0, fits - 1)}…` : label);
    }
    const every = Math.ceil((longest + 2) * CHARACTER / lane);
    return place % every === 0 && middle(place) + 14 < wide && svg('text.axis', { x: Math.max(middle(place), left), y: high - 8, 'text-anchor': 'middle' }, label);
  }
}

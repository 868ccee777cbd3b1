// Reports: what was promised in a period and what became of it.
import { get } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { sayMistakes, sayProblem } from '../../lib/refusals.js';
import { orTell } from '../../lib/or-tell.js';
import { empty } from '../../lib/state.js';
import { useStyle } from '../../lib/style.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import { answerTimes } from './answer-times.js';
import { escalations, ratings } from './against-target.js';
import { choiceForm, choiceOf, periodOf, settleDates } from './choice.js';
import { rootCauses, scores } from './further.js';
import { keyFigures } from './key-figures.js';
import { labelOf, sayDate } from './labels.js';
import { launches, readLaunches } from './launches.js';
import { promises } from './promises.js';
import { seldom } from './seldom.js';
import words from './words.js';

const t = speak(words);
const CHARTS = [promises, answerTimes, escalations, ratings];
const TWO_COLUMNS = 900;
// What stands between a chart and the edges of its column: the card's padding and border.
const [GAP, INSET] = [16, 34];

export async function open({ root, session, query, title }) {
  await useStyle('reports');
  // What was tried and refused stands in the fields until it is mended.
  const state = { choice: choiceOf(query), tried: null, wrong: {}, read: null };
  let of = 0;
  let closed = false;

  const scoresBy = () => (state.choice.by === 'team' ? 'team' : 'agent');
  const path = (name, by, format = '') => `/api/reports/${name}?${new URLSearchParams({ ...periodOf(state.choice), ...(by && { by }), ...(format && { format }) })}`;
  const csv = (name, by) => h('a.button', { href: path(name, by, 'csv'), download: `${name}-${state.read.promises.period.from}-${state.read.promises.period.until}.csv` },
    t('csv'), h('span.unseen', ` ${t(`csv.${name}`)}`));

  const read = async () => {
    const mine = ++of;
    const [promised, causes, scored, watched] = await Promise.all([
      get(path('promises', state.choice.by)), get(path('root-causes')), get(path('scores', scoresBy())), readLaunches(),
    ]);
    if (closed || mine !== of) return;
    state.read = { promises: promised, causes, scored, watched };
    draw();
  };
  const reading = seldom(read);

  const change = async part => {
    const before = state.choice;
    state.choice = { ...before, ...state.tried, ...part };
    Object.assign(state, { tried: null, wrong: {} });
    try {
      await reading.now();
    } catch (problem) {
      if (closed) return;
      const { from, until, ...others } = sayMistakes(problem);
      Object.assign(state, from || until ? { tried: state.choice, wrong: { ...(from && { from }), ...(until && { until }) } } : {}, { choice: before });
      if (!from && !until) tell([sayProblem(problem), ...Object.values(others).flat()].join(' '), 'bad');
      draw();
      return;
    }
    // The address is another view's once this one is left.
    if (closed) return;
    const kept = Object.entries(state.choice).filter(([, value]) => value);
    history.replaceState(null, '', `#/reports?${new URLSearchParams(kept)}`);
  };

  const draw = () => {
    // Nothing has a width where nobody looks.
    if (!root.isConnected) return;
    const { promises: report, causes, scored, watched } = state.read;
    const style = getComputedStyle(root);
    const wide = root.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const width = Math.max((wide >= TWO_COLUMNS ? (wide - GAP) / 2 : wide) - INSET, 200);
    const [label, across] = [labelOf(report.by, session, t('nobodys')), report.by !== 'day'];
    const counted = report.total.settled + report.total.answer.count + report.total.rating.count + report.total.escalated.of > 0;
    const shown = across ? report.rows.filter(row => row.settled + row.flagged + row.answer.count + row.rating.count + row.escalated.of > 0) : report.rows;
    show(root,
      h('div.head', h('h1', title), csv('promises', report.by)),
      choiceForm(state.tried ?? state.choice, change, state.wrong),
      h('p.quiet', t('period', { from: sayDate(report.period.from), until: sayDate(report.period.until), zone: report.period.zone, flagged: report.total.flagged, open: report.total.open })),
      counted ? [keyFigures(report.total), h('div.charts', { class: wide >= TWO_COLUMNS ? 'two' : null },
        CHARTS.map(chart => chart({ rows: shown, total: report.total, label, across, width })))]
        : empty(t('emptyPeriod')),
      rootCauses(causes, csv('root-causes')),
      scores(scored, labelOf(scored.by, session, t('nobodys')), csv('scores', scored.by)),
      launches(watched, orTell(reading.now)));
    settleDates(root);
  };

  const onResize = () => state.read && draw();
  addEventListener('resize', onResize);
  await reading.now();
  return {
    refresh: reading.again,
    close() {
      closed = true;
      removeEventListener('resize', onResize);
      reading.close();
    },
  };
}

// Who is told when, and what became of it.
import { h } from '../../../lib/dom.js';
import { byStep, stepName } from '../../../lib/steps.js';
import { term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const SIGNS = { planned: '○', fired: '●', notNeeded: '–', skippedOutage: '–', stands: '‖', over: '–' };

/** A step that is planned fires neither while the clock stands nor after the end. */
const stateOf = ({ state }, { outcome, pause }) => (state !== 'planned' ? state : outcome ? 'over' : pause ? 'stands' : state);

export const ladderCard = page => page.steps.length > 0 && h('section.card', { 'data-key': 'ladder' },
  h('h2', t('ladder')),
  h('ol.ladder', byStep(page.steps).map(step => ({ ...step, state: stateOf(step, page.cycle) })).map(step => h('li', { 'data-key': step.step, class: step.state },
    h('span', h('span', { 'aria-hidden': 'true' }, `${SIGNS[step.state] ?? '○'} `), time(step.at)),
    h('span', h('span.name', stepName(step.step)), ' ', h('span.small.quiet', t(`step.${step.state}`))),
    h('span.quiet', step.rungs.map(term).join(t('and')))))));

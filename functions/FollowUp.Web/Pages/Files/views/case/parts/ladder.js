// Who is told when, and what became of it.
import { h } from '../../../lib/dom.js';
import { byStep, stepName } from '../../../lib/steps.js';
import { term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);
const SIGNS = { planned: '○', fired: '●', notNeeded: '–', skippedOutage: '–' };

export const ladderCard = page => page.steps.length > 0 && h('section.card', { 'data-key': 'ladder' },
  h('h2', t('ladder')),
  h('ol.ladder', byStep(page.steps).map(step => h('li', { 'data-key': step.step, class: step.state },
    h('span', h('span', { 'aria-hidden': 'true' }, `${SIGNS[step.state] ?? '○'} `), time(step.at)),
    h('span', h('span.name', stepName(step.step)), ' ', h('span.small.quiet', t(`step.${step.state}`))),
    h('span.quiet', step.rungs.map(term).join(t('and')))))));

// Why the times are what they are (P8), read when somebody asks.
import { h } from '../../../lib/dom.js';
import { saySpan } from '../../../lib/clock.js';
import { stepName } from '../../../lib/steps.js';
import { time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import { sayFate, sayReason } from '../reasons.js';
import words from '../words.js';

const t = speak(words);

export const explainCard = (page, explanation, ask) => h('details.card.explain', { 'data-key': 'explain', ontoggle: event => event.target.open !== Boolean(explanation) && ask(event.target.open) },
  h('summary', t('explain')),
  explanation && [
    explanation.deadline && timeOf(t('deadline'), explanation.deadline),
    explanation.promised && timeOf(t('promised'), explanation.promised),
    explanation.silences.length > 0 && [h('h3', t('silences')), h('ul', explanation.silences.map(one => h('li', because(one.reason), one.until && [' ', t('until'), ' ', time(one.until)])))],
    explanation.steps.length > 0 && [h('h3', t('ladder')), h('ul', explanation.steps.map(one => h('li', { 'data-key': one.step }, time(one.at), ' ', h('strong', stepName(one.step)), ' · ', because(one.reason, sayFate(one)))))],
  ]);

const because = (reason, more = '') => [sayReason(reason), ' ', more && `${more} `, h('span.quiet.small', reason.rule)];

const timeOf = (name, one) => [
  h('h3', name, ' ', time(one.at)),
  h('p', because(one.reason)),
  one.segments.length > 0 && h('div.scroll', { tabindex: 0, role: 'group', 'aria-label': t('segments.title') }, h('table',
    h('caption.unseen', t('segments.title')),
    h('thead', h('tr', ['segment', 'from', 'to', 'span'].map(key => h('th', { scope: 'col' }, t(`segments.${key}`))))),
    h('tbody', one.segments.map(part => h('tr',
      h('td.nobreak', t(`segment.${part.kind}`), ' ', h('span.quiet.small', part.rule)), h('td', time(part.from)), h('td', time(part.to)),
      h('td.nobreak', saySpan((Date.parse(part.to) - Date.parse(part.from)) / 60_000))))))),
];

// Cases that this one has to do with, and what became of its earlier cycles.
import { linkTo } from '../../../lib/case-list.js';
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { tag, term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

export const historyCard = page => (page.links.length > 0 || page.earlier.length > 0) && h('section.card', { 'data-key': 'history' },
  page.links.length > 0 && [h('h2', t('links')), h('ul.plain', page.links.map(link => h('li', { 'data-key': link.case + link.kind },
    t(`link.${link.kind}`), ' ', h('a', { href: linkTo(link.case) }, link.number ?? link.case))))],
  page.earlier.length > 0 && [h('h2', t('earlier')), h('ol.plain', page.earlier.map(cycle => h('li', { 'data-key': `c${cycle.number}` },
    h('div', h('strong', t('cycle', { n: cycle.number })), ' ', tag(term(`outcome.${cycle.outcome.kind}`), cycle.missedAt ? 'bad' : 'good'), cycle.excuse && [' ', tag(t('excused'))]),
    h('div.small.quiet', time(cycle.openedAt), ' – ', time(cycle.outcome.at), cycle.answeredBy && ` · ${nameOf(cycle.answeredBy)}`,
      cycle.resolution && ` · ${cycle.resolution} · ${cycle.rootCause}`, cycle.rating && ` · ${t('rated', { score: cycle.rating.score })}`))))]);

// The head of a case: number, where it stands, how long is left, what was told, whose it is.
import { tagsOf } from '../../../lib/case-list.js';
import { h } from '../../../lib/dom.js';
import { nameOf } from '../../../lib/people.js';
import { countdown, tag, term, time } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import words from '../words.js';

const t = speak(words);

export const head = page => h('header.case-head',
  h('div',
    h('h1', { tabindex: -1 }, page.number),
    h('div.tags', page.status === 'open' && [tag(term('open')), ' '], tagsOf(page), page.cycle.number > 1 && tag(t('cycle', { n: page.cycle.number }), 'warn'))),
  h('div.clock', clockOf(page)),
  h('p.summary.words', page.summary),
  h('dl.facts.wide',
    fact(t('class'), `${term(page.kind)} · ${term(page.complexity)} · ${page.category}`),
    fact(t('owner'), page.owner ? [nameOf(page.owner), page.cycle.acceptBy && [' · ', t('acceptBy'), ' ', time(page.cycle.acceptBy)]] : t('nobody')),
    page.promisedAt && fact(t('promised'), time(page.promisedAt)),
    page.symptom && fact(t('symptom'), page.symptom),
    page.project && fact(t('project'), page.project),
    fact(t('flagged'), [time(page.flaggedAt), ' · ', nameOf(page.flaggedBy)])));

const fact = (name, value) => h('div', { 'data-key': name }, h('dt', name), h('dd', value));

function clockOf({ cycle, deadlineAt }) {
  if (cycle.outcome) return [h('strong', term(`outcome.${cycle.outcome.kind}`)), h('div.small.quiet', time(cycle.outcome.at))];
  if (cycle.pause) return [h('strong', t('stands')), cycle.pause.until && h('div.small.quiet', t('until'), ' ', time(cycle.pause.until))];
  return deadlineAt ? [h('span.big', countdown(deadlineAt)), h('div.small.quiet', t('due'), ' ', time(deadlineAt))] : h('strong', t('noClock'));
}

// One alert: what was counted, who knows of it, and what is done about it.
import { h } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { time } from '../../lib/terms.js';
import { linkTo } from '../../lib/case-list.js';
import { speak } from '../../lib/words.js';
import { countedOf, levelOf } from './level.js';
import words from './words.js';

const t = speak(words);

export const alertCard = (alert, session, acts) => h('article.card.alert', { 'data-key': alert.id, class: alert.level ?? '' },
  h('h3', levelOf(alert), ' ', alert.category, alert.symptom && ` · ${alert.symptom}`),
  h('p', countedOf(alert)),
  h('dl.facts',
    fact('raised', time(alert.raisedAt)),
    fact('teams', alert.teams.map(id => session.centre.teams.find(team => team.id === id)?.name ?? id).join(', ')),
    fact('told', alert.told.length > 0 ? alert.told.map(nameOf).join(', ') : t('nobodyYet')),
    alert.acknowledgedBy && fact('acknowledgedBy', [nameOf(alert.acknowledgedBy), ' · ', time(alert.acknowledgedAt), alert.note && h('div.words', alert.note)]),
    alert.clearedAt && fact('cleared', time(alert.clearedAt)),
    alert.master && fact('master', h('a', { href: linkTo(alert.master) }, t('openMasterCase')))),
  h('div.row.after',
    !alert.acknowledgedBy && button(alert.clearedAt ? '' : 'main', t('acknowledge'), `${alert.category} ${alert.symptom ?? ''}`, () => acts.acknowledge(alert)),
    !alert.master && !alert.clearedAt && button('', t('openMasterFor'), `${alert.category} ${alert.symptom ?? ''}`, () => acts.openFor(alert))));

const fact = (name, value) => [h('dt', t(name)), h('dd', value)];

const button = (kind, text, of, onclick) => h('button', { type: 'button', class: kind, onclick, 'aria-label': `${text}: ${of}` }, text);

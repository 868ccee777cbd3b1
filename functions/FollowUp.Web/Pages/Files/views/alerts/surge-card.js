// One surge: what was counted in it, who knows of it, and what is done about it.
import { h } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { tag, time } from '../../lib/terms.js';
import { linkTo } from '../../lib/case-list.js';
import { speak } from '../../lib/words.js';
import { countedOf, levelOf } from './level.js';
import { openTo } from './surges.js';
import words from './words.js';

const t = speak(words);

export const nameOfSurge = ({ category, symptoms }) => [category, ...symptoms].join(' · ');

export function surgeCard(surge, session, masters, acts) {
  // What rose or doubled was told of before; the last of each tells where it stands.
  const isLatest = alert => alert === surge.alerts.find(other => other.kind === alert.kind && other.symptom === alert.symptom);
  const [latest, before] = [surge.alerts.filter(isLatest), surge.alerts.filter(alert => !isLatest(alert))];
  const open = surge.stands ? openTo(surge, masters) : [];
  return h('article.card.alert', { 'data-key': surge.id, class: surge.level ?? '' },
    h('h3', levelOf(surge), ' ', nameOfSurge(surge)),
    h('dl.facts',
      fact('raised', time(surge.raisedAt)),
      surge.clearedAt && fact('cleared', time(surge.clearedAt)),
      fact('teams', surge.teams.map(id => session.centre.teams.find(team => team.id === id)?.name ?? id).join(', ')),
      fact('told', surge.told.length > 0 ? surge.told.map(nameOf).join(', ') : t('nobodyYet')),
      noticesOf(surge).map(alert => fact('acknowledgedBy', [nameOf(alert.acknowledgedBy), ' · ', time(alert.acknowledgedAt), alert.note && h('div.words', alert.note)])),
      surge.masters.map(id => fact('master', masterOf(id, masters.find(master => master.id === id))))),
    h('ul.counted', latest.map(alert => counted(alert, surge))),
    before.length > 0 && h('details', h('summary', t('before', { n: before.length })), h('ul.counted', before.map(alert => counted(alert, surge)))),
    h('div.row.after',
      surge.unseen.length > 0 && button(surge.stands ? 'main' : '', t('acknowledge'), surge, () => acts.acknowledge(surge)),
      open.length > 0 && button('', t('openMasterFor'), surge, () => acts.openFor(surge, open))));
}

/** What was counted stays as it was when the alert was raised; how many are in good hands since then its master knows. */
const masterOf = (id, master) => [
  h('a', { href: linkTo(id) }, master?.summary ?? t('openMasterCase')),
  master && h('div.small.quiet', t(master.state), ' · ', ['linked', 'answered', 'letGo'].filter(name => name === 'linked' || master[name] > 0).map(name => t(`${name}So`, { n: master[name] })).join(' · ')),
];

/** Several alerts are acknowledged with one word: it is said once. */
const noticesOf = surge => [...new Map(surge.alerts.filter(alert => alert.acknowledgedBy)
  .map(alert => [[alert.acknowledgedBy, alert.note, alert.acknowledgedAt.slice(0, 16)].join('\n'), alert])).values()];

const counted = (alert, surge) => h('li', { 'data-key': alert.id },
  h('div', levelOf(alert), ' ', alert.symptom && `${alert.symptom}: `, countedOf(alert)),
  h('div.small.quiet', time(alert.raisedAt), alert.clearedAt && surge.alerts.length > 1 && [' · ', t('cleared'), ' ', time(alert.clearedAt)],
    !alert.acknowledgedBy && surge.unseen.length < surge.alerts.length && [' ', tag(t('unseen'), 'warn')]));

const fact = (name, value) => [h('dt', t(name)), h('dd', value)];

const button = (kind, text, surge, onclick) => h('button', { type: 'button', class: kind, onclick, 'aria-label': `${text}: ${nameOfSurge(surge)}` }, text);

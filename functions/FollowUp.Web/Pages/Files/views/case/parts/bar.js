// What is most likely next stands as a button; the rest is folded away by what it is about.
import { h } from '../../../lib/dom.js';
import { speak } from '../../../lib/words.js';
import words from '../../../acts/words.js';

const t = speak(words);
const MAIN = 3;
const GROUPS = ['talk', 'clock', 'hands', 'end'];

/** By name, the likeliest first: what somebody waits for comes before what is always possible. */
const likely = (page, session) => [
  'decide-extension',
  page.cycle.pauseRequest && session.person.role !== 'agent' && 'pause',
  'outcome',
  page.cycle.acceptBy && page.owner === session.person.id && 'accept',
  page.awaitsAcknowledgement && session.person.role !== 'agent' && 'acknowledge',
  page.cycle.pause && 'resume',
  !page.owner && 'accept',
  page.status === 'answeredNotTold' && 'confirm',
  !page.cycle.outcome && 'answer', 'call',
  page.cycle.outcome && 'confirm', 'reopen', 'rate',
  page.cycle.missedAt && !page.cycle.excuse && 'excuse',
].filter(Boolean);

export function actBar(acts, page, session) {
  const main = likely(page, session).map(name => acts.find(act => act.name === name)).filter(Boolean).slice(0, MAIN);
  const note = acts.find(act => act.name === 'note');
  const shown = note ? [...main, note] : main;
  const rest = acts.filter(act => !shown.includes(act));
  if (acts.length === 0) return null;
  // Of a case that is over nothing has to be done.
  const pressing = !page.cycle.outcome || acts.some(act => act.name === 'confirm');
  return h('section.card.acts', { 'data-key': 'acts', 'aria-label': t('acts') },
    h('div.row', shown.map((act, place) => button(act, place === 0 && act !== note && pressing ? 'main' : ''))),
    rest.length > 0 && h('details', h('summary', t('more')),
      GROUPS.map(group => [group, rest.filter(act => act.group === group)]).filter(([, some]) => some.length > 0).map(([group, some]) =>
        h('div.group', { 'data-key': group }, h('h3', t(`group.${group}`)), h('div.row', some.map(act => button(act, act.danger ? 'danger' : '')))))));
}

const button = (act, kind) => h('button', { 'data-key': act.name, class: kind, onclick: act.run }, act.label, act.key && h('kbd', { 'aria-hidden': 'true' }, act.key));

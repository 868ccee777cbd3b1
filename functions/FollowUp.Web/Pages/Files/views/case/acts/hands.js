// In whose hands the case is (L6, L8, X6).
import { h } from '../../../lib/dom.js';
import { everybody, readPeople } from '../../../lib/people.js';
import { term } from '../../../lib/terms.js';
import { speak } from '../../../lib/words.js';
import { ask, doNow, input, reason } from './ask.js';
import { ahead } from './clock.js';
import words from './words.js';

const t = speak(words);

const accept = context => doNow(context, 'accept', {});

/** An agent takes what is the team's or was assigned; a lead takes it from somebody else as well. */
const mayTake = ({ page, session }) => !page.owner || (page.owner === session.person.id ? Boolean(page.cycle.acceptBy) : session.person.role !== 'agent');

/** Whoever handles cases: the own team first, whoever is on duty first. Only a supervisor gives a case to another team. */
function takers({ page, session }) {
  const anyTeam = ['supervisor', 'manager'].includes(session.person.role);
  const place = person => (person.team === page.team ? 0 : 2) + (person.onDuty ? 0 : 1);
  return everybody()
    .filter(person => ['agent', 'lead'].includes(person.role) && person.id !== page.owner && (anyTeam || person.team === page.team))
    .sort((one, other) => place(one) - place(other));
}

async function assign(context) {
  // Who is on duty changes by the hour; without the server the people read last will do.
  await readPeople().catch(() => null);
  const teams = new Map(context.session.centre.teams.map(team => [team.id, team.name]));
  return ask(context, 'assign', {
    fields: [
      input('to', {
        kind: 'select', required: true,
        options: [['', t('assign.choose')], ...takers(context).map(person => [person.id, [person.name, term(person.role), teams.get(person.team), t(person.onDuty ? 'onDuty' : 'offDuty')].filter(Boolean).join(' · ')])],
      }),
      reason(false),
    ],
  });
}

const acknowledge = context => ask(context, 'acknowledge', {
  about: h('p.quiet', t('acknowledge.about')), fields: [input('nextActionAt', { kind: 'time', required: true, value: ahead(30) })],
});

const carryOver = context => ask(context, 'carry-over', { about: h('p.quiet', t('carry-over.about')), fields: [reason()] });

export const handActs = [
  { name: 'accept', key: 't', group: 'hands', when: mayTake, run: accept },
  { name: 'assign', key: 'g', group: 'hands', run: assign },
  { name: 'acknowledge', key: 'k', group: 'hands', run: acknowledge },
  { name: 'carry-over', group: 'hands', run: carryOver },
];

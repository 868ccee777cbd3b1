// To whom a case can be given.
import { everybody } from '../lib/people.js';
import { term } from '../lib/terms.js';
import { speak } from '../lib/words.js';
import words from './words.js';

const t = speak(words);

/**
 * The choices of a field: whoever handles cases, those on duty first. Of one case its own team comes first, and its owner is left out; where all
 * open cases are known, whoever has least comes first, and each has the number of them. Only a supervisor gives a case to another team.
 */
export function takers({ item, open, session }) {
  const { me, teams } = { me: session.person, teams: new Map(session.centre.teams.map(team => [team.id, team.name])) };
  const anyTeam = ['supervisor', 'manager'].includes(me.role);
  const ownTeam = item?.team ?? me.team;
  const cases = open && Map.groupBy(open(), one => one.owner);
  const has = person => cases?.get(person.id)?.length ?? 0;
  const away = person => (item && person.team !== ownTeam ? 2 : 0) + (person.onDuty ? 0 : 1);
  const choice = person => [
    person.name, term(person.role), teams.get(person.team) ?? person.team, t(person.onDuty ? 'onDuty' : 'offDuty'), cases && t('onHand', { n: has(person) }),
  ];
  return [
    ['', t('assign.choose')],
    ...everybody()
      .filter(person => ['agent', 'lead'].includes(person.role) && (anyTeam || person.team === ownTeam) && !(item && item.owner === person.id))
      .sort((one, other) => away(one) - away(other) || has(one) - has(other))
      .map(person => [person.id, choice(person).filter(Boolean).join(' · ')]),
  ];
}

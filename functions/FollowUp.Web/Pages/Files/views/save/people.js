// To whom a case can be given from here, with what each has on hand.
import { everybody } from '../../lib/people.js';
import { term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

/** The choices of a field: those on duty first, and of them whoever has least. A lead gives to the own team only. */
export function peopleToChoose(session, items) {
  const { me, teams } = { me: session.person, teams: new Map(session.centre.teams.map(team => [team.id, team.name])) };
  const open = Map.groupBy(items, item => item.owner);
  const has = person => open.get(person.id)?.length ?? 0;
  return [
    ['', t('choosePersonFirst')],
    ...everybody()
      .filter(person => person.team && (me.role !== 'lead' || person.team === me.team))
      .sort((one, other) => other.onDuty - one.onDuty || has(one) - has(other))
      .map(person => [person.id, [
        person.name, term(person.role), teams.get(person.team) ?? person.team, t(person.onDuty ? 'onDuty' : 'offDuty'), t('onHand', { n: has(person) }),
      ].join(' · ')]),
  ];
}

// What has to be said with an act, for one case or for many.
import { toField } from '../../lib/clock.js';
import { field } from '../../lib/form.js';
import { speak } from '../../lib/words.js';
import { nextAction } from './acts.js';
import { peopleToChoose } from './people.js';
import words from './words.js';

const t = speak(words);

export const reason = (hint, required = false) => field({ name: 'reason', label: t('reason'), kind: 'area', maxlength: 500, hint, required });

export const told = () => field({
  name: 'told', label: t('told'), kind: 'select', required: true, hint: t('toldHint'), value: 'message', options: [['message', t('byMessage')], ['call', t('byCall')]],
});

/** The fields of an act; `items` are all open cases. */
export const FIELDS = {
  take: () => [],
  reassign: (session, items) => [
    field({ name: 'to', label: t('to'), kind: 'select', required: true, options: peopleToChoose(session, items) }), reason(t('reasonHint')),
  ],
  acknowledge: () => [
    field({ name: 'nextActionAt', label: t('nextAction'), kind: 'time', required: true, value: toField(nextAction()), hint: t('nextActionHint') }),
  ],
  grant: () => [told(), reason(t('decisionHint'))],
  deny: () => [reason(t('decisionHint'))],
};

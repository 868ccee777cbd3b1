// What is done about alerts and with master cases.
import { getAll, post } from '../../lib/api.js';
import { h } from '../../lib/dom.js';
import { askFor, field } from '../../lib/form.js';
import { orTell } from '../../lib/or-tell.js';
import { tell } from '../../lib/tell.js';
import { term } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { countedOf, levelOf } from './level.js';
import { nameOfSurge } from './surge-card.js';
import words from './words.js';

const t = speak(words);

const summary = value => field({ name: 'summary', label: t('summary'), kind: 'area', required: true, maxlength: 2000, value, hint: t('summaryHint') });
const complexity = () => field({
  name: 'complexity', label: t('complexity'), kind: 'select', required: true, value: 'complex', hint: t('complexityHint'),
  options: ['complex', 'simple'].map(name => [name, term(name)]),
});
const about = surge => h('p', levelOf(surge), ' ', h('strong', nameOfSurge(surge)), `: ${countedOf(surge.alerts[0])}`);

export function actsOn(session, refresh) {
  const done = async (given, sentence) => {
    if (!given) return;
    tell(sentence);
    await refresh();
  };

  return {
    acknowledge: async surge => done(await askFor({
      title: t('acknowledgeTitle'), about: about(surge), fields: [field({ name: 'note', label: t('note'), kind: 'area', maxlength: 2000, hint: t('noteHint') })],
      // To acknowledge one again changes nothing: a lost answer needs no key that was kept.
      submit: t('acknowledge'), act: values => Promise.all(surge.unseen.map(alert => post(`/api/alerts/${alert.id}/acknowledge`, values))),
    }), t('acknowledged')),

    openFor: async (surge, alerts) => done(await askFor({
      title: t('openMasterFor'), about: [about(surge), h('p', t('masterMeans'))],
      fields: [
        alerts.length > 1 && field({ name: 'alert', label: t('cases'), kind: 'select', required: true, options: alerts.map(alert => [alert.id, alert.symptom ? t('ofSymptom', alert) : t('ofCategory', alert)]) }),
        summary(nameOfSurge(surge)), complexity(),
      ],
      submit: t('openIt'), act: ({ alert = alerts[0].id, ...values }, key) => post(`/api/alerts/${alert}/master`, { summary: '', ...values }, key),
    }), t('opened')),

    openByHand: async () => done(await askFor({
      title: t('openByHand'), about: h('p', t('byHandMeans')),
      fields: [
        field({ name: 'category', label: t('category'), required: true, maxlength: 100, list: 'known-categories' }),
        h('datalist', { id: 'known-categories' }, session.centre.categories.map(name => h('option', { value: name }))),
        field({ name: 'symptom', label: t('symptom'), maxlength: 200 }), summary(''), complexity(),
      ],
      submit: t('openIt'), act: (values, key) => post('/api/masters', { category: '', summary: '', ...values }, key),
    }), t('opened')),

    link: orTell(async master => {
      const cases = linkable((await getAll('/api/cases?queue=team', 2000)).items, master);
      if (cases.length === 0) return tell(t('noneToLink'), 'warn');
      const given = await askFor({
        title: t('link'), about: h('p', master.summary),
        fields: [field({ name: 'case', label: t('case'), kind: 'select', required: true, hint: t('linkHint'), options: cases.map(item => [item.id, choiceOf(item)]) })],
        submit: t('link'), act: (values, key) => post(`/api/masters/${master.id}/cases`, values, key),
      });
      await done(given, t('linked', { n: master.perMinute }));
    }),
  };
}

const choiceOf = item => [item.number, item.category, item.customer.name, item.summary].join(' · ').slice(0, 120);

/** Open cases that wait for no master; those of its category first. */
const linkable = (items, master) => items
  .filter(item => !item.isMaster && item.paused !== 'master' && item.status === 'open' && (item.deadlineAt || item.paused))
  .sort((one, other) => (other.category === master.category) - (one.category === master.category));

// The fields of a flag: those of every call first, the others folded away.
import { h } from '../../lib/dom.js';
import { field } from '../../lib/form.js';
import { term } from '../../lib/terms.js';
import { LANGUAGES, speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

const named = names => names.map(name => [name, term(name)]);
const unlessChosen = (text, options) => [['', text], ...options];

export function newForm(session) {
  const { categories, zone, language } = session.centre;
  return h('form', { novalidate: true, 'aria-label': t('form') },
    h('div.pair',
      field({ name: 'kind', label: t('kind'), kind: 'select', required: true, options: named(['complaint', 'fault', 'inquiry', 'suggestion']), value: 'complaint' }),
      field({ name: 'complexity', label: t('complexity'), kind: 'select', required: true, options: named(['simple', 'complex']), value: 'simple' })),
    field({ name: 'category', label: t('category'), required: true, list: 'categories', maxlength: 100, autocomplete: 'off' }),
    h('datalist', { id: 'categories' }, categories.map(value => h('option', { value }))),
    h('div.pair',
      field({ name: 'customer.name', label: t('name'), required: true, maxlength: 100, autocomplete: 'off' }),
      field({ name: 'customer.salutation', label: t('salutation'), maxlength: 20, list: 'salutations', autocomplete: 'off' })),
    h('datalist', { id: 'salutations' }, t('salutations').split('|').map(value => h('option', { value }))),
    h('div.pair',
      field({ name: 'customer.phone', label: t('phone'), kind: 'tel', hint: t('phoneHint'), maxlength: 40, autocomplete: 'off' }),
      field({ name: 'customer.email', label: t('email'), kind: 'email', maxlength: 254, autocomplete: 'off' })),
    h('div.pair',
      field({ name: 'customer.tier', label: t('tier'), kind: 'select', required: true, options: named(['standard', 'vip']), value: 'standard' }),
      field({
        name: 'customer.language', label: t('language'), kind: 'select',
        options: unlessChosen(t('ofCentre', { value: LANGUAGES[language] ?? language }), Object.entries(LANGUAGES)),
      })),
    field({ name: 'summary', label: t('summary'), kind: 'area', required: true, maxlength: 2000 }),
    field({ name: 'escalateNow', label: t('escalateNow'), kind: 'check' }),
    h('details', h('summary', t('more')), seldom(zone)),
    h('div.row.end', h('button.main', { type: 'submit' }, t('submit'))));
}

const seldom = zone => h('div.seldom',
  h('div.pair',
    field({ name: 'contactedAt', label: t('contactedAt'), kind: 'time', hint: t('contactedHint') }),
    field({ name: 'promise', label: t('promise'), kind: 'time', hint: t('promiseHint') })),
  field({ name: 'symptom', label: t('symptom'), hint: t('symptomHint'), maxlength: 200 }),
  h('div.pair',
    field({ name: 'customer.channel', label: t('channel'), kind: 'select', options: unlessChosen(t('anyChannel'), named(['sms', 'email'])) }),
    field({ name: 'customer.callWindow', label: t('callWindow'), hint: t('callWindowHint'), maxlength: 11, placeholder: '18:00-20:30' })),
  field({ name: 'customer.zone', label: t('zone'), hint: t('zoneHint', { zone }), list: 'zones', maxlength: 64, autocomplete: 'off' }),
  h('datalist', { id: 'zones' }, Intl.supportedValuesOf('timeZone').map(value => h('option', { value }))),
  field({ name: 'project', label: t('project'), hint: t('projectHint'), maxlength: 100 }),
  h('div.outages'));

/** Offers the outages that can be waited for now: a form is kept longer than one lasts. What was chosen stays so while it is among them. */
export function offerOutages(form, outages) {
  const value = form.elements.outage?.value;
  form.querySelector('.outages').replaceChildren(...(outages.length === 0 ? [] : [field({
    name: 'outage', label: t('outage'), kind: 'select', hint: t('outageHint'), options: unlessChosen(t('noOutage'), outages.map(one => [one.id, one.name])), value,
  })]));
}

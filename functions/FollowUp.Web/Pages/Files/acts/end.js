// What ends a case, and what is said of it afterwards (Z1-Z5).
import { getAll } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { sayUnread } from '../lib/refusals.js';
import { tell } from '../lib/tell.js';
import { speak } from '../lib/words.js';
import { ask, input, reason } from './ask.js';
import words from './words.js';

const t = speak(words);
const MOST = 1000;

const confirm = context => ask(context, 'confirm', { about: h('p', t('confirm.about')) });
const reopen = context => ask(context, 'reopen', { about: h('p.quiet', t('reopen.about')), fields: [reason(false)] });
const cancel = context => ask(context, 'cancel', { about: h('p.quiet', t('cancel.about')), fields: [reason()], danger: true });
const excuse = context => ask(context, 'excuse', { about: h('p.quiet', t('excuse.about')), fields: [reason()] });

const rate = context => ask(context, 'rate', {
  fields: [input('score', { kind: 'select', required: true, options: [['', t('rate.choose')], ...[5, 4, 3, 2, 1].map(score => [String(score), t(`rate.${score}`)])] })],
  body: ({ score }) => (score ? { score: Number(score) } : {}),
});

// Lists mask addresses: what is seen of them has to fit.
const fits = (whole, masked) => {
  if (!whole || !masked) return false;
  const [head, tail] = masked.split(/\*+/);
  return whole.startsWith(head) && whole.endsWith(tail);
};

async function merge(context) {
  const { page } = context;
  const read = await getAll('/api/cases?queue=team', MOST).catch(problem => tell(sayUnread(problem), 'bad'));
  if (!read) return undefined;
  const { items, more } = read;
  const others = items.filter(item => item.id !== page.id && (fits(page.customer.phone, item.customer.phone) || fits(page.customer.email, item.customer.email)));
  if (others.length === 0) return tell(t(more ? 'merge.noneOf' : 'merge.none', { n: items.length }), 'info');
  return ask(context, 'merge', {
    about: [h('p.quiet', t('merge.about')), more && h('p.note.warn', t('merge.more', { n: items.length }))],
    fields: [input('other', { kind: 'select', required: true, options: [['', t('merge.choose')], ...others.map(item => [item.id, `${item.number} · ${item.customer.name} · ${item.summary.slice(0, 60)}`])] })],
  });
}

export const endActs = [
  { name: 'confirm', key: 'y', group: 'end', run: confirm },
  { name: 'reopen', key: 'o', group: 'end', run: reopen },
  { name: 'rate', group: 'end', run: rate },
  { name: 'merge', group: 'end', run: merge },
  { name: 'excuse', group: 'end', run: excuse },
  { name: 'cancel', group: 'end', danger: true, run: cancel },
];

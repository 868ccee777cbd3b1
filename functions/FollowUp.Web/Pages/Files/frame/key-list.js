// The keys of the page that is open.
import { h } from '../lib/dom.js';
import { listKeys } from '../lib/keys.js';

export function showKeys(t, views) {
  const line = ([key, label]) => [h('dt', h('kbd', key)), h('dd', label)];
  const dialog = h('dialog', { 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, t('keysTitle')),
    h('dl.facts', listKeys().map(line), views.filter(([, view]) => view.key).map(([name, view]) => line([view.key, t(name)]))),
    h('form', { method: 'dialog' }, h('div.row.end', h('button', t('close')))));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

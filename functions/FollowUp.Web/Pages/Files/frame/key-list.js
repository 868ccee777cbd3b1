// The keys of the page that is open.
import { h } from '../lib/dom.js';
import { areOff, listKeys, switchKeys } from '../lib/keys.js';

export function showKeys(t, views) {
  const line = ([key, label]) => [h('dt', h('kbd', key)), h('dd', label)];
  const dialog = h('dialog', { 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, t('keysTitle')),
    h('dl.facts', listKeys().map(line), views.filter(([, view]) => view.key).map(([name, view]) => line([view.key, t(name)]))),
    h('label.field.check', h('input', { type: 'checkbox', checked: areOff(), onchange: event => switchKeys(event.target.checked) }), t('keysOff')),
    h('form', { method: 'dialog' }, h('div.row.end', h('button', t('close')))));
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

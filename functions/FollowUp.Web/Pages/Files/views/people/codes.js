// The codes that are offered for an answer, and the way to take a mistyped one out of the offer.
import { post } from '../../lib/api.js';
import { h } from '../../lib/dom.js';
import { askFor } from '../../lib/form.js';
import { tell } from '../../lib/tell.js';
import { speak } from '../../lib/words.js';
import words from './words.js';

const t = speak(words);

export const codeLists = (codes, refresh) => [
  h('p.small.quiet', t('codesAbout')),
  ['resolutions', 'rootCauses'].map(name => h('details', { 'data-key': name },
    h('summary', h('strong', t(name)), ' ', h('span.quiet', codes[name].length)),
    codes[name].length === 0 ? h('p.quiet', t('noCodes')) : h('ul.codes', codes[name].map(code => h('li.row', { 'data-key': code }, h('span.words', code),
      h('button', { 'aria-label': t('dropCodeOf', { code }), onclick: event => dropCode(code, event.target.closest('details'), refresh) }, t('dropCode'))))))),
];

async function dropCode(code, list, refresh) {
  const done = await askFor({
    title: t('dropCodeOf', { code }), about: h('p', t('dropCodeAbout', { code })), submit: t('dropCode'), danger: true,
    act: (_, key) => post('/api/codes/drop', { code }, key),
  });
  if (!done) return;
  tell(t('codeDropped', { code }));
  await refresh();
  // Its button is gone: whoever goes on by keys goes on at the list.
  list.querySelector('summary').focus();
}

// What a view shows while it has nothing to show.
import { h } from './dom.js';
import { sayUnread } from './refusals.js';
import { speak } from './words.js';
import words from './state.words.js';

const t = speak(words);

export const loading = () => h('p.loading.quiet', { role: 'status' }, t('loading'));

export const empty = text => h('p.quiet.card', text);

/** Why a view cannot be shown, and a way to try again. */
export const failed = (problem, again) => h('div.note.bad', { role: 'alert' },
  h('p', sayUnread(problem)), h('button', { onclick: again }, t('again')));

// Who changed a book, when and why, and the way to the texts.
import { get } from '../../lib/api.js';
import { h } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { linkTo } from './list.js';
import words from './words.js';

const t = speak(words);

/** So many of the changes as are to be shown. */
export const readVersions = (name, size) => get(`/api/books/${encodeURIComponent(name)}/versions?size=${size}`);

const toVersion = (name, version, text) => h('a', { href: linkTo(name, `?version=${version}`) }, h('code', version), ` ${text}`);

export const versionList = (name, { items, next }, older) => h('section.card', { 'data-key': 'versions' }, h('h2', t('versions')),
  items.length === 0 ? h('p.quiet', t('neverChanged')) : h('ol.versions', items.map(change => h('li', { 'data-key': `${change.version}-${change.at}` },
    h('div', time(change.at), ' · ', nameOf(change.by)), change.reason && h('div.words', change.reason),
    h('div.small', toVersion(name, change.version, t('readIt')), ' · ', toVersion(name, change.replaces, t('readBefore')))))),
  next && h('button', { onclick: older }, t('olderVersions')));

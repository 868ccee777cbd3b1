// One book: its text to change, what is wrong with it, and its versions. Whoever writes here is never disturbed: only what stands round the text is drawn again.
import { Problem, get } from '../../lib/api.js';
import { h, show } from '../../lib/dom.js';
import { nameOf } from '../../lib/people.js';
import { orTell } from '../../lib/or-tell.js';
import { time } from '../../lib/terms.js';
import { speak } from '../../lib/words.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { editor } from './editor.js';
import { aboutBook, linkTo } from './list.js';
import { mistakes } from './mistakes.js';
import { publish } from './publish.js';
import { rehearsing } from './rehearsing.js';
import { readBook } from './text.js';
import { readVersions, versionList } from './versions.js';
import words from './words.js';

const t = speak(words);
const VERSIONS = 10;

export async function openBook({ root }, name) {
  const path = `/api/books/${encodeURIComponent(name)}`;
  let base = await readBook(path);
  const kept = draftOf(name);
  // A draft that was begun under an older version stays what it is: a change of that version, until its writer has seen the new one.
  const state = { version: kept?.version ?? base.version, book: null, changes: { items: [] }, size: VERSIONS, problem: null, busy: false };

  const [above, beside, below] = [h('div'), h('div'), h('div')];
  const field = editor({ label: t('textOf', { name }), text: kept?.text ?? base.text, changed: () => wrote() });
  const rehearsal = name === 'policies' ? rehearsing({ text: field.text, goTo: field.goTo, drawn: () => draw() }) : null;
  const isDraft = () => field.text() !== base.text;

  function wrote() {
    if (isDraft()) keepDraft(name, { text: field.text(), version: state.version });
    else dropDraft(name);
    state.problem = null;
    draw();
  }

  const startAgain = async () => {
    const left = field.text();
    base = await readBook(path);
    rehearsal?.forget();
    Object.assign(state, { version: base.version, problem: null });
    // What was written while it was read is a draft of its own.
    if (field.text() === left) field.write(base.text);
    wrote();
    await refresh();
  };

  const rebase = async () => {
    base = await readBook(path);
    rehearsal?.forget();
    Object.assign(state, { version: base.version, problem: null });
    keepDraft(name, { text: field.text(), version: base.version });
    await refresh();
  };

  const put = async () => {
    const given = await publish({ name, draft: field.text(), inForce: base.text, version: state.version });
    if (!given) return;
    // That somebody else was first is said above the text, with the ways out.
    if (given instanceof Problem) state.problem = given.status === 412 ? null : given;
    else await startAgain();
    await refresh();
    (above.firstElementChild ?? beside).scrollIntoView({ block: 'nearest' });
  };

  const draw = () => {
    const overtaken = state.book && state.book.version !== state.version;
    const rehearsed = !rehearsal || rehearsal.isOf(field.text(), state.version);
    const why = !isDraft() ? 'nothingChanged' : overtaken ? 'lookFirst' : !rehearsed ? 'rehearseFirst' : '';
    show(above,
      overtaken && h('div.note.warn', { role: 'alert' },
        h('p', t('overtaken', { version: state.book.version })), state.book.stored && h('p', time(state.book.changedAt), ' · ', nameOf(state.book.changedBy), ': ', state.book.reason),
        h('div.row', h('a.button', { href: linkTo(name, `?version=${state.book.version}`) }, t('seeTheirs')), h('button', { onclick: orTell(rebase) }, t('keepMine')), h('button', { onclick: orTell(startAgain) }, t('takeTheirs')))));
    show(beside,
      state.problem && mistakes(state.problem, field.goTo),
      h('div.row',
        h('button.main', { disabled: why !== '', onclick: orTell(put), 'aria-describedby': 'publish-why' }, t('publish')),
        h('button', { disabled: !isDraft(), onclick: orTell(startAgain) }, t('dropDraft')),
        h('span.quiet', { id: 'publish-why', role: 'status' }, why && t(why))));
    show(below, versionList(name, state.changes, orTell(async () => {
      state.size = 200;
      await refresh();
    })));
  };

  const refresh = async () => {
    const [{ items }, changes] = await Promise.all([get('/api/books'), readVersions(name, state.size)]);
    Object.assign(state, { book: items.find(book => book.name === name), changes });
    // Whoever has written nothing reads what is in force.
    if (!isDraft() && state.book.version !== state.version) {
      const next = await readBook(path);
      // Whoever began meanwhile has a draft of the version before, and is told that it was overtaken.
      if (!isDraft()) {
        base = next;
        rehearsal?.forget();
        state.version = base.version;
        field.write(base.text);
      }
    }
    draw();
  };

  root.replaceChildren(
    h('p', h('a', { href: '#/books' }, t('allBooks'))), h('div.head', h('h1', name)), h('p.quiet', aboutBook(name)),
    above, field.element, rehearsal?.element ?? '', h('section.card', h('h2', t('publish')), beside), below);
  await refresh();
  return { refresh };
}

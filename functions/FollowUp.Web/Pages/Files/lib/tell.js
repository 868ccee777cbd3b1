// What was done, or was not: said in a corner, read out, and gone after a while, or at once by Escape or its button.
import { h } from './dom.js';
import { speak } from './words.js';
import words from './state.words.js';

const t = speak(words);

/** Whoever points at it or stands on it is still reading. */
export function tell(text, kind = 'good') {
  let timer = 0;
  const go = () => {
    clearTimeout(timer);
    if (note.contains(document.activeElement)) document.getElementById('main')?.focus({ preventScroll: true });
    note.remove();
  };
  const stay = () => clearTimeout(timer);
  const leave = () => {
    stay();
    timer = setTimeout(go, kind === 'good' ? 5_000 : 12_000);
  };
  const note = h('p.note', { class: kind }, h('span', text), h('button.plain', { type: 'button', 'aria-label': t('close'), onclick: go }, '\u00d7'));
  for (const [event, act] of Object.entries({ pointerenter: stay, focusin: stay, pointerleave: leave, focusout: leave, close: go })) note.addEventListener(event, act);
  document.querySelector('.told')?.append(note);
  leave();
}

// A dialog that is open has Escape for itself.
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
  document.querySelector('.told')?.lastElementChild?.dispatchEvent(new Event('close'));
});

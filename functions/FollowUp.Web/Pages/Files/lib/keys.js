// One key for each frequent act. A key counts where nobody types and no dialog is open, and not for whoever has switched keys off: a voice that
// is written down presses many.

const OFF = 'followup.keys.off';
const MAY_REPEAT = ['j', 'k'];

let keys = new Map();

/** Sets the keys of the view that is open: [['a', 'what it does', act], ...]. */
export function setKeys(entries) {
  keys = new Map(entries.map(([key, label, act]) => [key, { label, act }]));
}

/** What stands for what, for the list of keys. */
export const listKeys = () => [...keys].map(([key, { label }]) => [key, label]);

export const areOff = () => localStorage.getItem(OFF) !== null;

export const switchKeys = off => (off ? localStorage.setItem(OFF, '1') : localStorage.removeItem(OFF));

const isTyping = node => node.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

export function startKeys(everywhere) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || areOff() || (event.repeat && !MAY_REPEAT.includes(event.key))
      || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const act = keys.get(event.key)?.act ?? everywhere.get(event.key);
    if (act) {
      event.preventDefault();
      act(event);
    }
  });
}

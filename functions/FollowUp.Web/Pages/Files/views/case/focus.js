// Whoever stood on what a redraw takes away goes on with the same act where it stands now, or else at the head of the case.

/** Remembers where somebody stands; gives what takes them on, if they stand nowhere by then. */
export function focusIn(root) {
  const at = document.activeElement;
  if (!root.contains(at)) return () => {};
  const act = at.closest('.acts button')?.dataset.key;
  return () => {
    if (document.activeElement !== document.body) return;
    const same = act && root.querySelector(`.acts button[data-key="${CSS.escape(act)}"]`);
    (same?.checkVisibility() ? same : root.querySelector('h1'))?.focus();
  };
}

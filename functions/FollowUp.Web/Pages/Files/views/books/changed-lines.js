// Which lines of a text are new and which are gone.

const MOST_CELLS = 4_000_000;

/** Gives [{ sign: '+' | '-', line, text }]: `line` counts in the text that has it. What is too much to compare is all gone and all new. */
export function changedLines(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [gone, come] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const longest = gone.length * come.length <= MOST_CELLS ? table(gone, come) : null;
  const changes = [];
  let [one, other] = [0, 0];
  while (one < gone.length || other < come.length) {
    if (longest && one < gone.length && other < come.length && gone[one] === come[other]) {
      one++;
      other++;
    } else if (one < gone.length && (other >= come.length || !longest || longest[one + 1][other] >= longest[one][other + 1])) {
      changes.push({ sign: '-', line: head + one + 1, text: gone[one++] });
    } else changes.push({ sign: '+', line: head + other + 1, text: come[other++] });
  }
  return changes;
}

/** The length of the longest common part of what is left from each place on. */
function table(gone, come) {
  const rows = Array.from({ length: gone.length + 1 }, () => new Uint32Array(come.length + 1));
  for (let one = gone.length - 1; one >= 0; one--) {
    for (let other = come.length - 1; other >= 0; other--) {
      rows[one][other] = gone[one] === come[other] ? rows[one + 1][other + 1] + 1 : Math.max(rows[one + 1][other], rows[one][other + 1]);
    }
  }
  return rows;
}

// Reports count everything again: they are read again only after a pause that is long beside what the reading took.

const TIMES = 12;
const LEAST = 1_000;

/** Gives `again()`, which reads now or as soon as the pause is over, and `close()`. */
export function seldom(read) {
  let free = 0;
  let timer = 0;
  const now = async () => {
    const began = performance.now();
    timer = 0;
    await read();
    const ended = performance.now();
    free = ended + Math.max(LEAST, (ended - began) * TIMES);
  };
  return {
    now,
    again() {
      if (timer) return undefined;
      const wait = free - performance.now();
      if (wait <= 0) return now();
      timer = setTimeout(() => now().catch(console.warn), wait);
      return undefined;
    },
    close: () => clearTimeout(timer),
  };
}

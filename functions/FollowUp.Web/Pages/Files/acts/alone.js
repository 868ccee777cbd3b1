// One thing at a time is done with a case, whether by a click or a key: what an act asks for may have to be read before its dialog opens, and a
// second click opens no second one.

const busy = new Set();

/** Does it, unless something is being done with the same already; from then on until it is over. */
export async function alone(of, act) {
  if (busy.has(of)) return undefined;
  busy.add(of);
  try {
    return await act();
  } finally {
    busy.delete(of);
  }
}

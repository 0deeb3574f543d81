/** The same act, never twice at once: a call waits for the one before, so that what it finds afterwards is all there is. */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}

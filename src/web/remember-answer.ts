/** Resolves when a part that is needed answers; rejects when it is away. */
export type Check = () => Promise<void>;

interface Patience {
  /** An answer that is not there by then is none. */
  readonly withinMs: number;
  /** How long it is believed that a part answers. */
  readonly goodForMs: number;
  /** How long it is believed that a part is away: shorter, as everybody waits for its return. */
  readonly badForMs: number;
}

/**
 * A check that asks once, however many want to know: those who come while it is asked, or as long as its answer is
 * believed, get that one. `now` in ms, of any beginning; it never goes back.
 */
export function rememberAnswer(
  check: Check,
  { withinMs, goodForMs, badForMs }: Patience,
  now: () => number = () => performance.now(),
): Check {
  let answer: Promise<void> | null = null;
  let isUnderWay = false;
  let goodUntil = 0;
  return () => {
    if (answer && (isUnderWay || now() < goodUntil)) return answer;
    const keep = (forMs: number): void => {
      isUnderWay = false;
      goodUntil = now() + forMs;
    };
    isUnderWay = true;
    answer = inTime(check, withinMs);
    answer.then(
      () => keep(goodForMs),
      () => keep(badForMs),
    );
    return answer;
  };
}

/** The check, rejecting when it takes longer; then nobody waits for it any more. */
function inTime(check: Check, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    timer.unref();
    void check()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

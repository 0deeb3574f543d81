import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTrouble } from '#src/intake/create-trouble.ts';

const calmMs = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Trouble whose log is a list of words; `!` and `.` are a failure and a success, `?` is not known, digits are seconds that pass. */
function told(what: string, isUnsteady = false): readonly string[] {
  const log: string[] = [];
  const trouble = createTrouble({
    begins: () => void log.push('begins'),
    ends: () => void log.push('ends'),
    calmMs,
    isUnsteady,
  });
  for (const [step] of what.matchAll(/\d+|\S/g)) {
    if (step === '!') trouble.fail(new Error('away'));
    else if (step === '.') trouble.succeed();
    else if (step === '?') trouble.unsure();
    else vi.advanceTimersByTime(Number(step) * 1000);
  }
  return log;
}

describe('trouble is told of', () => {
  test.each([
    ['not at all while all goes well', '. . .', []],
    ['once when it begins and once when it is over', '! ! 90 ! . .', ['begins', 'ends']],
    ['anew when it comes back much later', '! . 60 ! .', ['begins', 'ends', 'begins', 'ends']],
    [
      'at its return, and then only when it has been well for long',
      `! . ${'! 2 . 2 '.repeat(18)} . 60`,
      ['begins', 'ends', 'begins', 'ends'],
    ],
  ])('%s', (_, what, log) => {
    expect(told(what)).toEqual(log);
  });

  test.each([
    ['once, however often it goes to and fro', '! . '.repeat(18), ['begins']],
    ['as over after a calm', `${'! . '.repeat(18)} 60`, ['begins', 'ends']],
    ['as going on where it comes back within the calm', '! . 59 ! . 59 ! . 59', ['begins']],
    ['as going on where nothing is known', '! . 30 ? 60', ['begins']],
    ['as over after a calm from then on', '! . 30 ? 60 . 59 . 1', ['begins', 'ends']],
  ])('that is unsteady %s', (_, what, log) => {
    expect(told(what, true)).toEqual(log);
  });
});

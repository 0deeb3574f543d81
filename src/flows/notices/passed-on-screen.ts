import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { phrase } from '#src/domain/words.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { passedOnLines } from '#src/flows/words/passed-on-words.ts';

/** What somebody wrote to the person, and how to answer: each is a message of its own, so that a reply to it is clear. */
export function passedOnScreen(notices: readonly DueNotice[], zone: string): Screen {
  const written = ofKind(notices, 'passed-on').map(({ passedOn }) => passedOn);
  const [first] = written;
  return {
    lines: [...written.flatMap((one) => passedOnLines(one, zone)), phrase('passed-on-how')],
    rows: written.map(({ id: of }) => [
      { value: { action: 'answer', of } as const, label: phrase('button-answer') },
    ]),
    choosing: false,
    typed: [phrase('passed-on-type')],
    ...(first && { about: { kind: 'passed-on', passedOnId: first.id } }),
  };
}

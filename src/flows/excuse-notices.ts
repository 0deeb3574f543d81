import type { PendingNotice } from '#src/domain/reminder/merge-notices.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { NoticeAction } from './reminder-screen.ts';

/** What officers are asked: a ward says that something will not take place. */
export function excuseLines(asked: readonly PendingNotice[]): readonly Phrase[] {
  return asked.map(({ unit, obligation, excuse }) =>
    phrase(excuse?.isAgain ? 'excuse-request-again' : 'excuse-request', {
      unit: unit.name,
      title: obligation.title,
      reason: excuse?.reason ?? '',
    }),
  );
}

/** One pair of buttons for each request; with several, each names its ward. */
export function excuseActions(asked: readonly PendingNotice[]): readonly (readonly NoticeAction[])[] {
  const which = asked.length > 1 ? 'of' : 'one';
  return asked.flatMap(({ unit, excuse }) =>
    excuse
      ? [
          [
            { name: 'grant', id: excuse.id, label: phrase(`button-grant-${which}`, { unit: unit.name }) },
            { name: 'decline', id: excuse.id, label: phrase(`button-decline-${which}`, { unit: unit.name }) },
          ],
        ]
      : [],
  );
}

/** What became of a ward's own request. */
export function verdictLines(verdicts: readonly PendingNotice[]): readonly Phrase[] {
  return verdicts.map(({ obligation, excuse }) =>
    phrase(excuse?.state === 'granted' ? 'verdict-granted' : 'verdict-declined', { title: obligation.title }),
  );
}

import type { PendingNotice } from '#src/domain/notice/merge-notices.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { NoticeAction } from './reminder-screen.ts';

/** What officers are asked: a ward says that something will not take place. */
export function waiverLines(asked: readonly PendingNotice[]): readonly Phrase[] {
  return asked.map(({ unit, obligation, waiver }) =>
    phrase(waiver?.isAgain ? 'waiver-request-again' : 'waiver-request', {
      unit: unit.name,
      title: obligation.title,
      reason: waiver?.reason ?? '',
    }),
  );
}

/** One pair of buttons for each request; with several, each names its ward. */
export function waiverActions(asked: readonly PendingNotice[]): readonly (readonly NoticeAction[])[] {
  const which = asked.length > 1 ? 'of' : 'one';
  return asked.flatMap(({ unit, waiver }) =>
    waiver
      ? [
          [
            { name: 'grant', id: waiver.id, label: phrase(`button-grant-${which}`, { unit: unit.name }) },
            { name: 'decline', id: waiver.id, label: phrase(`button-decline-${which}`, { unit: unit.name }) },
          ],
        ]
      : [],
  );
}

/** What became of a ward's own request. */
export function verdictLines(verdicts: readonly PendingNotice[]): readonly Phrase[] {
  return verdicts.map(({ obligation, waiver }) =>
    phrase(waiver?.state === 'granted' ? 'verdict-granted' : 'verdict-declined', { title: obligation.title }),
  );
}

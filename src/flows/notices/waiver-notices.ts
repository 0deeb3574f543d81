import type { PendingNotice } from '#src/domain/notice/settle.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice } from '#src/flows/contract/screen.ts';

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
export function waiverRows(asked: readonly PendingNotice[]): readonly (readonly Choice[])[] {
  const which = asked.length > 1 ? 'of' : 'one';
  return asked.flatMap(({ unit, waiver }) =>
    waiver
      ? [
          [
            choice({ action: 'grant', of: waiver.id }, phrase(`button-grant-${which}`, { unit: unit.name })),
            choice(
              { action: 'decline', of: waiver.id },
              phrase(`button-decline-${which}`, { unit: unit.name }),
            ),
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

function choice(value: Choice['value'], label: Phrase): Choice {
  return { value, label };
}

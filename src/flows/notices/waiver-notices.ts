import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice } from '#src/flows/contract/screen.ts';

/** What officers are asked: a ward says that something will not take place. */
export function waiverLines(asked: readonly DueNotice<'waiver-asked'>[]): readonly Phrase[] {
  return asked.map(({ unit, obligation, waiver, isAgain }) =>
    phrase(isAgain ? 'waiver-request-again' : 'waiver-request', {
      unit: unit.name,
      title: obligation.short,
      reason: waiver.reason,
    }),
  );
}

/** One pair of buttons for each request; with several, each names its ward. */
export function waiverRows(asked: readonly DueNotice<'waiver-asked'>[]): readonly (readonly Choice[])[] {
  const which = asked.length > 1 ? 'of' : 'one';
  return asked.map(({ unit, waiver: { id: of } }) => [
    choice({ action: 'grant', of }, phrase(`button-grant-${which}`, { unit: unit.name })),
    choice({ action: 'decline', of }, phrase(`button-decline-${which}`, { unit: unit.name })),
  ]);
}

/** What became of a ward's own request. */
export function verdictLines(verdicts: readonly DueNotice<'verdict'>[]): readonly Phrase[] {
  return verdicts.map(({ obligation, waiver }) =>
    phrase(waiver.state === 'granted' ? 'verdict-granted' : 'verdict-declined', { title: obligation.short }),
  );
}

function choice(value: Choice['value'], label: Phrase): Choice {
  return { value, label };
}

import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import { unitWords } from './unit-words.ts';

interface Announced {
  readonly officeName: string;
  readonly officeKind: UnitKind;
  readonly text: string;
  /** It is told for the second time. */
  readonly isAgain: boolean;
}

/** An announcement as it is read: in whose name, and its words as they were written. */
export function announcementLines({ officeName, officeKind, text, isAgain }: Announced): readonly Phrase[] {
  const office = unitWords({ unitName: officeName, unitKind: officeKind });
  return [
    phrase(isAgain ? 'announcement-again' : 'announcement', { office }),
    ...(text === '' ? [] : [verbatim(text)]),
  ];
}

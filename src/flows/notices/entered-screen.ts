import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

const mostButtons = 6;

/** What an officer wrote for a ward, to its secretaries: each report with a way to put it right. */
export function enteredScreen(notices: readonly DueNotice[]): Screen {
  const all = ofKind(notices, 'report-entered').map(({ entered }) => entered);
  const rows = all.slice(0, mostButtons).map(({ reportId, title }): readonly Choice[] => [
    {
      value: { action: 'correct', of: reportId },
      label: all.length > 1 ? phrase('button-mend-of', { title }) : phrase('button-correct'),
    },
  ]);
  const [only, ...others] = all;
  const lines =
    only && others.length === 0
      ? [line('entered', only)]
      : [phrase('entered-several', { n: all.length }), inLines(all.map((one) => line('entered-line', one)))];
  return { lines, rows, choosing: false, typed: [phrase('entered-type')] };
}

type Entered = DueNotice<'report-entered'>['entered'];

function line(key: 'entered' | 'entered-line', entered: Entered): Phrase {
  const { title, happenedOn, byName: name, isCorrection } = entered;
  const named =
    happenedOn === null ? title : phrase('review-title', { title, on: { day: happenedOn, style: 'short' } });
  return phrase(isCorrection ? `${key}-corrected` : key, { title: named, name, unit: unitWords(entered) });
}

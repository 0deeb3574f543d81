import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { deadlineWords } from '#src/flows/words/deadline-words.ts';
import { titleOrMadeUp } from '#src/flows/words/made-up-words.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { draftSentence } from './draft-words.ts';
import { ownRows, reportRows, typedWords } from './reminder-screen.ts';

/** What an officer has said by hand: by which office, which duties, in the officer's own words, with the buttons of a reminder. */
export function remindedNowScreen(notices: readonly DueNotice[], today: LocalDate): Screen {
  const own = ofKind(notices, 'reminded-now');
  const obligationIds = own.map(({ obligation }) => obligation.id);
  return {
    lines: own.flatMap((notice) => linesOf(notice, today)),
    rows: [...reportRows(own), ...ownRows(own, today)],
    choosing: false,
    typed: typedWords(own, [], []),
    about: { kind: 'notice', on: today, obligationIds, waiverIds: [] },
  };
}

function linesOf(notice: DueNotice<'reminded-now'>, today: LocalDate): readonly Phrase[] {
  const { obligation, unit, officeName, officeKind, line } = notice;
  const late = daysBetween(obligation.dueOn, today);
  const words = {
    office: unitWords({ unitName: officeName, unitKind: officeKind }),
    title: titleOrMadeUp(obligation.short, obligation.madeUpOn),
    due: deadlineWords(obligation),
    we: phrase('reminder-we', { kind: unit.kind }),
    days: late,
  };
  const draft = draftSentence(notice);
  return [
    phrase(late > 0 ? 'reminded-now-late' : 'reminded-now', words),
    ...(line === null ? [] : [phrase('reminded-now-line', { line })]),
    ...(draft ? [draft] : []),
  ];
}

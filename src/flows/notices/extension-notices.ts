import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { inLines, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { deadlineWords } from '#src/flows/words/deadline-words.ts';
import { extensionReason } from '#src/flows/reasons/extension-reason.ts';

const mostButtons = 6;

type Extended = DueNotice<'extended'>;
type Undone = DueNotice<'extension-undone'>;

/** For what a person's units have longer by now, and why; and what is due again when it was: one message, however much it is. */
export function extensionScreen(notices: readonly DueNotice[], today: LocalDate): Screen {
  const extended = ofKind(notices, 'extended');
  const undone = ofKind(notices, 'extension-undone');
  const all = [...extended, ...undone];
  const withUnit = new Set(all.map(({ unit }) => unit.id)).size > 1;
  const told = [
    ...extended.map((notice) => extendedWords(notice, withUnit)),
    ...undone.map((notice) => undoneWords(notice, withUnit)),
  ];
  const open = extended.filter(
    ({ obligation: { opensOn }, extension }) => opensOn <= today && !extension.wasLocked,
  );
  const rows = open
    .slice(0, mostButtons)
    .map(({ obligation: { id, short } }): readonly Choice[] => [
      { value: { action: 'report', of: id }, label: phrase('button-report-duty', { title: short }) },
    ]);
  const obligationIds = all.map(({ obligation }) => obligation.id);
  return {
    lines: told.length > 1 ? [phrase('extended-heading'), inLines(told)] : told,
    rows,
    choosing: false,
    typed: open.length > 0 ? [phrase('extended-type')] : [],
    about: { kind: 'notice', on: today, obligationIds, waiverIds: [] },
  };
}

function extendedWords({ obligation, unit, extension }: Extended, withUnit: boolean): Phrase {
  return phrase(extension.wasLocked ? 'extended-unlocked' : 'extended', {
    title: titleOf(obligation.short, unit.name, withUnit),
    until: { day: obligation.dueOn, style: 'full' },
    before: { day: extension.oldOn, style: 'short' },
    reason: extensionReason(extension.reason),
  });
}

function undoneWords({ obligation, unit }: Undone, withUnit: boolean): Phrase {
  return phrase('extension-undone', {
    title: titleOf(obligation.short, unit.name, withUnit),
    due: deadlineWords(obligation, 'full'),
  });
}

function titleOf(title: string, unit: string, withUnit: boolean): PhraseArgument {
  return withUnit ? phrase('reminder-title-of', { title, unit }) : title;
}

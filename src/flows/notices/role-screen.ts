import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

type RoleTold = DueNotice<'role-ended'>['membership'];

/** Roles of the person that began or ended, and people who have left. */
export function roleScreen(notices: readonly DueNotice[]): Screen {
  return plain([
    ...ofKind(notices, 'role-ended').flatMap(endedLines),
    ...ofKind(notices, 'role-given').flatMap(givenLines),
    ...ofKind(notices, 'person-left').map(({ membership }) =>
      phrase('person-left', { name: membership.name, role: roleWords(membership) }),
    ),
  ]);
}

function endedLines({ membership, on, hasOthers }: DueNotice<'role-ended'>): readonly Phrase[] {
  const words = { role: roleWords(membership), on: { day: on, style: 'year' } } as const;
  return [phrase('role-ended', words), ...(hasOthers ? [] : [phrase('role-ended-last')])];
}

function givenLines({ membership, takenOverFrom, drafts }: DueNotice<'role-given'>): readonly Phrase[] {
  const words = { role: roleWords(membership) };
  if (takenOverFrom === null) return [phrase('role-given', words)];
  return [phrase('role-taken-over', { ...words, name: takenOverFrom, n: drafts })];
}

function roleWords({ role, ...unit }: RoleTold): Phrase {
  return phrase('role-of', { role: phrase(`role-${role}`), unit: unitWords(unit) });
}

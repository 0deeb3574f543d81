import { type DueNotice, ofKind, type Unreached } from '#src/domain/notice/due-notice.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

/** Groups and people whom the bot's words do not reach, each with what to do, for whoever looks after them. */
export function unreachedScreen(notices: readonly DueNotice[]): Screen {
  return plain(ofKind(notices, 'unreached').flatMap(({ unreached }) => unreachedWords(unreached)));
}

function unreachedWords({ trouble, name, ...unit }: Unreached): readonly Phrase[] {
  return trouble === null ? [] : [phrase(`unreached-${trouble}`, { name, unit: unitWords(unit) })];
}

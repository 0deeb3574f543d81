import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { reportPicks as picks } from '#src/flows/report/topic.ts';

/** Why what was verified is corrected: in a few words of one's own. */
export function whyScreen(before: readonly Phrase[]): Screen {
  const rows = [[picks.offer({ pick: 'card' }, phrase('button-back'))]];
  return { lines: [...before, phrase('why-corrected-ask')], rows, choosing: false };
}

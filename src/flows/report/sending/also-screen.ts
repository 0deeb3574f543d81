import { type Phrase, phrase } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { type AskedAlso, reportPicks as picks } from '#src/flows/report/topic.ts';

/** Whether what is about to be sent was for that duty, too. */
export function alsoScreen({ left: [asked] }: AskedAlso, before: readonly Phrase[]): Screen {
  const rows = [
    [picks.offer({ pick: 'count' }, phrase('button-count-also'))],
    [picks.offer({ pick: 'do-not-count' }, phrase('button-count-not'))],
    [picks.offer({ pick: 'card' }, phrase('button-back'))],
  ];
  return choosing([...before, phrase('also-ask', { title: asked?.title ?? '' })], rows);
}

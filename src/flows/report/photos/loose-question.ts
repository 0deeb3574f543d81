import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';
import { type AboutLoose, reportPicks as picks } from '#src/flows/report/topic.ts';

/** Photos came before this report, or beside it: they go into it only where its writer says so. */
export function looseScreen(
  { n, since }: AboutLoose,
  open: OpenReport,
  { zone }: Facts,
  before: readonly Phrase[],
): Screen {
  const ask = phrase('loose-ask', { n, at: momentWords(since, zone), title: titleOf(open) });
  const rows = [
    [picks.offer({ pick: 'take' }, phrase('button-take-photos', { n }))],
    [picks.offer({ pick: 'leave-out' }, phrase('button-leave-photos-out'))],
  ];
  return choosing([...before, ask], rows);
}

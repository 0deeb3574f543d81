import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, done, keep, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import type { SentOn } from './send-on.ts';
import type { PassOnTopic } from './topic.ts';

/** Nothing is passed on: back to where the person was. */
export function leave({ back }: PassOnTopic, line: Phrase, facts: Facts): Outcome {
  return back.kind === 'idle' ? done(back, say([line], [menuRow(facts)])) : open(back, [line]);
}

/** It is passed on, and said so in a line that stays; what was talked about before goes on. */
export function leaveSent({ back }: PassOnTopic, { effects, line }: SentOn, facts: Facts): Outcome {
  if (back.kind === 'idle') return done(back, ...effects, keep([line], [menuRow(facts)]));
  return after([...effects, keep([line])], open(back));
}

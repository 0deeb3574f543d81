import { undoForMs } from '#src/domain/decision.ts';
import type { DecidedRequests, RequestFacts } from '#src/domain/waiver/request.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { requestArguments } from '#src/flows/words/request-words.ts';

const list: Choice = { value: { action: 'go', of: 'yeucau' }, label: phrase('button-requests') };

/** Takes back what the officer decided in one go, or (null) the last; within the hour, and as far as nothing was reported since. */
export function undoVerdict(batchId: string | null, topic: Topic, facts: Facts): Outcome {
  const { waiversDecided } = facts.found;
  if (waiversDecided === undefined) return needs({ kind: 'waivers-decided', batchId });
  if (!waiversDecided) return done(topic, keep([phrase('undo-verdict-nothing')], [[list]]));
  if (facts.now - waiversDecided.at >= undoForMs)
    return done(topic, keep([phrase('undo-verdict-too-late')], [[list]]));
  const back = waiversDecided.requests.filter(({ isMet }) => !isMet);
  const waiverIds = back.map(({ id }) => id);
  if (waiverIds.length === 0) return done(topic, keep(keptLines(waiversDecided), [[list]]));
  return done(
    topic,
    { kind: 'undo-waivers', batchId: waiversDecided.batchId, waiverIds },
    keep([backLine(back), ...keptLines(waiversDecided)], [[list]]),
  );
}

function backLine(back: readonly RequestFacts[]): Phrase {
  const [first, ...others] = back;
  if (!first || others.length > 0) return phrase('undo-verdict-done-many', { n: back.length });
  return phrase('undo-verdict-done', requestArguments(first));
}

/** What was reported since stays decided. */
function keptLines({ requests }: DecidedRequests): readonly Phrase[] {
  const met = requests.filter(({ isMet }) => isMet);
  return met.map((request) => phrase('undo-verdict-met', requestArguments(request)));
}

import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import type { MeantOther, ReportTopic } from './topic.ts';

/** The question whether it is another report, where that is asked; undefined: it is not. */
export function askedOther({ stand }: ReportTopic): MeantOther | undefined {
  if (stand.at !== 'meant' || stand.of.what !== 'other') return undefined;
  return { at: 'meant', of: stand.of, back: stand.back };
}

/** Where the photos are that wait with that question, for whoever leaves it without an answer; none: none do. */
export function heldWords(topic: Topic): readonly Phrase[] {
  const asked = topic.kind === 'report' ? askedOther(topic) : undefined;
  return asked?.of.photos ? [phrase('photos-held-apart')] : [];
}

import type { Topic } from '#src/flows/contract/topic.ts';

/** The list, with its page, that a conversation came from, for a way back there; undefined: it came from none. */
export function wayBack(topic: Topic): Topic | undefined {
  if (topic.kind === 'obligations' || topic.kind === 'item' || topic.kind === 'sent') return topic;
  // What was said or sent before goes into what was picked there.
  if (topic.kind === 'report-list') return { kind: 'report-list', at: topic.at, page: topic.page };
  return 'back' in topic && topic.back !== undefined ? wayBack(topic.back) : undefined;
}

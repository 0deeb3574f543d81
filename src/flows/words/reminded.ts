import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';

/** Those that the reminder is about that is replied to; all where none is. */
export function ofReply(reminded: readonly Reminded[], facts: Facts): readonly Reminded[] {
  const notice = noticeRepliedTo(facts);
  return notice ? reminded.filter((one) => notice.obligationIds.includes(one.obligationId)) : reminded;
}

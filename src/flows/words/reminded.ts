import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';

/** Those that the reminder is about that is replied to; all where none is. */
export function ofReply(reminded: readonly Reminded[], facts: Facts): readonly Reminded[] {
  const notice = noticeRepliedTo(facts);
  return notice ? reminded.filter((one) => notice.obligationIds.includes(one.obligationId)) : reminded;
}

/** Those that something is still to be done about: of the others nobody knows yet whether they will be let off. */
export function stillOwed(reminded: readonly Reminded[]): readonly Reminded[] {
  return reminded.filter(({ isWaiting }) => !isWaiting);
}

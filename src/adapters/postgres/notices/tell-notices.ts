import { randomUUID } from 'node:crypto';
import type { Address, Call } from '#src/ports/chat.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';
import { dropNotices } from './drop-notices.ts';
import { insertMessages } from '#src/adapters/postgres/outbox/insert-messages.ts';

interface Said {
  readonly to: Address;
  readonly calls: readonly Call[];
}

/**
 * Puts what is said into the outbox and settles the notices that it tells, which name the first of its messages; null or
 * no calls: nobody of ours can reach them.
 */
export async function tellNotices(
  transaction: Transaction,
  notices: readonly { readonly id: string }[],
  said: Said | null,
  { cause, at }: { readonly cause: string; readonly at: Date },
): Promise<readonly OutgoingMessage[]> {
  const { to, calls } = said ?? { to: null, calls: [] };
  const messages = to ? calls.map((call) => ({ id: randomUUID(), to, call, attempts: 0 })) : [];
  const [first] = messages;
  if (!first) {
    await dropNotices(transaction, at, 'unreachable', notices);
    return [];
  }
  const leased = await insertMessages(transaction, messages, cause, at);
  await transaction.notice.updateMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { state: 'sent', settledAt: at, messageId: first.id },
  });
  return leased;
}

import type { Address, Call, Chat } from '#src/ports/chat.ts';

/**
 * Makes calls that may as well be lost, such as taking the buttons off a card: they stand in no outbox, are tried once, and what becomes
 * of them is nobody's concern.
 */
export function createAttempt(
  chatOf: (platform: string, bot: string) => Chat | undefined,
): (to: Address, call: Call) => Promise<void> {
  return async (to, call) => {
    await chatOf(to.platform, to.bot)
      ?.send(to, call)
      .catch(() => undefined);
  };
}

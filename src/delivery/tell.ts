import { plain } from '#src/flows/contract/outcome.ts';
import { type Chat, mannerOf, type MakeCard, type Tell } from '#src/ports/chat.ts';
import type { Outbox, OutgoingMessage } from '#src/ports/outbox.ts';

export interface TellDependencies {
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly makeCard: MakeCard;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly deliver: (messages: readonly OutgoingMessage[]) => Promise<void>;
}

/** Says a sentence that is no answer of a conversation; resolves when it is in the outbox and was tried once. */
export function createTell({ chatOf, makeCard, outbox, deliver }: TellDependencies): Tell {
  return async (to, language, words, cause) => {
    const chat = chatOf(to.platform, to.bot);
    const calls = chat?.render(makeCard(language, plain([words]), mannerOf(chat)), to) ?? [];
    await deliver(await outbox.post(to, calls, cause));
  };
}

import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import { fullCapabilities, render, wordsOf } from '#src/adapters/telegram/render.ts';
import type { Incoming, IncomingEvent } from '#src/flows/contract/input.ts';
import type { Chat, TakeUpdate } from '#src/ports/chat.ts';
import type { ConversationStore } from '#src/ports/conversation-store.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { addSecretary, now, type Seeded, update } from '#test/support/seeded-store.ts';

const chat = {
  capabilities: fullCapabilities,
  render: (card: Parameters<typeof render>[1]) => render(fullCapabilities, card),
  retire: () => null,
  wordsOf,
} as unknown as Chat;

/** A secretary of Tân Quý and their private chat. */
export async function secretaryIn(seeded: Seeded, id: string) {
  await addSecretary(seeded.database, id, 'tan-quy');
  return personIn(seeded, id);
}

/** Takes updates of one person, and keeps what is said to them and what is queued. */
export function personIn(seeded: Seeded, id: string) {
  const said: string[] = [];
  const queued: string[] = [];
  const inHand: string[] = [];
  const takeWith = (store: ConversationStore): TakeUpdate =>
    createDispatch({
      store,
      clock: { now: () => now, onJump: () => () => undefined },
      queue: {
        add: (name) => {
          queued.push(name);
          // A queue that does not answer.
          return new Promise(() => undefined);
        },
      },
      awaitPhotos: ({ chatId }) => void queued.push(`photos of ${chatId}`),
      aside: () => undefined,
      makeCard: createMakeCard(createTranslate('locales')),
      chatOf: () => chat,
      attempt: async () => undefined,
      deliver: async (messages: readonly OutgoingMessage[]) => {
        said.push(...messages.map(({ call }) => String(call.params['text'])));
        inHand.push(...messages.map((message) => message.id));
      },
      inHand: () => inHand,
      relaySoon: () => undefined,
      newId,
      log: quietLog,
      zone: 'Asia/Ho_Chi_Minh',
      isHoliday: () => false,
      defaultLanguage: 'vi',
    });
  const take = takeWith(seeded.store);
  let updates = 0;
  const incoming = (event: IncomingEvent): Incoming => ({ ...update(`${id}-${++updates}`, id), event });
  return {
    said,
    queued,
    take,
    incoming,
    takeWith,
    /** Sends by a process of its own: nothing waits for what others do. */
    takeElsewhere(name: string) {
      const takeThere = takeWith(createConversationStore({ database: seeded.database }));
      let sent = 0;
      return (text: string) =>
        takeThere({ ...incoming({ kind: 'text', text }), updateId: `${id}-${name}-${++sent}` });
    },
    send: (text: string) => take(incoming({ kind: 'text', text })),
    session: () => seeded.database.session.findFirstOrThrow({ where: { chatId: id } }),
  };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import { fullCapabilities, render } from '#src/adapters/telegram/render.ts';
import type { Incoming, IncomingEvent } from '#src/flows/contract/input.ts';
import type { Chat, TakeUpdate } from '#src/ports/chat.ts';
import type { ConversationStore } from '#src/ports/conversation-store.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { addSecretary, now, type Seeded, seededStore, update } from '#test/support/seeded-store.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const chat = {
  capabilities: fullCapabilities,
  render: (card: Parameters<typeof render>[1]) => render(fullCapabilities, card),
  retire: () => null,
} as unknown as Chat;

/** Takes updates of one person, what is said to them, and what is queued. */
async function secretary(id: string) {
  await addSecretary(seeded.database, id, 'tan-quy');
  return person(id);
}

function person(id: string) {
  const said: string[] = [];
  const queued: string[] = [];
  const inHand: string[] = [];
  const takeWith = (store: ConversationStore): TakeUpdate =>
    createDispatch({
      store,
      clock: { now: () => now, onJump: () => () => undefined },
      queue: { add: async (name: string) => void queued.push(name) } as never,
      makeCard: createMakeCard(createTranslate('locales')),
      chatOf: () => chat,
      deliver: async (messages: readonly OutgoingMessage[]) => {
        said.push(...messages.map(({ call }) => String(call.params['text'])));
        inHand.push(...messages.map((message) => message.id));
      },
      inHand: () => inHand,
      relaySoon: () => undefined,
      newId,
      log: quietLog,
      zone: 'Asia/Ho_Chi_Minh',
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

describe('an update', () => {
  test('is answered after its commit, and changes nothing when it comes again', async () => {
    const { take, incoming, said, session } = await secretary('once');
    const asking = incoming({ kind: 'command', name: 'viec', argument: '' });
    await take(asking);
    await take(asking);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Tân Quý');
    expect(await session()).toMatchObject({
      revision: 1,
      state: { topic: { kind: 'obligations', at: 'list' } },
    });
  });

  test('that is overtaken is read again: of five at once all are answered', async () => {
    const { send, said, session } = await secretary('five');
    await Promise.all([1, 2, 3, 4, 5].map(() => send('trợ giúp')));
    expect(said).toHaveLength(5);
    expect((await session()).revision).toBe(5);
  });

  test('is taken also where other processes take update after update of the same chat', async () => {
    const { session, said, takeElsewhere } = await secretary('busy');
    const processes = ['a', 'b', 'c', 'd'].map((name) => takeElsewhere(name));
    const all = processes.map(async (send) => {
      for (let n = 0; n < 25; n++) await send('trợ giúp');
    });
    await Promise.all(all);
    expect((await session()).revision).toBe(100);
    expect(said).toHaveLength(100);
  });

  test('that can never be committed is given up: nobody overtakes it', async () => {
    const { incoming, takeWith } = await secretary('hopeless');
    let reads = 0;
    const take = takeWith({
      ...seeded.store,
      open: (...asked) => {
        reads += 1;
        return seeded.store.open(...asked);
      },
      commit: async () => ({ kind: 'overtaken' }),
    });
    const asking = take(incoming({ kind: 'text', text: 'trợ giúp' }));
    await expect(asking).rejects.toThrow('was overtaken again and again');
    expect(reads).toBe(9);
  });

  test('gets the facts that its step asks for, and the work that it leaves is queued', async () => {
    const { send, take, incoming, queued, said } = await secretary('photo');
    await send('báo cáo');
    expect(said.at(-1)).toContain('Tân Quý');
    const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
    await take(incoming({ kind: 'photo', photo, caption: null }));
    expect(queued).toEqual(['fetch-photo', 'acknowledge-photos']);
  });

  test('that changes the language is answered in the new one, and so are those after it', async () => {
    const { send, said } = await secretary('language');
    await send('ngôn ngữ');
    await send('English');
    expect(said.at(-1)).toMatch(/English/);
    await send('help');
    expect(said.at(-1)).toContain('I help');
  });
});

describe('what a session holds after a deploy', () => {
  test('becomes idle where its shape changed; the draft stays and is offered again', async () => {
    const { send, said, session } = await secretary('deploy');
    await send('báo cáo');
    await send('1');
    const { state } = await session();
    const draft = await seeded.database.report.findFirstOrThrow({ where: { editedById: 'deploy' } });
    await seeded.database.session.updateMany({
      where: { chatId: 'deploy' },
      data: { state: { ...(state as object), topic: { kind: 'report', reportId: draft.id, at: 'members' } } },
    });
    await send('45');
    expect(said.at(-1)).toContain('Mình chưa hiểu');
    expect((await session()).state).toMatchObject({ topic: { kind: 'idle' } });
    expect(await seeded.database.report.findUniqueOrThrow({ where: { id: draft.id } })).toEqual(draft);
  });

  test('keeps its wrong codes', async () => {
    const { send, said, session } = person('guesser');
    for (const code of ['AAAA 1111', 'BBBB 2222', 'CCCC 3333', 'DDDD 4444', 'EEEE 5555']) await send(code);
    const { wrongCodes } = (await session()).state as { wrongCodes: number[] };
    expect(wrongCodes).toHaveLength(5);
    await seeded.database.session.updateMany({
      where: { chatId: 'guesser' },
      data: { state: { v: 1, topic: { kind: 'no-more' }, wrongCodes, asked: null } },
    });
    const before = said.length;
    await send('FFFF 6666');
    expect(said.slice(before)).toEqual([expect.stringContaining('gõ sai nhiều lần')]);
  });
});

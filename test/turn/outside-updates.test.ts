import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import { fullCapabilities, render } from '#src/adapters/telegram/render.ts';
import { toIncoming } from '#src/adapters/telegram/to-incoming.ts';
import type { Chat, TakeUpdate } from '#src/ports/chat.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { addSecretary, now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

const self = { id: 1, username: 'XungKichBot' };
const chat = {
  capabilities: fullCapabilities,
  render: (card: Parameters<typeof render>[1]) => render(fullCapabilities, card),
  retire: () => null,
} as unknown as Chat;

let seeded: Seeded;
let take: TakeUpdate;
beforeAll(async () => {
  seeded = await seededStore();
  await addSecretary(seeded.database, '41', 'tan-quy');
  take = createDispatch({
    store: seeded.store,
    clock: { now: () => now, onJump: () => () => undefined },
    queue: { add: async () => undefined } as never,
    awaitPhotos: () => undefined,
    aside: () => undefined,
    makeCard: createMakeCard(createTranslate('locales')),
    chatOf: () => chat,
    deliver: async () => undefined,
    attempt: async () => undefined,
    inHand: () => [],
    relaySoon: () => undefined,
    newId,
    log: quietLog,
    zone: 'Asia/Ho_Chi_Minh',
    isHoliday: () => false,
    defaultLanguage: 'vi',
  });
});
afterAll(() => seeded.close());

/** What PostgreSQL keeps in no text, and what it keeps in no index. */
const nasty = fc.constantFrom('\0', '\uD83D', '\uDE00', 'e\u0302\u0323', '\u202E', '\\u0000', '"', '\uFFFF');
const text = fc.oneof(
  fc.string({ unit: fc.oneof(nasty, fc.constantFrom('a', '1', '/', ' ')), maxLength: 12 }),
  fc.constantFrom('/baocao', '1', '/start \0', `/lienket ${'\uD83D'}`, 'báo cáo', 'x'.repeat(5_000)),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
);
const user = fc.record({
  id: fc.constantFrom(41, 42),
  first_name: text,
  last_name: text,
  language_code: text,
});
const room = fc.record({ id: fc.constantFrom(41, 42), type: fc.constant('private'), title: text });
const group = fc.record({ id: fc.constant(-7), type: fc.constant('group'), title: text });
const file = fc.record({
  file_id: text,
  file_unique_id: text,
  file_size: fc.oneof(fc.maxSafeInteger(), number),
  width: number,
  height: number,
  mime_type: fc.oneof(text, fc.constant('image/jpeg')),
  file_name: text,
});
const place = { message_id: fc.maxSafeInteger(), date: fc.maxSafeInteger(), chat: fc.oneof(room, group) };
const message = fc.oneof(
  fc.record({ ...place, from: user, text }),
  fc.record({
    ...place,
    from: user,
    caption: text,
    media_group_id: text,
    photo: fc.array(file, { maxLength: 2 }),
  }),
  fc.record({ ...place, from: user, caption: text, media_group_id: text, document: file }),
);
const member = fc.record({ status: fc.oneof(text, fc.constantFrom('left', 'member', 'kicked')) });
const content = fc.oneof(
  fc.record({ message }),
  fc.record({ edited_message: message }),
  fc.record({ callback_query: fc.record({ id: text, from: user, data: text, message: fc.record(place) }) }),
  fc.record({
    my_chat_member: fc.record({
      chat: place.chat,
      from: user,
      date: place.date,
      old_chat_member: member,
      new_chat_member: member,
    }),
  }),
);

test('an update is taken whatever its texts, ids, numbers and times are', async () => {
  let updateId = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 8 }), async (contents) => {
      for (const one of contents) {
        const incoming = toIncoming({ update_id: ++updateId, ...one }, self);
        if (incoming) await take(incoming);
      }
    }),
    { numRuns: 120 },
  );
  expect(await seeded.database.photo.count()).toBeGreaterThan(0);
});

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  type Address,
  type Call,
  type Card,
  type Chat,
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatRefusedError,
  type Sent,
} from '#src/ports/chat.ts';

/** A message as the person sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** A platform with one person who has spoken to the bot, and what can happen there. */
export interface ChatPlace {
  readonly chat: Chat;
  readonly to: Address;
  /** The bot's secret, which nothing may show. */
  readonly token: string;
  /** The bot's messages, oldest first. */
  seen(): readonly SeenMessage[];
  /** The person wants to hear no more of the bot. */
  block(): void;
  /** A message of the bot disappears. */
  remove(messageId: string): Promise<void>;
  /** What the platform does to the next call. */
  failNext(how: 'flood' | 'broken' | 'accepted without an answer'): void;
  /** From now on nobody is there. */
  goAway(): Promise<void>;
  /** The person sends a photo; gives its reference and bytes. */
  sendPhoto(): Promise<{ readonly fileRef: string; readonly bytes: Uint8Array }>;
}

/** What every chat adapter must do; `open` gives a place of its own to each test. */
export function testChat(open: () => Promise<ChatPlace>): void {
  testShowing(open);
  testErrors(open);
  testPhotos(open);
}

const card: Card = { html: 'Ở đâu ạ?', rows: [], choosing: false, orType: 'Hoặc gõ:' };
const rows = [
  [{ label: '⏭ Bỏ qua', data: 'q.1.0' }],
  [
    { label: 'Quay lại', data: 'q.1.1' },
    { label: 'Hủy', data: 'q.1.2' },
  ],
];

function testShowing(open: () => Promise<ChatPlace>): void {
  describe('a card', () => {
    test('is calls of plain JSON, so that they can wait in the outbox', async () => {
      const { chat, to } = await open();
      const calls = chat.render({ ...card, rows, replaces: '7' }, to);
      expect(JSON.parse(JSON.stringify(calls))).toEqual(calls);
    });

    test('is shown to the person, and the message has an id', async () => {
      const place = await open();
      const [sent] = await show(place, card);
      expect(place.seen()).toEqual([
        { id: sent?.externalId ?? place.seen()[0]?.id, text: 'Ở đâu ạ?', buttons: [] },
      ]);
    });

    test('shows what people wrote as they wrote it', async () => {
      const place = await open();
      await show(place, { ...card, html: '<b>1 &lt; 2 &amp; &quot;3&quot;</b> 👩‍🌾' });
      expect(place.seen().map(({ text }) => text)).toEqual(['1 < 2 & "3" 👩‍🌾']);
    });

    test('numbers its choices where one of them is the answer, unless it has buttons', async () => {
      const place = await open();
      await show(place, { ...card, rows, choosing: true });
      const labels = ['⏭ Bỏ qua', 'Quay lại', 'Hủy'];
      const expected = place.chat.capabilities.buttons
        ? { text: 'Ở đâu ạ?', buttons: labels }
        : { text: 'Ở đâu ạ?\n\n1. ⏭ Bỏ qua\n2. Quay lại\n3. Hủy', buttons: [] };
      expect(place.seen()).toMatchObject([expected]);
    });

    test('names its choices as words to type beside free text, unless it has buttons', async () => {
      const place = await open();
      await show(place, { ...card, rows });
      const text = place.chat.capabilities.buttons
        ? 'Ở đâu ạ?'
        : 'Ở đâu ạ?\n\nHoặc gõ: bỏ qua · quay lại · hủy';
      expect(place.seen()).toMatchObject([{ text }]);
    });

    test('that is too long comes in pieces, with the choices under the last, and loses nothing', async () => {
      const place = await open();
      const { textLimit } = place.chat.capabilities;
      const paragraphs = Array.from({ length: 60 }, (_, index) =>
        `<b>${index}</b> ${'Dọn rác & trồng cây. '.repeat(9).trim()}`.replace('& ', '&amp; '),
      );
      await show(place, { ...card, html: paragraphs.join('\n\n'), rows, choosing: true });
      const seen = place.seen();
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.filter(({ text }) => text.length > textLimit)).toEqual([]);
      const said = seen.map(({ text }) => text).join('\n\n');
      for (let index = 0; index < 60; index++) expect(said).toMatch(new RegExp(`(^|\\n)${index} Dọn rác`));
      const last = seen.at(-1);
      expect([last?.text, ...(last?.buttons ?? [])].join('\n')).toContain('Quay lại');
      expect(seen.slice(0, -1).flatMap(({ buttons }) => buttons)).toEqual([]);
    });
  });

  describe('a card that takes the place of another', () => {
    test('changes that message where the platform can edit, and is a new one elsewhere', async () => {
      const place = await open();
      const replaces = await showOne(place, card);
      await show(place, { ...card, html: 'Bao nhiêu người?', replaces });
      const texts = place.seen().map(({ text }) => text);
      expect(texts).toEqual(
        place.chat.capabilities.edits ? ['Bao nhiêu người?'] : ['Ở đâu ạ?', 'Bao nhiêu người?'],
      );
    });

    test('that has grown too long changes the message and goes on below', async () => {
      const place = await open();
      const replaces = await showOne(place, card);
      await show(place, { ...card, html: 'dài lắm. '.repeat(1000), replaces });
      const [first, ...others] = place.seen().slice(place.chat.capabilities.edits ? 0 : 1);
      expect(first?.text).toMatch(/^dài lắm/);
      expect(others.length).toBeGreaterThan(0);
    });

    test('that says the same goes well', async () => {
      const place = await open();
      const replaces = await showOne(place, card);
      await show(place, { ...card, replaces });
      expect(place.seen().at(-1)?.text).toBe('Ở đâu ạ?');
    });

    test('that is gone is a new message', async () => {
      const place = await open();
      const replaces = await showOne(place, card);
      await place.remove(replaces);
      await show(place, { ...card, html: 'Bao nhiêu người?', rows, choosing: true, replaces });
      expect(place.seen().at(-1)?.text).toMatch(/^Bao nhiêu người\?/);
    });
  });
}

function testErrors(open: () => Promise<ChatPlace>): void {
  describe('a call that fails', () => {
    test('because the person blocked the bot is ChatGoneError', async () => {
      const place = await open();
      place.block();
      expect(await failureOf(place)).toBeInstanceOf(ChatGoneError);
    });

    test('because there is no such chat is ChatGoneError', async () => {
      const place = await open();
      const [call] = place.chat.render(card, place.to);
      expect(await failureOf(place, call, { ...place.to, chatId: '99999999' })).toBeInstanceOf(ChatGoneError);
    });

    test('because the platform wants a pause is ChatBusyError with its length', async () => {
      const place = await open();
      place.failNext('flood');
      const error = await failureOf(place);
      expect(error).toBeInstanceOf(ChatBusyError);
      expect((error as ChatBusyError).retryAfterMs).toBeGreaterThan(0);
    });

    test('because the platform is broken is ChatBusyError, and the next one goes well', async () => {
      const place = await open();
      place.failNext('broken');
      expect(await failureOf(place)).toBeInstanceOf(ChatBusyError);
      expect(place.seen()).toEqual([]);
      await show(place, card);
      expect(place.seen()).toHaveLength(1);
    });

    test('because nobody is there is ChatBusyError', async () => {
      const place = await open();
      await place.goAway();
      expect(await failureOf(place)).toBeInstanceOf(ChatBusyError);
    });

    test('for want of an answer is ChatAmbiguousError: the message may have arrived, as here', async () => {
      const place = await open();
      place.failNext('accepted without an answer');
      expect(await failureOf(place)).toBeInstanceOf(ChatAmbiguousError);
      expect(place.seen()).toHaveLength(1);
    });

    test('because it makes no sense is ChatRefusedError', async () => {
      const place = await open();
      expect(await failureOf(place, { method: 'noSuchMethod', params: {} })).toBeInstanceOf(ChatRefusedError);
    });

    test.each(['flood', 'broken', 'accepted without an answer', 'away'] as const)(
      'does not show the token (%s)',
      async (how) => {
        const place = await open();
        if (how === 'away') await place.goAway();
        else place.failNext(how);
        expect(inspect(await failureOf(place), { depth: 10, showHidden: true })).not.toContain(place.token);
      },
    );
  });
}

function testPhotos(open: () => Promise<ChatPlace>): void {
  describe('a photo', () => {
    test('comes with the bytes that were sent', async () => {
      const place = await open();
      const { fileRef, bytes } = await place.sendPhoto();
      expect(Buffer.from(await place.chat.fetchPhoto({ fileRef }))).toEqual(Buffer.from(bytes));
    });

    test('that is not there is ChatRefusedError', async () => {
      const place = await open();
      await expect(place.chat.fetchPhoto({ fileRef: 'nothing' })).rejects.toBeInstanceOf(ChatRefusedError);
    });

    test('comes later when nobody is there: ChatBusyError, without the token', async () => {
      const place = await open();
      const { fileRef } = await place.sendPhoto();
      await place.goAway();
      const error: unknown = await place.chat.fetchPhoto({ fileRef }).catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(ChatBusyError);
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(place.token);
    });
  });

  test('an invitation is a link that holds its code, where the platform has such links', async () => {
    const { chat } = await open();
    const link = chat.inviteLink('ABCD-1234');
    if (link !== null) expect(link).toMatch(/^https:\/\/.*ABCD-1234$/);
  });
}

async function show({ chat, to }: ChatPlace, shown: Card): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const call of chat.render(shown, to)) sent.push(await chat.send(to, call));
  return sent;
}

/** Shows a card of one message; gives the message's id. */
async function showOne(place: ChatPlace, shown: Card): Promise<string> {
  const [sent] = await show(place, shown);
  return sent?.externalId ?? place.seen().at(-1)?.id ?? '';
}

async function failureOf({ chat, to }: ChatPlace, given?: Call, address: Address = to): Promise<unknown> {
  const call = given ?? chat.render(card, to)[0];
  if (!call) throw new Error('a card was rendered to nothing');
  return await chat.send(address, call).then(
    () => 'it went well',
    (error: unknown) => error,
  );
}

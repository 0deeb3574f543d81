import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Address, Call } from '#src/ports/chat.ts';
import {
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatRefusedError,
  ChatSpentError,
} from '#src/ports/chat-errors.ts';
import { type ChatPlace, question, show } from './chat-place.ts';

/** How a chat adapter fails: in the port's words, and without its secrets. */
export function testChatErrors(open: () => Promise<ChatPlace>): void {
  testCalls(open);
  testPhotos(open);
}

function testCalls(open: () => Promise<ChatPlace>): void {
  describe('a call that fails', () => {
    test('because the person blocked the bot is ChatGoneError', async () => {
      const place = await open();
      place.block();
      expect(await failureOf(place)).toBeInstanceOf(ChatGoneError);
    });

    test('because there is no such chat is ChatGoneError', async () => {
      const place = await open();
      const [call] = place.chat.render(question, place.to);
      expect(await failureOf(place, call, { ...place.to, chatId: '99999999' })).toBeInstanceOf(ChatGoneError);
    });

    test('because the bot says too much is ChatBusyError with the length of a pause, or ChatSpentError with the end of its month', async () => {
      const place = await open();
      place.failNext('flood');
      const error = await failureOf(place);
      const wanted = { pause: ChatBusyError, month: ChatSpentError }[place.floodMeans];
      expect(error).toBeInstanceOf(wanted);
      const end = error instanceof ChatBusyError ? error.retryAfterMs : (error as ChatSpentError).until;
      expect(end).toBeGreaterThan(0);
    });

    test('because the platform is broken is ChatBusyError, and the next one goes well', async () => {
      const place = await open();
      place.failNext('broken');
      expect(await failureOf(place)).toBeInstanceOf(ChatBusyError);
      expect(place.seen()).toEqual([]);
      await show(place, question);
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
}

async function failureOf({ chat, to }: ChatPlace, given?: Call, address: Address = to): Promise<unknown> {
  const call = given ?? chat.render(question, to)[0];
  if (!call) throw new Error('a card was rendered to nothing');
  return await chat.send(address, call).then(
    () => 'it went well',
    (error: unknown) => error,
  );
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { Chat, User } from '#test/support/phones/phones.ts';
import type { PlatformName } from '#test/support/phones/start-platform.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;

/** How often a message is on the phone in the end: where messages are counted none is said again that may have been said. */
const copies = {
  telegram: { notTaken: 1, taken: 2 },
  zalo: { notTaken: 0, taken: 1 },
} as const;

describe.each(['telegram', 'zalo'] as const)(
  'where answers get lost on the way from or to %s,',
  (platform) => {
    let rehearsal: Rehearsal<PlatformName>;
    let lan: User;
    let chat: Chat;

    beforeAll(async () => {
      rehearsal = await startRehearsal<PlatformName>({ platform, photosWaitMs: 50 });
    });
    afterAll(() => rehearsal.close());
    beforeEach(async () => {
      await rehearsal.forgetAll(sundayMorning);
      lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
      chat = rehearsal.phones.privateChat(lan);
    });

    const said = (): readonly string[] =>
      rehearsal.phones.messagesOf(chat).flatMap(({ isFromBot, text }) => (isFromBot ? [text] : []));
    const types = async (text: string): Promise<void> => {
      rehearsal.phones.sendText(lan, chat, text);
      await rehearsal.settled();
    };
    const countOf = (words: string): number => said().filter((text) => text.includes(words)).length;
    const states = async (): Promise<readonly string[]> =>
      (await rehearsal.database.message.findMany({ orderBy: { seq: 'asc' } })).map(({ state }) => state);

    test('a message that was taken is repeated once at most, or never, and what is said next comes', async () => {
      rehearsal.phones.loseAnswers(5);
      await types('/viec');
      rehearsal.phones.sendingGoesWell();
      expect(countOf('Việc của')).toBe(copies[platform].taken);
      expect(await states()).toContain('ambiguous');
      await types('/menu');
      expect(countOf('Mình giúp')).toBe(1);
      expect(countOf('Việc của')).toBe(copies[platform].taken);
    });

    test('a message that was not taken comes later, or is known to be missing', async () => {
      rehearsal.phones.loseMessages(1);
      await types('/viec');
      expect(countOf('Việc của')).toBe(copies[platform].notTaken);
      expect((await states()).at(-1)).toBe(copies[platform].notTaken === 1 ? 'sent' : 'ambiguous');
    });

    test('a restart repeats nothing of it', async () => {
      rehearsal.phones.loseAnswers(2);
      await types('/viec');
      rehearsal.phones.sendingGoesWell();
      const before = said();
      await rehearsal.restart();
      await rehearsal.settled();
      expect(said()).toEqual(before);
    });

    test('an update that comes twice, or again much later, changes nothing the second time', async () => {
      const { phones, database } = rehearsal;
      await types('cnx');
      phones.deliverNextTwice();
      await types('hôm nay');
      await types('hẻm 128');
      phones.deliverNextTwice();
      await types('45');
      const before = said();
      phones.deliverLastAgain();
      await rehearsal.settled();
      expect(said()).toEqual(before);
      const { draft } = await database.report.findFirstOrThrow();
      expect(draft).toMatchObject({ date: '2024-03-17', place: 'hẻm 128', members: 45 });
      expect(new Set(before).size).toBe(before.length);
    });
  },
);

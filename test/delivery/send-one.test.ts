import { describe, expect, test } from 'vitest';
import { createSendOne } from '#src/delivery/send-one.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Address, Chat } from '#src/ports/chat.ts';
import {
  ChatAmbiguousError,
  ChatBusyError,
  ChatGoneError,
  ChatMovedError,
  ChatMutedError,
  ChatRefusedError,
  ChatSpentError,
  ChatTopicClosedError,
} from '#src/ports/chat-errors.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';

const hourMs = 3_600_000;

/** A chat that ends each send as told by where it goes, `c1` unless said; and what was marked and logged of it. */
function bench(
  answer: (to: Address) => Error | string,
  {
    whenAmbiguous = 'try-once-more',
    isOutboxAway = false,
    elsewhere = [],
    allowance = null,
  }: Partial<Options> = {},
) {
  const marks: string[] = [];
  const log: string[] = [];
  const asked: string[] = [];
  let now = 0;
  let told = 0;
  const send = async (to: Address) => {
    asked.push([to.chatId, to.threadId].filter(Boolean).join(' in '));
    const said = answer(to);
    if (said instanceof Error) throw said;
    return { externalId: said };
  };
  const mark = async (words: string): Promise<void> => {
    if (isOutboxAway) throw new Error('the database is away');
    marks.push(words);
  };
  const write = (level: string) => (_: object, words: string) => void log.push(`${level}: ${words}`);
  const chat = { platform: 'here', bot: '1', username: 'Bot', whenAmbiguous, allowance, send } as unknown;
  const sendOne = createSendOne({
    isAwaited: (platform) => platform === 'awaited',
    chatOf: (platform) => (platform === 'here' ? (chat as Chat) : undefined),
    outbox: {
      begin: (id) => mark(`began ${id}`),
      markGone: ({ chatId }, at) => mark(`gone ${chatId} at ${at}`),
      markTrouble: ({ chatId, threadId }, trouble, at) =>
        mark(`${trouble} ${[chatId, threadId].filter(Boolean).join(' in ')} at ${at}`),
      moveChat: ({ chatId }, newChatId) => mark(`${chatId} -> ${newChatId}`),
      failOver: async (id, isSure) => {
        if (elsewhere.length > 0) marks.push(`${id} elsewhere${isSure ? ', surely' : ''}`);
        return elsewhere;
      },
      markSpent: ({ bot }, { month }, { until }) => mark(`bot ${bot} spent in ${month} until ${until}`),
      endSpent: (_now, bot) => mark(`bot ${bot?.bot} has messages again`),
    },
    tellTrouble: () => void told++,
    clock: { now: () => now as Instant },
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  });
  return { sendOne, asked, marks, log, told: () => told, waitUntil: (ms: number) => (now = ms) };
}

interface Options {
  readonly whenAmbiguous: Chat['whenAmbiguous'];
  readonly isOutboxAway: boolean;
  /** What is given up as it is told in another account; none: there is no such account. */
  readonly elsewhere: readonly string[];
  readonly allowance: Chat['allowance'];
}

function message(change: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const to = { platform: 'here', bot: '1', chatId: 'c1' };
  return { id: 'm', to, call: { method: 'say', params: {} }, attempts: 0, ...change };
}

const inTopic = { to: { platform: 'here', bot: '1', chatId: 'c1', threadId: '7' } };

test('a message that was taken is sent, under the id that the platform gave it', async () => {
  const { sendOne } = bench(() => '42');
  expect(await sendOne(message())).toEqual({ id: 'm', kind: 'sent', externalId: '42' });
});

test('a message to a platform that no bot of this process speaks on fails', async () => {
  const { sendOne, asked } = bench(() => '42');
  const outcome = await sendOne(message({ to: { platform: 'elsewhere', bot: '1', chatId: 'c1' } }));
  expect([outcome, asked]).toMatchObject([{ kind: 'failed' }, []]);
});

test('a message to a platform that has not answered so far waits, and that is no try', async () => {
  const { sendOne, asked } = bench(() => '42');
  const outcome = await sendOne(message({ to: { platform: 'awaited', bot: '1', chatId: 'c1' } }));
  expect([outcome, asked]).toMatchObject([{ kind: 'later', afterMs: 10_000, isTry: false }, []]);
});

test('a platform that wants a pause gets it, of a minute at most, and the try counts', async () => {
  const short = bench(() => new ChatBusyError(3_000));
  expect(await short.sendOne(message())).toMatchObject({ kind: 'later', afterMs: 3_000, isTry: true });
  const long = bench(() => new ChatBusyError(hourMs));
  expect(await long.sendOne(message())).toMatchObject({ kind: 'later', afterMs: 60_000, isTry: true });
});

test('an allowance that is used up is waited for, without counting tries, and looked at again within the hour', async () => {
  const { sendOne, waitUntil } = bench(() => new ChatSpentError((5 * hourMs) as Instant));
  expect(await sendOne(message())).toMatchObject({ kind: 'later', afterMs: hourMs, isTry: false });
  waitUntil(5 * hourMs - 60_000);
  expect(await sendOne(message())).toMatchObject({ kind: 'later', afterMs: 60_000, isTry: false });
  // The platform's month ends later than it said: nobody asks without a pause.
  waitUntil(6 * hourMs);
  expect(await sendOne(message())).toMatchObject({ kind: 'later', afterMs: 10_000, isTry: false });
});

test('an allowance that is used up is told once, and once more when it is so in another month', async () => {
  let until = 5 * hourMs;
  const { sendOne, log, waitUntil } = bench(() => new ChatSpentError(until as Instant));
  await sendOne(message());
  await sendOne(message({ id: 'n' }));
  expect(log).toEqual(['error: the allowance of this bot is used up; what it has to say waits']);
  until = 900 * hourMs;
  waitUntil(2 * hourMs);
  await sendOne(message());
  expect(log).toHaveLength(2);
});

const threeThousand = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'UTC' };

test('while a month is used up nothing is tried by that bot but one message in an hour', async () => {
  const bot = bench(() => new ChatSpentError((5 * hourMs) as Instant), { allowance: threeThousand });
  await bot.sendOne(message());
  bot.waitUntil(hourMs / 2);
  expect(await bot.sendOne(message({ id: 'n' }))).toMatchObject({ afterMs: hourMs / 2, isTry: false });
  expect(bot.asked).toHaveLength(1);
  bot.waitUntil(hourMs);
  await Promise.all(['n', 'o', 'p'].map((id) => bot.sendOne(message({ id }))));
  expect(bot.asked).toHaveLength(2);
});

test('it is written down that a month is used up, and those who look after its people are told', async () => {
  const bot = bench(() => new ChatSpentError((5 * hourMs) as Instant), { allowance: threeThousand });
  await bot.sendOne(message());
  expect([bot.marks, bot.told()]).toEqual([[`bot 1 spent in 1970-01 until ${5 * hourMs}`], 1]);
});

test('what waited goes out as soon as one message is taken again', async () => {
  const answers: (Error | string)[] = [new ChatSpentError((5 * hourMs) as Instant), '42'];
  const bot = bench(() => answers.shift() ?? 'more', { allowance: threeThousand });
  await bot.sendOne(message());
  bot.waitUntil(hourMs);
  expect(await bot.sendOne(message())).toMatchObject({ kind: 'sent', externalId: '42' });
  expect(bot.marks.at(-1)).toBe('bot 1 has messages again');
  expect(await bot.sendOne(message({ id: 'n' }))).toMatchObject({ kind: 'sent', externalId: 'more' });
  expect(bot.marks).toHaveLength(2);
});

test('what was taken, or may have been, is counted in its month where the platform counts', async () => {
  const counted = { month: '1970-01', most: 3000, botName: 'Bot' };
  const taken = bench(() => '42', { allowance: threeThousand });
  expect(await taken.sendOne(message())).toMatchObject({ kind: 'sent', counted });
  const lost = bench(() => new ChatAmbiguousError('no'), {
    allowance: threeThousand,
    whenAmbiguous: 'leave',
  });
  expect(await lost.sendOne(message())).toMatchObject({ kind: 'ambiguous', counted });
  const refused = bench(() => new ChatRefusedError('no'), { allowance: threeThousand });
  expect(await refused.sendOne(message())).not.toHaveProperty('counted');
  expect(await bench(() => '42').sendOne(message())).not.toHaveProperty('counted');
});

test('a message whose answer never came is tried once more, and then left be', async () => {
  const { sendOne } = bench(() => new ChatAmbiguousError('no answer'));
  expect(await sendOne(message())).toMatchObject({ kind: 'later', isTry: true });
  expect(await sendOne(message({ attempts: 1 }))).toMatchObject({ kind: 'ambiguous', error: 'no answer' });
});

test('such a message is never repeated where the platform is to leave it', async () => {
  const { sendOne } = bench(() => new ChatAmbiguousError('no answer'), { whenAmbiguous: 'leave' });
  expect(await sendOne(message())).toMatchObject({ kind: 'ambiguous' });
});

test('a message is said to be on its way before it is, where it may not be said twice', async () => {
  const { sendOne, asked, marks } = bench(() => '42', { whenAmbiguous: 'leave' });
  expect(await sendOne(message())).toMatchObject({ kind: 'sent' });
  expect([asked, marks]).toEqual([['c1'], ['began m']]);
});

test('and waits where that cannot be written down', async () => {
  const { sendOne, asked } = bench(() => '42', { whenAmbiguous: 'leave', isOutboxAway: true });
  expect(await sendOne(message())).toMatchObject({ kind: 'later', isTry: false });
  expect(asked).toEqual([]);
});

test('one that was on its way when its process ended is not said again there', async () => {
  const { sendOne, asked } = bench(() => '42', { whenAmbiguous: 'leave' });
  expect(await sendOne(message({ isBegun: true }))).toMatchObject({ kind: 'ambiguous' });
  expect(asked).toEqual([]);
});

test('and is said again where a platform takes a message twice rather than never', async () => {
  const { sendOne } = bench(() => '42');
  expect(await sendOne(message({ isBegun: true }))).toMatchObject({ kind: 'sent' });
});

test('a group is followed to its new id', async () => {
  const { sendOne, asked, marks } = bench(({ chatId }) =>
    chatId === 'c1' ? new ChatMovedError('-100') : '42',
  );
  expect(await sendOne(message())).toMatchObject({ kind: 'sent', externalId: '42' });
  expect([asked, marks]).toEqual([['c1', '-100'], ['c1 -> -100']]);
});

test('a chat is followed once: one that moves in circles gives the message up', async () => {
  const { sendOne, marks } = bench(({ chatId }) => new ChatMovedError(chatId === 'c1' ? 'c2' : 'c1'));
  expect(await sendOne(message())).toMatchObject({ kind: 'failed', isSetAside: true });
  expect(marks).toEqual(['c1 -> c2']);
});

test('what cannot be said in a closed topic is said to the group, whose officers are told', async () => {
  const { sendOne, asked, marks, told } = bench(({ threadId }) =>
    threadId ? new ChatTopicClosedError('TOPIC_CLOSED') : '42',
  );
  expect(await sendOne(message(inTopic))).toMatchObject({ kind: 'sent', externalId: '42' });
  expect(asked).toEqual(['c1 in 7', 'c1']);
  expect([marks, told()]).toEqual([['topic-closed c1 in 7 at 0'], 1]);
});

test('a group whose general topic is closed too gives the message up, and its officers are told', async () => {
  const { sendOne, asked, marks, told } = bench(() => new ChatTopicClosedError('TOPIC_CLOSED'));
  expect(await sendOne(message(inTopic))).toEqual({ id: 'm', kind: 'failed', error: 'TOPIC_CLOSED' });
  expect(asked).toEqual(['c1 in 7', 'c1']);
  expect([marks, told()]).toEqual([['topic-closed c1 in 7 at 0', 'general-closed c1 at 0'], 2]);
});

test('a group in which the bot may not write gives the message up, and its officers are told', async () => {
  const { sendOne, marks, told } = bench(() => new ChatMutedError('CHAT_WRITE_FORBIDDEN'));
  expect(await sendOne(message())).toEqual({ id: 'm', kind: 'failed', error: 'CHAT_WRITE_FORBIDDEN' });
  expect([marks, told()]).toEqual([['muted c1 at 0'], 1]);
});

test('a group that moved, and whose topic is closed there, is followed to its own topic', async () => {
  const { sendOne, asked } = bench(({ chatId, threadId }) => {
    if (chatId === 'c1') return new ChatMovedError('-100');
    return threadId ? new ChatTopicClosedError('TOPIC_DELETED') : '42';
  });
  expect(await sendOne(message(inTopic))).toMatchObject({ kind: 'sent' });
  expect(asked).toEqual(['c1 in 7', '-100 in 7', '-100']);
});

test('a chat that is gone is marked, and nobody has to look at the message', async () => {
  const { sendOne, marks, told } = bench(() => new ChatGoneError('403'));
  expect(await sendOne(message())).toEqual({ id: 'm', kind: 'failed', error: '403' });
  expect([marks, told()]).toEqual([['gone c1 at 0'], 1]);
});

test.each([
  ['what the platform will never take', new ChatRefusedError('400 Bad Request')],
  ['what an adapter had no word for', new TypeError('400 Bad Request')],
])('%s is kept to be looked at', async (_, error) => {
  const { sendOne, log } = bench(() => error);
  const outcome = { id: 'm', kind: 'failed', error: '400 Bad Request', isSetAside: true };
  expect(await sendOne(message())).toEqual(outcome);
  expect(log).toEqual(['warn: a message cannot be sent']);
});

test.each([
  ['is gone', new ChatGoneError('403')],
  ['has moved', new ChatMovedError('c2')],
  ['is silenced', new ChatMutedError('CHAT_WRITE_FORBIDDEN')],
  ['is closed', new ChatTopicClosedError('TOPIC_CLOSED')],
])('a message is kept for later when it cannot be written down that its chat %s', async (_, error) => {
  const { sendOne, log } = bench(() => error, { isOutboxAway: true });
  expect(await sendOne(message())).toMatchObject({ kind: 'later', isTry: false });
  expect(log.at(-1)).toBe('error: the outbox is away: a message is tried again later');
});

describe('what a message tells a person with another account', () => {
  const elsewhere = ['m', 'its second part'];

  test.each([
    ['used up', new ChatSpentError(hourMs as Instant)],
    ['refused', new ChatRefusedError('no')],
    ['blocked', new ChatGoneError('blocked')],
  ])('is told there where the bot is %s', async (_why, error) => {
    const { sendOne, marks, told } = bench(() => error, { elsewhere });
    expect(await sendOne(message())).toMatchObject({ kind: 'failed', givenUp: elsewhere });
    expect(marks).toContain('m elsewhere');
    expect(told()).toBeGreaterThan(0);
  });

  test('is surely untold where nothing is ever sent twice', async () => {
    const { sendOne, marks } = bench(() => new ChatRefusedError('no'), { elsewhere, whenAmbiguous: 'leave' });
    await sendOne(message({ attempts: 1 }));
    expect(marks).toEqual(['began m', 'm elsewhere, surely']);
  });

  test('is told nowhere else where its answer never came', async () => {
    const { sendOne, marks } = bench(() => new ChatAmbiguousError('no answer'), {
      elsewhere,
      whenAmbiguous: 'leave',
    });
    expect(await sendOne(message())).toMatchObject({ kind: 'ambiguous' });
    expect(marks).toEqual(['began m']);
  });
});

import { describe, expect, test } from 'vitest';
import { createLog } from '#src/adapters/system/log.ts';

const telegramToken = '7312345678:AAHx-v9Kd_0PqRsTuVwXyZ123456789abcd';
const zaloToken = '394875123:kYwQpLmZx';

describe('what a line looks like', () => {
  test('it is one JSON object with level, time, fields and message', () => {
    const [line] = linesOf((log) => log.warn({ job: 'sweep', count: 3 }, 'late'));
    expect(JSON.parse(line!)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      job: 'sweep',
      count: 3,
      msg: 'late',
    });
  });

  test('below the level nothing is written', () => {
    expect(linesOf((log) => log.info({}, 'hello'), 'warn')).toEqual([]);
    expect(linesOf((log) => log.error({}, 'hello'), 'silent')).toEqual([]);
  });

  test('an error is written with its causes, and without properties that may hold what people wrote', () => {
    const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
    const error = Object.assign(new Error('cannot send', { cause }), {
      payload: { text: 'what a person wrote' },
    });
    const [line] = linesOf((log) => log.error({ error }, 'failed'));
    expect(JSON.parse(line!).error).toMatchObject({
      message: 'cannot send',
      cause: { message: 'connection refused', code: 'ECONNREFUSED' },
    });
    expect(line).not.toContain('what a person wrote');
  });

  test('ids, dates, sums and hashes stay as they are', () => {
    const fields = {
      id: 'aB3dE5gH7jK9',
      chatId: '-1001234567890',
      userId: 987654321,
      at: '2024-03-17T09:00:00.000+07:00',
      sha256: '0912345678abcdef',
      ms: 0.123456789,
      kg: 1200,
      address: '127.0.0.1:5432',
      isTokenSet: true,
    };
    const [line] = linesOf((log) => log.info(fields, 'took 0.0912345678 s'));
    expect(JSON.parse(line!)).toMatchObject({ ...fields, msg: 'took 0.0912345678 s' });
  });
});

describe('no secret gets through', () => {
  const places: readonly (readonly [string, (log: ReturnType<typeof createLog>, text: string) => void])[] = [
    ['in a message', (log, text) => log.info({}, `calling ${text} now`)],
    ['in a field', (log, text) => log.info({ url: text }, 'calling')],
    ['deep in fields', (log, text) => log.info({ request: { urls: [text] } }, 'calling')],
    [
      'in an error and its stack',
      (log, text) => log.error({ error: new Error(`failed: ${text}`) }, 'calling'),
    ],
    [
      'in the cause of an error',
      (log, text) => log.error({ err: new Error('failed', { cause: new Error(text) }) }, 'calling'),
    ],
    ['as the name of a field', (log, text) => log.warn({ [text]: 1 }, 'calling')],
  ];
  const leaks: readonly (readonly [string, string, string])[] = [
    ['a Telegram address', `https://api.telegram.org/bot${telegramToken}/sendMessage`, telegramToken],
    [
      'a Telegram file address',
      `https://api.telegram.org/file/bot${telegramToken}/photos/file_1.jpg`,
      telegramToken,
    ],
    ['a short token in an address', 'http://127.0.0.1:8081/bot123:abc/getMe', '123:abc'],
    [
      'an encoded token',
      `http://x/bot${encodeURIComponent(telegramToken)}/getMe`,
      encodeURIComponent(telegramToken),
    ],
    ['a token alone', telegramToken, telegramToken],
    ['a Zalo address', `https://bot-api.zaloplatforms.com/bot${zaloToken}/getMe`, zaloToken],
    ['a password of a database', 'postgresql://bot:p%40ss-word@db:5432/bot', 'p%40ss-word'],
    ['a password of Redis', 'redis://:hunter2@cache:6379/0', 'hunter2'],
    [
      'a signed address',
      'https://files/x.jpg?X-Amz-Credential=AKIAX&X-Amz-Signature=abcdef012345',
      'abcdef012345',
    ],
    ['a header', 'Authorization: Bearer abcdef0123456789', 'abcdef0123456789'],
    ['a mobile number', '0912345678', '0912345678'],
    ['a mobile number with gaps', '0912 345 678', '345 678'],
    ['a mobile number with the country', '+84 912 345 678', '345 678'],
  ];

  describe.each(leaks)('%s', (_, text, secret) => {
    test.each(places)('%s', (_place, logIt) => {
      const lines = linesOf((log) => logIt(log, text)).join('');
      expect(lines).not.toContain(secret);
      expect(lines).toContain('[hidden]');
    });
  });

  test('a secret of this run is hidden whatever it looks like, as it is and encoded', () => {
    const secret = 'Tân Phú & co';
    const lines = linesOf(
      (log) => log.info({ a: secret, b: encodeURIComponent(secret) }, `x${secret}x`),
      'info',
      [secret],
    ).join('');
    expect(lines).not.toContain('Tân');
    expect(lines).not.toContain(encodeURIComponent(secret));
  });

  test('fields called token, secret, password or phone are hidden, as text and as number', () => {
    const [line] = linesOf((log) =>
      log.info(
        { botToken: 'x', webhook_secret: 'y', phone: 84912345678, phoneNumber: 1, s3: { accessKeyId: 'z' } },
        'start',
      ),
    );
    expect(JSON.parse(line!)).toMatchObject({
      botToken: '[hidden]',
      webhook_secret: '[hidden]',
      phone: '[hidden]',
      phoneNumber: '[hidden]',
      s3: { accessKeyId: '[hidden]' },
    });
  });
});

function linesOf(
  logIt: (log: ReturnType<typeof createLog>) => void,
  level: 'silent' | 'warn' | 'info' = 'info',
  secrets: readonly string[] = [],
): string[] {
  const lines: string[] = [];
  logIt(createLog({ level, secrets, write: (line) => lines.push(line) }));
  return lines;
}

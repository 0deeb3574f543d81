import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, requireChat, secretsOf, type Config } from '#src/config/read-config.ts';
import { variables } from '#src/config/variables.ts';

const token = '123456789:AAE-x_y';
const bot = { TELEGRAM_BOT_TOKEN: token };
const webhook = { ...bot, PUBLIC_URL: 'https://bot.example.vn', TELEGRAM_WEBHOOK_SECRET: 'a-b_C9' };
const s3 = {
  S3_ENDPOINT: 'https://s3.example.vn/',
  S3_BUCKET: 'photos',
  S3_ACCESS_KEY_ID: 'AK',
  S3_SECRET_ACCESS_KEY: 's3cret',
};

describe('what is right', () => {
  test('an empty environment gives the defaults', () => {
    expect(configOf({})).toEqual({
      telegram: null,
      zalo: null,
      publicUrl: null,
      databaseUrl: null,
      redisUrl: null,
      dataDir: './data',
      s3: null,
      port: 8080,
      role: 'all',
      zone: 'Asia/Ho_Chi_Minh',
      language: 'vi',
      logLevel: 'info',
      clockStart: null,
    });
  });

  test('an empty variable counts as left out, and spaces around a value do not count', () => {
    expect(configOf({ PORT: '', ROLE: ' ', TELEGRAM_BOT_TOKEN: ` ${token}\n` })).toMatchObject({
      port: 8080,
      role: 'all',
      telegram: { botToken: token, apiRoot: 'https://api.telegram.org', webhookSecret: null },
    });
  });

  test('addresses lose the slash at their end', () => {
    const config = configOf({
      ...webhook,
      PUBLIC_URL: 'https://bot.example.vn/xk/',
      TELEGRAM_API_ROOT: 'http://localhost:8081/',
    });
    expect(config).toMatchObject({
      publicUrl: 'https://bot.example.vn/xk',
      telegram: { apiRoot: 'http://localhost:8081' },
    });
  });

  test.each([
    ['2024-03-17T09:00:00+07:00', Date.UTC(2024, 2, 17, 2)],
    ['2024-03-17T02:00:00Z', Date.UTC(2024, 2, 17, 2)],
    ['2024-02-29T09:00:00.250+07:00', Date.UTC(2024, 1, 29, 2, 0, 0, 250)],
  ])('the clock can start at %s', (CLOCK_START, clockStart) => {
    expect(configOf({ CLOCK_START })).toMatchObject({ clockStart });
  });

  test('each of these is taken as it is', () => {
    expect(configOf({ ...s3, PORT: '0', ZONE: 'UTC', LOCALE: 'en', LOG_LEVEL: 'silent' })).toMatchObject({
      s3: {
        endpoint: 'https://s3.example.vn',
        region: 'us-east-1',
        bucket: 'photos',
        accessKeyId: 'AK',
        secretAccessKey: 's3cret',
      },
      port: 0,
      zone: 'UTC',
      language: 'en',
      logLevel: 'silent',
    });
    expect(configOf({ ZALO_BOT_TOKEN: 'z:1', ZALO_PHOTO_HOSTS: 'a.vn, *.B.vn' })).toMatchObject({
      zalo: {
        botTokens: ['z:1'],
        apiRoot: 'https://bot-api.zaloplatforms.com',
        photoHosts: ['a.vn', '*.b.vn'],
      },
    });
    expect(
      configOf({ ROLE: 'worker', DATABASE_URL: 'postgresql://u:p@db/x', REDIS_URL: 'rediss://r:6380/1' }),
    ).toMatchObject({
      role: 'worker',
      databaseUrl: 'postgresql://u:p@db/x',
      redisUrl: 'rediss://r:6380/1',
    });
  });

  test('Zalo may have several bots, with commas between', () => {
    expect(configOf({ ZALO_BOT_TOKEN: 'z:1, z:2,z:3,' }).zalo?.botTokens).toEqual(['z:1', 'z:2', 'z:3']);
  });

  test('photos from Zalo may come from an IP address, written as addresses have it', () => {
    const env = { ZALO_BOT_TOKEN: 'z:1', ZALO_PHOTO_HOSTS: '127.0.0.1,[::1],0:0::2,*.zdn.vn' };
    expect(configOf(env).zalo?.photoHosts).toEqual(['127.0.0.1', '[::1]', '[::2]', '*.zdn.vn']);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'https://bot.example.vn:8443'])(
    'webhooks may be at %s',
    (PUBLIC_URL) => {
      expect(configOf({ ...webhook, PUBLIC_URL, TELEGRAM_API_ROOT: 'http://localhost:8081' })).toMatchObject({
        publicUrl: PUBLIC_URL,
      });
    },
  );
});

describe('what is wrong is refused with its name, what was found, and the remedy', () => {
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PORT: 'eighty' }, /^PORT is "eighty": give a number from 1 to 65535/],
    [{ PORT: '70000' }, /^PORT is "70000": give a number/],
    [{ PORT: '-1' }, /^PORT is "-1"/],
    [{ ROLE: 'queen' }, /^ROLE is "queen": give all, web or worker\.$/],
    [{ LOCALE: 'fr' }, /^LOCALE is "fr": give vi or en\.$/],
    [{ LOG_LEVEL: 'verbose' }, /^LOG_LEVEL is "verbose": give debug, info, warn, error or silent\.$/],
    [{ ZONE: 'Asia/Tan_Phu' }, /^ZONE is "Asia\/Tan_Phu": give a time zone by its IANA name/],
    [{ ZONE: '+07:00' }, /^ZONE is/],
    [
      { CLOCK_START: '2024-03-17T09:00:00' },
      /^CLOCK_START is "2024-03-17T09:00:00": give an instant with its offset/,
    ],
    [{ CLOCK_START: '2024-02-31T09:00:00+07:00' }, /^CLOCK_START is/],
    [{ CLOCK_START: '17/3/2024' }, /^CLOCK_START is/],
    [{ PUBLIC_URL: 'bot.example.vn' }, /^PUBLIC_URL is "bot\.example\.vn": give the address/],
    [
      { PUBLIC_URL: 'http://bot.example.vn' },
      /^PUBLIC_URL is "http:\/\/bot\.example\.vn": the platforms call https only/,
    ],
    [{ PUBLIC_URL: 'https://bot.example.vn/?a=1' }, /^PUBLIC_URL has a \? or #/],
    [{ ...webhook, PUBLIC_URL: 'https://bot.example.vn:8080' }, /^PUBLIC_URL .* 443, 80, 88 and 8443 only/],
    [{ TELEGRAM_API_ROOT: 'ftp://x' }, /^TELEGRAM_API_ROOT is "ftp:\/\/x"/],
    [
      { TELEGRAM_BOT_TOKEN: 'my bot' },
      /^TELEGRAM_BOT_TOKEN is not usable \(6 characters, not shown here\): give the token that @BotFather/,
    ],
    [{ TELEGRAM_WEBHOOK_SECRET: 'mật khẩu' }, /^TELEGRAM_WEBHOOK_SECRET is not usable \(8 characters/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'x'.repeat(257) }, /^TELEGRAM_WEBHOOK_SECRET is not usable \(257 characters/],
    [{ ZALO_WEBHOOK_SECRET: 'short' }, /^ZALO_WEBHOOK_SECRET .*8 to 256/],
    [{ ZALO_PHOTO_HOSTS: 'https://zdn.vn' }, /^ZALO_PHOTO_HOSTS is/],
    [
      { DATABASE_URL: 'mysql://u:p@db/x' },
      /^DATABASE_URL is not usable \(16 characters, not shown here\): give postgresql:/,
    ],
    [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL is not usable .*give redis:/],
    [{ REDIS_URL: 'redis://localhost:6379/jobs' }, /^REDIS_URL is not usable .*the number of a database/],
    [{ S3_BUCKET: 'A' }, /^S3_BUCKET is "A": give the name of a bucket/],
    [
      { S3_BUCKET: 'photos' },
      /^S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: not set, but other S3 variables are/,
    ],
    [
      { ...bot, PUBLIC_URL: 'https://bot.example.vn' },
      /^TELEGRAM_WEBHOOK_SECRET is not set, but PUBLIC_URL and TELEGRAM_BOT_TOKEN are/,
    ],
    [{ ...webhook, ZALO_BOT_TOKEN: 'z:1' }, /^ZALO_WEBHOOK_SECRET is not set, but/],
    [{ ROLE: 'web' }, /^ROLE is "web", but DATABASE_URL is not set/],
    [{ ROLE: 'worker', REDIS_URL: 'redis://r' }, /^ROLE is "worker", but DATABASE_URL is not set/],
  ];

  test.each(wrong)('%j', (env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(problem)]);
  });

  test('all problems come at once', () => {
    const problems = problemsOf({
      ...bot,
      PORT: 'x',
      ROLE: 'x',
      ZONE: 'x',
      PUBLIC_URL: 'https://bot.example.vn',
      S3_BUCKET: 'photos',
    });
    expect(problems.map((problem) => problem.split(/[ ,]/)[0])).toEqual([
      'PORT',
      'ROLE',
      'ZONE',
      'TELEGRAM_WEBHOOK_SECRET',
      'S3_ENDPOINT',
    ]);
  });

  test('a secret with wrong characters is not called missing as well', () => {
    expect(problemsOf({ ...webhook, TELEGRAM_WEBHOOK_SECRET: 'a b' })).toHaveLength(1);
  });

  test('no problem shows a secret', () => {
    const secrets = {
      TELEGRAM_BOT_TOKEN: 'hush 1',
      TELEGRAM_WEBHOOK_SECRET: 'hush 2',
      ZALO_BOT_TOKEN: 'hush 3',
      ZALO_WEBHOOK_SECRET: 'hush 4',
      DATABASE_URL: 'hush://u:hush@x',
      REDIS_URL: 'hush://:hush@x',
      S3_ACCESS_KEY_ID: 'hush 5',
      S3_SECRET_ACCESS_KEY: 'hush 6',
    };
    const problems = problemsOf(secrets);
    expect(problems).toHaveLength(Object.keys(secrets).length);
    expect(problems.join()).not.toContain('hush');
  });
});

test('talking with people needs at least one bot, and says how to get one', () => {
  expect(requireChat(configOf({}))).toEqual([
    expect.stringMatching(/TELEGRAM_BOT_TOKEN and ZALO_BOT_TOKEN are not set.*npm run demo/),
  ]);
  expect(requireChat(configOf(bot))).toEqual([]);
  expect(requireChat(configOf({ ZALO_BOT_TOKEN: 'z:1' }))).toEqual([]);
});

describe('an address with a password in it', () => {
  const secret = 's3cret-pass';
  test.each([
    'https://me:s3cret-pass@bot.example.vn',
    'https://s3cret-pass@bot.example.vn',
    'https://:s3cret-pass@bot.example.vn/path',
  ])('is refused for PUBLIC_URL, and not shown: %s', (url) => {
    const problems = problemsOf({ PUBLIC_URL: url });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('PUBLIC_URL is not usable');
    expect(problems[0]).toContain('without a name and password');
    expect(problems.join()).not.toContain(secret);
  });

  test.each([
    'PUBLIC_URL',
    'TELEGRAM_API_ROOT',
    'ZALO_API_ROOT',
    'S3_ENDPOINT',
    'DATABASE_URL',
    'REDIS_URL',
    'ZALO_PHOTO_HOSTS',
  ])('is in no problem with %s, however wrong it is written', (name) => {
    for (const url of [
      `ftp://me:${secret}@host`,
      `me:${secret}@host`,
      `https//me:${secret}@host:99999`,
      `http://me:${secret}@`,
      `//${secret}@host`,
      `https://me:a/${secret}@host`,
      `https://me:a?${secret}#b@host`,
      `https://me:a b${secret}@host:x`,
      `nothing?password=${secret}`,
    ])
      expect(problemsOf({ [name]: url }).join()).not.toContain(secret);
  });

  test.each(['postgresql://db/x?user=u&password=s3cret%21', 'postgresql://db/x?sslpassword=s3cret%21'])(
    'is a secret for the log where it stands behind the question mark: %s',
    (DATABASE_URL) => {
      expect(secretsOf(configOf({ DATABASE_URL }))).toEqual(expect.arrayContaining(['s3cret%21', 's3cret!']));
    },
  );

  test('of a Bot API server is a secret for the log, as it stands there and as it is', () => {
    const env = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'https://me:s3cret%21@api.example.vn' };
    expect(secretsOf(configOf(env))).toEqual(expect.arrayContaining(['s3cret%21', 's3cret!']));
  });
});

describe('tokens of Zalo', () => {
  test('of which one is there twice are refused, without showing it', () => {
    expect(problemsOf({ ZALO_BOT_TOKEN: 'z:111, z:222, z:111' })).toEqual([
      'ZALO_BOT_TOKEN has one token twice, as number 1 and 3 of 3: give each bot once.',
    ]);
  });

  test.each(['z:1,,z:2', ',z:1', 'z 1', 'z:1/getMe', 'z:1?x', 'z:1#'])(
    'are refused where one of them cannot be one: %j',
    (ZALO_BOT_TOKEN) => {
      expect(problemsOf({ ZALO_BOT_TOKEN })).toEqual([
        expect.stringMatching(
          /^ZALO_BOT_TOKEN is not usable \(\d+ characters, not shown here\): give the token/,
        ),
      ]);
    },
  );

  test('all are secrets for the log', () => {
    expect(secretsOf(configOf({ ZALO_BOT_TOKEN: 'z:111,z:222' }))).toEqual(['z:111', 'z:222']);
  });
});

test.each(Object.keys(variables))('a token that was put at %s by mistake is not shown', (name) => {
  const strayed = '123456789:AAExampleExampleExampleExampleExamp';
  for (const value of [strayed, `TELEGRAM_BOT_TOKEN=${strayed}`, `https://x/bot${strayed}?`])
    expect(problemsOf({ [name]: value }).join()).not.toContain('AAExample');
});

test('the log is told every secret', () => {
  const env = {
    ...webhook,
    ...s3,
    ZALO_BOT_TOKEN: 'z:1',
    ZALO_WEBHOOK_SECRET: 'zalo-secret',
    DATABASE_URL: 'postgresql://u:pg-pass@db/x',
    REDIS_URL: 'redis://:redis-pass@r',
  };
  expect([...secretsOf(configOf(env))].sort()).toEqual(
    [token, 'AK', 'a-b_C9', 'pg-pass', 'redis-pass', 's3cret', 'z:1', 'zalo-secret'].sort(),
  );
  expect(secretsOf(configOf({}))).toEqual([]);
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const entries = lines.flatMap((line, at) => {
    const [, name, value] = /^#([A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value, above: lines[at - 1] ?? '' }];
  });

  test('lists every variable, once, and no other', () => {
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(variables));
  });

  test('has a line above each that says what it is', () => {
    for (const { above } of entries) expect(above).toMatch(/^# .{10,}/);
  });

  test('sets nothing as it is', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('shows values that can be used', () => {
    const env = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
    expect(problemsOf(env)).toEqual([]);
  });

  test('shows the default where there is one', () => {
    const defaults = Object.entries(variables).filter(
      ([, variable]) => variable.safeParse(undefined).data !== undefined,
    );
    for (const [name, variable] of defaults) {
      const shown = entries.find((entry) => entry.name === name)?.value;
      expect([name, variable.parse(shown)]).toEqual([name, variable.parse(undefined)]);
    }
  });
});

function configOf(env: Record<string, string | undefined>): Config {
  const read = readConfig(env);
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  return read.config;
}

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  const read = readConfig(env);
  return read.kind === 'bad' ? read.problems : [];
}

import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { available } from '#test/support/available.ts';
import { startChild } from '#test/support/child-process.ts';
import { availableServers, type FreshDatabase, freshDatabase } from '#test/support/database.ts';
import { type Line, layLine } from '#test/support/line.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { runAdmin } from '#test/support/run-admin.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { type Pooler, startPooler } from '#test/support/start-pooler.ts';

const server = availableServers()[0]!;
const program = available.pgbouncer ?? '';
const canPool = available.pgbouncer !== undefined;
const sunday = Date.UTC(2024, 2, 17, 2) as Instant;

describe.runIf(canPool && available.redis !== undefined)(
  'through PgBouncer in transaction mode, with Redis,',
  () => {
    let rehearsal: Rehearsal;
    let line: Line;
    let pooler: Pooler;
    let env: Record<string, string>;

    beforeAll(async () => {
      // A database of Redis that no other test has.
      const redisUrl = `${available.redis}/7`;
      const redis = new Redis(redisUrl);
      await redis.flushdb();
      redis.disconnect();
      line = await layLine(server.url);
      // Fewer backends than the bot has connections, so that they change hands.
      pooler = await startPooler({ program, server: line.url, mode: 'transaction', backends: 3 });
      rehearsal = await startRehearsal({
        redisUrl,
        wayTo: async (url) => {
          env = {
            DATABASE_URL: pooler.wayTo(url),
            REDIS_URL: redisUrl,
            CLOCK_START: new Date(sunday).toISOString(),
          };
          return env['DATABASE_URL']!;
        },
      });
      await rehearsal.forgetAll(sunday);
    });
    afterAll(async () => {
      await rehearsal.close();
      await pooler.stop();
      await line.close();
    });

    const admin = async (...words: string[]): Promise<Record<string, unknown>> => {
      const { out, err } = await runAdmin(env, ...words, '--json');
      expect(err).toBe('');
      return JSON.parse(out) as Record<string, unknown>;
    };

    test('everything works: seed, invite, group code, joining, a report with photos, the digest, doctor', async () => {
      const { world, clock, settled } = rehearsal;
      await admin('seed');
      const { code } = await admin('invite', 'create', '--unit', 'tan-quy', '--role', 'secretary');
      const lan = rehearsal.stranger('Lan');
      const chat = world.privateChat(lan);
      const say = async (text: string): Promise<void> => {
        world.sendText(lan, chat, text);
        await settled();
      };
      const press = async (label: string): Promise<void> => {
        world.pressButton(
          lan,
          chat,
          world.messagesOf(chat).findLast(({ buttons }) => buttons.length > 0)?.id ?? 0,
          label,
        );
        await settled();
      };
      world.startBot(lan, code as string);
      await settled();
      await press('Đúng, tham gia');
      const quang = rehearsal.stranger('Quang');
      const group = world.createGroup(quang, 'Thường trực');
      world.addBotToGroup(quang, group);
      const link = await admin('group', 'code', '--unit', 'tan-phu');
      world.sendText(quang, group, `/lienket ${link['code'] as string}`);
      await settled();

      await say('/baocao');
      await press('Chủ nhật xanh 152');
      for (const answer of ['hôm nay', 'hẻm 128', '45', '30', '120', '3', '20']) await say(answer);
      world.sendPhotos(lan, chat, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
      await settled();
      await press('Xong ảnh');
      await press('Bỏ qua');
      await press('Gửi báo cáo');
      expect(world.messagesOf(chat).at(-1)?.text).toContain('Đã nhận báo cáo');

      clock.jumpTo(instantOf('2024-03-18' as LocalDate, '07:30', 'Asia/Ho_Chi_Minh'));
      await rehearsal.bot().catchUp();
      await settled();
      expect(world.messagesOf(group).at(-1)?.text).toContain('tuần 11/3–17/3');

      const { database, queue, setAsideLately } = await admin('doctor');
      expect({ database, queue, setAsideLately }).toMatchObject({
        database: { isPooled: true },
        queue: { answers: true },
        setAsideLately: 0,
      });
    });

    test('many people at once are all answered, and nothing is set aside', async () => {
      const { world } = rehearsal;
      const people = await Promise.all(
        Array.from({ length: 12 }, (_, n) => rehearsal.joinAs(`Người ${n + 1}`, 'tan-quy', 'secretary')),
      );
      for (const person of people) world.sendText(person, world.privateChat(person), '/viec');
      await rehearsal.settled();
      const answers = people.map((one) => world.messagesOf(world.privateChat(one)).at(-1)?.text);
      expect(answers.filter((text) => text?.includes('Việc của phường Tân Quý'))).toHaveLength(12);
      expect(await rehearsal.database.setAside.count()).toBe(0);
    });

    test('while PostgreSQL behind it is away nothing is lost', async () => {
      const { world, database } = rehearsal;
      const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
      const chat = world.privateChat(minh);
      await line.cut();
      world.sendText(minh, chat, '/baocao');
      const { webUrl } = rehearsal.bot();
      expect((await fetch(`${webUrl}/readyz`)).status).toBe(503);
      await line.mend();
      await world.waitFor(() => world.messagesOf(chat).at(-1)?.text.includes('Bạn muốn báo cáo'), 45_000);
      expect(await database.setAside.count()).toBe(0);
    }, 90_000);
  },
);

describe.runIf(canPool)('through PgBouncer in transaction mode, without Redis,', () => {
  let fresh: FreshDatabase;
  let pooler: Pooler;
  let folder: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    fresh = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'xung-kich-pooled-'));
    pooler = await startPooler({ program, server: server.url, mode: 'transaction' });
    env = { DATABASE_URL: pooler.wayTo(fresh.url), DATA_DIR: folder, PORT: '0' };
  });
  afterAll(async () => {
    await pooler.stop();
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const whatToSet =
    /DATABASE_URL leads through a pooler .*Set REDIS_URL, or .*PostgreSQL's own port.*session mode/;

  test('the bot refuses to start, and says what to set', async () => {
    const child = startChild('src/main.ts', {
      ...env,
      TELEGRAM_BOT_TOKEN: '1:a',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    });
    await child.says(whatToSet);
    expect(await child.ended()).toBe(1);
  });

  test('doctor says the same, and other commands say it and work', async () => {
    const doctor = await runAdmin(env, 'doctor');
    expect([doctor.code, doctor.out]).toEqual([1, expect.stringMatching(whatToSet) as string]);
    expect(doctor.out).not.toContain('does not answer');
    const seed = await runAdmin(env, 'seed');
    expect([seed.code, seed.err]).toEqual([0, expect.stringMatching(whatToSet) as string]);
  });
});

describe.runIf(canPool)('through PgBouncer', () => {
  test.each([
    ['in statement mode', { mode: 'statement' } as const, '', /statement mode.*pool_mode to session/],
    [
      'with a setting it does not take',
      { mode: 'session' } as const,
      '?statement_timeout=9',
      /"statement_timeout".*leave it out/,
    ],
    [
      'to a database that is not there',
      { mode: 'session' } as const,
      '/nowhere',
      /The database at 127\.0\.0\.1:\d+ cannot be used: database "nowhere" does not exist\. Check DATABASE_URL/,
    ],
  ])('%s the bot refuses to start, and doctor says the same', async (_name, options, change, words) => {
    const pooler = await startPooler({ program, server: server.url, ...options });
    const url = new URL(pooler.wayTo(server.url));
    if (change.startsWith('/')) url.pathname = change;
    else url.search = change;
    const env = { DATABASE_URL: url.href, TELEGRAM_BOT_TOKEN: '1:a', PORT: '0' };
    const child = startChild('src/main.ts', { ...env, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    await child.says(words);
    expect(await child.ended()).toBe(1);
    const { code, err } = await runAdmin(env, 'doctor');
    expect([code, err]).toEqual([1, expect.stringMatching(words) as string]);
    await pooler.stop();
  });

  test('in session mode the bot starts with its jobs in PostgreSQL', async () => {
    const pooler = await startPooler({ program, server: server.url, mode: 'session', backends: 60 });
    const rehearsal = await startRehearsal({ wayTo: async (url) => pooler.wayTo(url) });
    const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
    const { world, bot } = rehearsal;
    expect(world.messagesOf(world.privateChat(lan)).at(-1)?.text).toContain('Chào mừng');
    expect((await fetch(`${bot().webUrl}/readyz`)).status).toBe(200);
    await rehearsal.close();
    await pooler.stop();
  });
});

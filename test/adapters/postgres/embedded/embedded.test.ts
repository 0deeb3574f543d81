import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { EmbeddedPostgresError } from '#src/adapters/postgres/embedded/embedded-postgres-error.ts';
import type { Embedded } from '#src/adapters/postgres/embedded/keep-server.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { runOn } from '#test/support/database.ts';
import { hasEnded, processesOn } from '#test/support/processes-on.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { startEmbeddedUser, type EmbeddedUser } from '#test/support/start-embedded-user.ts';

describe('the embedded PostgreSQL', () => {
  // One folder for all: making a cluster takes most of a second. `empty` where that is the point.
  let dataDir: string;
  const opened: (Embedded | EmbeddedUser)[] = [];

  beforeAll(async () => {
    dataDir = await makeDataDir();
  });

  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test('starts on an empty folder, and stops when it is closed', async () => {
    await empty();
    const server = await open();
    expect(await valueOf(server.url, 'select lower($$ĐOÀN$$) as value')).toBe('đoàn');
    await server.close();
    expect(isRunning()).toBe(false);
  });

  test('clears away what somebody half made who was killed, and nobody else’s', async () => {
    await empty();
    const root = join(dataDir, 'postgres');
    const left = [join(root, 'new-99999999-a', 'cluster'), join(root, `new-${process.ppid}-b`, 'cluster')];
    for (const path of left) await mkdir(path, { recursive: true });
    await (await open()).close();
    expect(left.map((path) => existsSync(path))).toEqual([false, true]);
  });

  test('keeps its rows, its password and its port', async () => {
    const first = await open();
    await runOn(first.url, keepSeven);
    await first.close();
    const second = await open();
    expect(second.url).toBe(first.url);
    expect(await valueOf(second.url, 'select value from kept')).toBe(7);
  });

  test('is safe against power cuts unless told otherwise', async () => {
    const server = await openEmbedded({ dataDir, log: quietLog });
    opened.push(server);
    expect(await runOn(server.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await runOn(server.url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });

  test('lets in only who has the password, which only the owner can read', async () => {
    const url = new URL((await open()).url);
    url.password = 'guess';
    await expect(runOn(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(inCluster('password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'postgres/cluster'))).mode & 0o777).toBe(0o700);
  });

  test('is started once by several processes at once, and used by all', async () => {
    await empty();
    const users = await Promise.all([1, 2, 3].map(() => startUser()));
    expect(new Set(users.map(({ url }) => url)).size).toBe(1);
    expect(
      await valueOf(
        users[0]!.url,
        'select count(*)::int as value from pg_database where datname = $$xung_kich$$',
      ),
    ).toBe(1);
  });

  test('runs until the last of its users is out', async () => {
    const [first, second] = [await open(), await startUser()];
    await first.close();
    expect(await valueOf(second.url, 'select 1 as value')).toBe(1);
    await second.close();
    expect(isRunning()).toBe(false);
  });

  test('ends by itself when its last user is killed, not before', async () => {
    const [first, second] = [await startUser(), await startUser()];
    const pid = await serverPid();
    await first.kill();
    expect(await valueOf(second.url, 'select 1 as value')).toBe(1);
    expect(await serverPid()).toBe(pid);
    await second.kill();
    await untilGone();
  });

  test('ends by itself when its user is killed while it starts', async () => {
    for (const seen of ['users-', 'cluster/postmaster.pid']) {
      const starting = startEmbeddedUser(dataDir, { killedWhen: () => hasFile(seen) });
      await expect(starting).rejects.toBeInstanceOf(Error);
      await untilGone();
    }
  });

  test('is there again for whoever comes in the moment in which it ends', async () => {
    for (let round = 0; round < 2; round++) {
      const killed = await startUser();
      const [next] = await Promise.all([startUser(), killed.kill()]);
      expect(await valueOf(next.url, 'select 1 as value')).toBe(1);
      await next.close();
    }
    await untilGone();
  });

  test('leaves no pipe behind, also where it was killed with all that belong to it', async () => {
    const killed = await startUser();
    await killed.kill();
    const left = await processesOn(dataDir);
    for (const pid of left) killIfThere(pid);
    await vi.waitFor(async () => expect(await Promise.all(left.map(hasEnded))).not.toContain(false), 30_000);
    await untilGone();
    await (await open()).close();
    // The new server's own pipe goes last, after the server.
    await untilGone();
    expect((await readdir(join(dataDir, 'postgres'))).filter((name) => name.startsWith('users-'))).toEqual(
      [],
    );
  });

  test('is started again under the same url when it is killed in use', async () => {
    const server = await open();
    await runOn(server.url, keepSeven);
    process.kill(await serverPid(), 'SIGKILL');
    await vi.waitFor(async () => expect(await valueOf(server.url, 'select value from kept')).toBe(7), 45_000);
  });

  test('recovers when it and its user were killed', async () => {
    const killed = await startUser();
    await runOn(killed.url, keepSeven);
    const pid = await serverPid();
    await killed.kill();
    killIfThere(pid);
    expect(await valueOf((await open()).url, 'select value from kept')).toBe(7);
  });

  test('starts over a left-over lock whose pid another program has now', async () => {
    const first = await open();
    const lock = await readFile(inCluster('postmaster.pid'), 'utf8');
    await first.close();
    await writeFile(inCluster('postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
    expect(await valueOf((await open()).url, 'select 1 as value')).toBe(1);
  });

  test('takes another port when its own is taken', async () => {
    const first = await open();
    await first.close();
    const port = Number(new URL(first.url).port);
    const squatter = createServer().listen(port, '127.0.0.1');
    const second = await open().finally(() => squatter.close());
    expect(new URL(second.url).port).not.toBe(String(port));
  });

  test('refuses the folder of another major version, and says how to go on', async () => {
    await (await open()).close();
    const version = await readFile(inCluster('PG_VERSION'), 'utf8');
    await writeFile(inCluster('PG_VERSION'), '15\n');
    const refused = await open().catch((error: unknown) => error);
    await writeFile(inCluster('PG_VERSION'), version);
    expect(refused).toBeInstanceOf(EmbeddedPostgresError);
    expect(String(refused)).toMatch(/PostgreSQL 15, .* 18.*DATABASE_URL/);
  });

  function empty(): Promise<void> {
    return rm(join(dataDir, 'postgres'), { recursive: true, force: true });
  }

  async function open(): Promise<Embedded> {
    const server = await openEmbedded({ dataDir, log: quietLog, durable: false });
    opened.push(server);
    return server;
  }

  async function startUser(): Promise<EmbeddedUser> {
    const user = await startEmbeddedUser(dataDir);
    opened.push(user);
    return user;
  }

  function inCluster(name: string): string {
    return join(dataDir, 'postgres/cluster', name);
  }

  async function serverPid(): Promise<number> {
    return Number.parseInt(await readFile(inCluster('postmaster.pid'), 'utf8'), 10);
  }

  function untilGone(): Promise<void> {
    return vi.waitFor(async () => expect(await processesOn(dataDir)).toEqual([]), 30_000);
  }

  /** It may have ended by itself meanwhile, as nobody uses it. */
  function killIfThere(pid: number): void {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  function hasFile(start: string): boolean {
    const [folder, name] = [join(dataDir, 'postgres', dirname(start)), basename(start)];
    return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(name));
  }

  // PostgreSQL removes the file as the last thing it does.
  function isRunning(): boolean {
    return existsSync(inCluster('postmaster.pid'));
  }
});

const keepSeven = 'drop table if exists kept; create table kept as select 7 as value';

async function valueOf(url: string, query: string): Promise<unknown> {
  return (await runOn<{ value?: unknown }>(url, query))[0]?.value;
}

import { chown, mkdir, rm, stat } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDataDir } from '#test/support/data-dir.ts';
import { runOn } from '#test/support/database.ts';
import { startEmbeddedUser } from '#test/support/start-embedded-user.ts';

// The user `nobody` of Linux.
const nobody = { uid: 65_534, gid: 65_534 };

describe.runIf(canBecomeNobody())('the embedded PostgreSQL, where root can try', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await makeDataDir();
  });

  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  test('runs as root on files that stay root’s', async () => {
    const user = await startEmbeddedUser(dataDir);
    expect(await runOn(user.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(join(dataDir, 'postgres/cluster/base'))).uid).toBe(0);
    await user.close();
  });

  test('runs as an ordinary user', async () => {
    await chown(dataDir, nobody.uid, nobody.gid);
    const user = await startEmbeddedUser(dataDir, nobody);
    expect(await runOn(user.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(join(dataDir, 'postgres/cluster/base'))).uid).toBe(nobody.uid);
    await user.close();
  });

  test('says what to do where root may not run it', async () => {
    const env = { ...process.env, PATH: '/nowhere' };
    await expect(startEmbeddedUser(dataDir, { env })).rejects.toThrow(/as an ordinary user.*DATABASE_URL/);
  });

  test('says whose folder it must be', async () => {
    await expect(startEmbeddedUser(dataDir, nobody)).rejects.toThrow(/permission denied.*DATA_DIR/);
    await chown(dataDir, nobody.uid, nobody.gid);
    await mkdir(join(dataDir, 'postgres'));
    await expect(startEmbeddedUser(dataDir, nobody)).rejects.toThrow(/user with id 0.*as 65534.*chown/);
  });
});

// Needs root, and a project that others may read.
function canBecomeNobody(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('test', ['-r', import.meta.filename], nobody).status === 0;
}

import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { available, whatIsSkipped } from '#test/support/available.ts';
import type { TestServer } from '#test/support/database.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { makeDataDir, removeDeadDataDirs } from '#test/support/data-dir.ts';
import { clearServer, prepareServer } from '#test/support/test-server.ts';

/** Before all tests: the PostgreSQL servers they run on. Afterwards nothing of them is left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const skipped = whatIsSkipped();
  if (skipped !== undefined) console.log(skipped);
  await removeDeadDataDirs();

  const folder = await makeDataDir();
  const embedded = await openEmbedded({ dataDir: folder, log: quietLog, durable: false });
  const servers: TestServer[] = [];
  const teardown = async () => {
    for (const server of servers) await clearServer(server);
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    servers.push(await prepareServer('embedded PostgreSQL', embedded.url));
    if (available.postgres !== undefined)
      servers.push(await prepareServer('PostgreSQL of TEST_DATABASE_URL', available.postgres));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresServers', servers);
  return teardown;
}

// `node --import tsx scripts/migration.ts NAME`: writes the next migration, from what the migrations make to prisma/schema.prisma.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { migrate, migrationsFolder } from '#src/adapters/postgres/schema/migrate.ts';
import { schemaDifference } from '#src/adapters/postgres/schema/schema-difference.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error(`The name of a migration is like add_photo_width, not ${JSON.stringify(name)}.`);
  process.exit(1);
}

const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-migration-'));
const quiet = { info: () => undefined, warn: console.warn, error: console.error };
try {
  const server = await openEmbedded({ dataDir, log: quiet, durable: false });
  try {
    await migrate(server.url);
    await write(await schemaDifference(server.url));
  } finally {
    await server.close();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function write(sql: string | undefined): Promise<void> {
  if (sql === undefined) return console.log('The migrations already make prisma/schema.prisma.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Read it before you commit it: ${join(folder, 'migration.sql')}`);
}

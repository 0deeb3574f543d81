// Writes the Prisma client (src/adapters/postgres/generated) from prisma/schema.prisma. Runs after every `npm ci`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const command = createRequire(import.meta.url).resolve('prisma/build/index.js');

const run = spawnSync(process.execPath, [command, 'generate', '--no-hints'], {
  cwd: root,
  encoding: 'utf8',
  env: {
    ...process.env,
    // Generating starts no schema engine, but Prisma downloads one unless this names a file that exists.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? command,
    // No question to the network whether there is a newer Prisma.
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});

if (run.status !== 0) {
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim();
  console.error(`prisma/schema.prisma gave no client (prisma generate: ${cause()}).\n${output}`);
  process.exit(1);
}

function cause(): string {
  if (run.error !== undefined) return run.error.message;
  return run.signal === null ? `exit code ${run.status}` : `signal ${run.signal}`;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { schemaEngineAdapter } from './schema-engine-adapter.ts';

/** No table is somebody else's. */
export const noFilters = { externalTables: [], externalEnums: [] };

// Any number that nobody else uses in this database; Prisma's own is 72707369.
const lockNumber = 4_921_705;

/**
 * Runs `use` with Prisma's schema engine on a database, in one transaction, which nobody else has at that time: what it
 * does is done wholly or not at all, and holds through a pooler that gives each transaction another session. The engine
 * is the WebAssembly one, in this process: the usual one is a program that would have to be downloaded.
 */
export async function withSchemaEngine<T>(
  url: string,
  use: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loaded ??= load());
  const client = new pg.Client({ connectionString: url });
  // What breaks the connection breaks the next statement too, and shows there.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    const adapter = bindMigrationAwareSqlAdapterFactory(schemaEngineAdapter(client));
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    const result = await use(engine).finally(() => engine.free());
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

let loaded: Promise<void> | undefined;

interface Assembly {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

// TypeScript's own types of it come only with those of a browser.
const assembly = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;

// What a bundler does for `import './schema_engine_bg.wasm'`; Node does not.
async function load(): Promise<void> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: refuse } });
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(gluePath.replace(/\.js$/, '.wasm'));
  const { instance } = await assembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...glue, ...idleTimers() },
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine never clears the 10 s after which it would give up a lock: such a timer must not keep the process alive. */
function idleTimers(): Record<string, unknown> {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout'));
  return Object.fromEntries(
    names.map((name) => [name, (act: () => void, ms: number) => setTimeout(act, ms).unref()]),
  );
}

function refuse(message: string): never {
  throw new Error(`Prisma's schema engine panicked: ${message}`);
}

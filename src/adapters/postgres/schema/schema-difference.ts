import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

const schemaPath = join(import.meta.dirname, '../../../../prisma/schema.prisma');

/**
 * The SQL that would bring the database behind `url` to prisma/schema.prisma; undefined if it is there. What the schema
 * file cannot express (functions, triggers, checks, indexes on expressions) is left alone.
 */
export async function schemaDifference(url: string): Promise<string | undefined> {
  const files = [{ path: 'schema.prisma', content: await readFile(schemaPath, 'utf8') }];
  return withSchemaEngine(url, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  });
}

// Writes the Prisma client (src/adapters/postgres/generated) from prisma/schema.prisma. Runs after every `npm ci`, also
// where only what runs is installed: with the generator alone, as the command line of Prisma is three times as large as
// the bot.
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Their builds for `import` ask each other for names that they do not have.
const require = createRequire(import.meta.url);
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts') as Generator;
const { getGenerators, loadSchemaContext } = require('@prisma/internals') as Internals;
type Generator = typeof import('@prisma/client-generator-ts');
type Internals = typeof import('@prisma/internals');

const schema = join(import.meta.dirname, '../prisma/schema.prisma');

try {
  const schemaContext = await loadSchemaContext({
    schemaPath: { cliProvidedPath: schema },
    printLoadMessage: false,
  });
  const generators = await getGenerators({
    schemaContext,
    registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
    // What it would download are programs for migrations.
    skipDownload: true,
    cliCommand: 'generate',
  });
  for (const generator of generators) {
    await generator.generate();
    generator.stop();
  }
} catch (error) {
  console.error(
    `prisma/schema.prisma gave no client.\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}

import { defineConfig } from 'prisma-cli/config';

// For Prisma's own commands. `generate` needs no database; `migrate status` and the like read DATABASE_URL.
const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
});

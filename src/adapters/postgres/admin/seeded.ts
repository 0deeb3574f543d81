import type { Database } from '#src/adapters/postgres/client.ts';
import type { Seeded } from '#src/ports/admin-store.ts';

/** What the seed put in force, as it was then. */
export async function readSeeded(database: Database): Promise<readonly Seeded[]> {
  const rows = await database.seeded.findMany();
  return rows.map(({ kind, id, content }) => ({
    kind: kind as Seeded['kind'],
    id,
    content: content as object,
  }));
}

/** Remembers what was put in force just now, in the place of what was before. */
export async function keepSeeded(database: Database, seeded: readonly Seeded[]): Promise<void> {
  await database.$executeRaw`
    INSERT INTO seeded (kind, id, content)
    SELECT kind, id, content FROM jsonb_to_recordset(${JSON.stringify(seeded)}::jsonb) AS new(kind text, id text, content jsonb)
    ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content
    WHERE seeded.content IS DISTINCT FROM excluded.content`;
}

import type { Form } from '#src/domain/report/form.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

/** Forms in all their versions, the newest of each first. */
export async function readForms(database: Pick<Database, 'form'>): Promise<readonly Form[]> {
  const rows = await database.form.findMany({ orderBy: [{ id: 'asc' }, { version: 'desc' }] });
  return rows.map(({ id, version, specification }) => ({
    ...(specification as unknown as Form),
    id,
    version,
  }));
}

import type { Database } from '#src/adapters/postgres/client.ts';
import type { ReaderNow } from '#src/ports/reader.ts';

/** A report of the last two days is likely what somebody still speaks of; a draft as long as it lies there. */
const ofFormsSql = `
  SELECT
    EXISTS (SELECT 1 FROM report WHERE id = ANY($2::text[]) AND form_id = ANY($1::text[]))
    OR EXISTS (SELECT 1 FROM obligation WHERE (id = ANY($2::text[]) OR item_id = ANY($2::text[])) AND form = ANY($1::text[]))
    OR EXISTS (SELECT 1 FROM waiver w JOIN obligation o ON o.id = w.obligation_id WHERE w.id = ANY($2::text[]) AND o.form = ANY($1::text[])) AS named,
    EXISTS (SELECT 1 FROM report WHERE unit_id = ANY($5::text[]) AND edited_by_id = $3 AND form_id = ANY($1::text[]) AND status <> 'discarded'
      AND (draft IS NOT NULL OR edited_at > $4::timestamptz - interval '2 days')) AS lately`;

/**
 * Whether ids are of those forms, whoever they belong to: it is asked so that nothing is kept, and tells nobody anything. `lately`: the
 * asking person writes such a report, or did.
 */
export async function findOfForms(
  database: Database,
  { actor, now }: Pick<ReaderNow, 'actor' | 'now'>,
  { formIds, ids }: { readonly formIds: readonly string[]; readonly ids: readonly string[] },
): Promise<{ readonly named: boolean; readonly lately: boolean }> {
  const [row] = await database.query<{ named: boolean; lately: boolean }>(ofFormsSql, [
    formIds,
    ids,
    actor?.personId ?? null,
    new Date(now),
    (actor?.memberships ?? []).map(({ unitId }) => unitId),
  ]);
  return row ?? { named: false, lately: false };
}

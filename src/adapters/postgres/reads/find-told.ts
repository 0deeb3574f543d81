import type { ReportId } from '#src/domain/ids.ts';
import { readAbout, type Told } from '#src/flows/contract/about.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { ChatKey } from '#src/ports/reader.ts';

/** A message that was edited in place has several rows: the newest says what it shows. */
const toldSql = `
  SELECT about FROM message
  WHERE platform = $1 AND bot = $2 AND chat_id = $3 AND external_id = $4 AND about IS NOT NULL
  ORDER BY seq DESC LIMIT 1`;

/** What a message of ours is about, by its id on the platform; null where there is none such in that chat. */
export async function findTold(
  database: Database,
  { platform, bot, chatId }: ChatKey,
  messageId: string,
): Promise<Told | null> {
  const [row] = await database.query<{
    about: { readonly revision: number | null; readonly about: unknown };
  }>(toldSql, [platform, bot, chatId, messageId]);
  const about = row && readAbout(row.about.about);
  return about ? { revision: row.about.revision, about } : null;
}

const receiptSql = `
  SELECT 1 FROM message
  WHERE platform = $1 AND bot = $2 AND chat_id = $3 AND external_id IS NOT NULL AND about IS NOT NULL
    AND about->'about'->>'kind' = 'receipt' AND about->'about'->>'reportId' = $4 LIMIT 1`;

/** Whether that chat was told that a report came in. */
export async function hasReceipt(
  database: Database,
  { platform, bot, chatId }: ChatKey,
  reportId: ReportId,
): Promise<boolean> {
  const rows = await database.query(receiptSql, [platform, bot, chatId, reportId]);
  return rows.length > 0;
}

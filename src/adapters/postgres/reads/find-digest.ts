import type { Digest } from '#src/domain/digest/digest.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { loadDigest } from './load-digest.ts';

/** The running week of the unit this chat is linked to; null when it is not linked. A group sees only its own unit. */
export async function findDigest(database: Database, { incoming, now, zone }: Asker): Promise<Digest | null> {
  const { platform, bot, chat } = incoming;
  const where = { platform_bot_chatId: { platform, bot, chatId: chat.id } };
  const group = await database.group.findUnique({ where, include: { unit: true } });
  if (group?.state !== 'linked') return null;
  return loadDigest(database, { id: group.id, unit: group.unit }, { now, zone, week: 'this-week' });
}

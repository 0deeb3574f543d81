import { buildDigest, digestWeek } from '#src/domain/digest/build-digest.ts';
import type { Digest } from '#src/domain/digest.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '../client.ts';
import { loadDigestFacts } from '../digest-facts.ts';

/** The running week of the unit this chat is linked to; null when it is not linked. A group sees only its own unit. */
export async function findDigest(database: Database, { incoming, now, today, zone }: Asker): Promise<Digest | null> {
  const { platform, bot, chat } = incoming;
  const group = await database.group.findUnique({ where: { platform_bot_chatId: { platform, bot, chatId: chat.id } }, include: { unit: true } });
  if (group?.state !== 'linked') return null;
  const when = { now, zone, week: 'this-week' } as const;
  const facts = await loadDigestFacts(database, { id: group.id, unitId: group.unitId, unitName: group.unit.name }, { ...digestWeek(when), today, zone });
  return buildDigest(facts, when);
}

import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { GroupFacts } from '#src/flows/contract/need.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { findEnded } from './find-ended.ts';

/** What is known of the group chat that asks; null when it was never linked. */
export async function findGroup(database: Database, { incoming, today }: Asker): Promise<GroupFacts | null> {
  const { platform, bot, chat } = incoming;
  const where = { platform_bot_chatId: { platform, bot, chatId: chat.id } };
  const group = await database.group.findUnique({ where, include: { unit: true } });
  if (!group) return null;
  return {
    isLinked: group.state === 'linked',
    unitName: group.unit.name,
    unitKind: group.unit.kind as UnitKind,
    digest: { weekday: group.digestWeekday, time: group.digestTime },
    ended: await findEnded(database, group.unitId, today),
  };
}

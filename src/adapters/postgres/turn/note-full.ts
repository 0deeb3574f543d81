import type { Asker, Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import type { EffectOf } from './turn-part.ts';

/** Somebody new, or a group, found no room. */
export async function noteFull(
  transaction: Transaction,
  { asker }: Change,
  { what }: EffectOf<'note-full'>,
): Promise<void> {
  await noteNoRoom(transaction, asker, what);
}

/** The month that runs keeps since when there is no room; the update that tells of it was counted in it just now. */
export async function noteNoRoom(
  transaction: Transaction,
  { incoming, now }: Asker,
  what: 'people' | 'groups',
): Promise<void> {
  const { platform, bot } = incoming;
  const at = new Date(now);
  const column = what === 'people' ? 'peopleFullAt' : 'groupsFullAt';
  await transaction.allowanceMonth.updateMany({
    where: { platform, bot, beginsAt: { lte: at }, endsAt: { gt: at }, [column]: null },
    data: { [column]: at },
  });
}

import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import type { EffectOf } from './turn-part.ts';

/** The month that runs keeps when somebody first found no room; the update that tells of it was counted in it just now. */
export async function noteFull(
  transaction: Transaction,
  { asker: { incoming, now } }: Change,
  { what }: EffectOf<'note-full'>,
): Promise<void> {
  const { platform, bot } = incoming;
  const at = new Date(now);
  const column = what === 'people' ? 'peopleFullAt' : 'groupsFullAt';
  await transaction.allowanceMonth.updateMany({
    where: { platform, bot, beginsAt: { lte: at }, endsAt: { gt: at }, [column]: null },
    data: { [column]: at },
  });
}

import { nextDigestAt, usualDigestTime } from '#src/domain/digest/digest-times.ts';
import type { GroupId, UnitId } from '#src/domain/ids.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { addressOf, groupRow } from '#src/adapters/postgres/address.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { removedSince, untroubled } from '#src/adapters/postgres/unreached.ts';
import type { EffectOf } from './turn-part.ts';
import { takePlace } from './take-place.ts';
import { useInvite } from './use-invite.ts';

/** Uses up the code and links the chat to its unit; a chat that was linked before changes over. */
export async function linkGroup(
  transaction: Transaction,
  change: Change,
  { code, title }: EffectOf<'link-group'>,
): Promise<void> {
  const { asker, newId } = change;
  const { platform, bot, chatId, threadId = null } = addressOf(asker);
  const at = new Date(asker.now);
  const usedBy = `${platform}:${chatId}`;
  const { unitId } = await useInvite(transaction, { code, purpose: 'group', usedBy, at });
  await takePlace(transaction, change, 'groups', chatId);
  const where = groupRow({ platform, bot, chatId });
  const known = await transaction.group.findUnique({ where });
  const weekday = known?.digestWeekday ?? usualDigestTime.weekday;
  const time = known?.digestTime ?? usualDigestTime.time;
  const data = {
    unitId,
    title,
    threadId,
    state: 'linked',
    ...untroubled,
    linkedAt: at,
    nextDigestAt: new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone })),
  };
  const { id } = await transaction.group.upsert({
    where,
    create: { id: newId(), platform, bot, chatId, digestWeekday: weekday, digestTime: time, ...data },
    update: data,
  });
  await writeDeed(transaction, change, {
    act: 'group-linked',
    unitId: unitId as UnitId,
    subject: { groupId: id as GroupId },
  });
}

/** We were removed: no digest goes there until the group is linked again. */
export async function unlinkGroup(transaction: Transaction, { asker }: Change): Promise<void> {
  const { platform, bot, chatId } = addressOf(asker);
  await transaction.group.updateMany({
    where: { platform, bot, chatId, state: 'linked' },
    data: removedSince(asker.now),
  });
}

/** What is meant for the group comes to this topic of it from now on. */
export async function placeGroup(transaction: Transaction, { asker }: Change): Promise<void> {
  const { threadId = null, ...chat } = addressOf(asker);
  await transaction.group.update({ where: groupRow(chat), data: { threadId, ...untroubled } });
}

/** The group has become a supergroup with another id. Its link stays, also where we were first told that we are out of the old one. */
export async function moveGroup(
  transaction: Transaction,
  { asker }: Change,
  { newChatId }: EffectOf<'move-group'>,
): Promise<void> {
  const chat = addressOf(asker);
  const where = groupRow(chat);
  const group = await transaction.group.findUnique({ where });
  // Linked anew under its new id, or moved already when a message to it was refused.
  const newWhere = groupRow({ ...chat, chatId: newChatId });
  if (!group || (await transaction.group.findUnique({ where: newWhere }))) return;
  const { digestWeekday: weekday, digestTime: time } = group;
  const next = group.nextDigestAt ?? new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone }));
  await transaction.group.update({
    where,
    data: { chatId: newChatId, state: 'linked', nextDigestAt: next, ...untroubled },
  });
}

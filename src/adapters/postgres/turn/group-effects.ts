import { nextDigestAt, usualDigestTime } from '#src/domain/digest/digest-times.ts';
import type { GroupId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { addressOf, groupRow } from '#src/adapters/postgres/address.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { doingOf, reachValues, withinSql } from '#src/adapters/postgres/people/doing.ts';
import { caretakersOfGroups, linksAtOnce } from '#src/adapters/postgres/joining/group-links.ts';
import { removedSince, untroubled } from '#src/adapters/postgres/unreached.ts';
import type { EffectOf } from './turn-part.ts';
import { takePlace } from './take-place.ts';
import { useInvite } from './use-invite.ts';

/** Uses up the code and links the chat to its unit; a chat that was linked before changes over. */
export async function linkGroup(
  transaction: Transaction,
  change: Change,
  { code, title, atOnce, by }: EffectOf<'link-group'>,
): Promise<void> {
  const { asker, newId } = change;
  const { platform, bot, chatId, threadId = null } = addressOf(asker);
  const at = new Date(asker.now);
  const usedBy = `${platform}:${chatId}`;
  const { unitId } = await useInvite(transaction, { code, purpose: 'group', usedBy, at });
  await takePlace(transaction, change, 'groups', chatId);
  const caretakers = await caretakersOf(transaction, change, unitId);
  if (caretakers.atOnce !== atOnce) throw new OvertakenError();
  const where = groupRow({ platform, bot, chatId });
  const known = await transaction.group.findUnique({ where });
  const weekday = known?.digestWeekday ?? usualDigestTime.weekday;
  const time = known?.digestTime ?? usualDigestTime.time;
  const data = {
    unitId,
    title,
    threadId,
    state: atOnce ? 'linked' : 'waiting',
    ...untroubled,
    linkedAt: at,
    linkedById: asker.actor?.personId ?? null,
    linkedByName: by,
    nextDigestAt: atOnce ? new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone })) : null,
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
    details: { isConfirmed: atOnce },
  });
  await insertNotices(
    transaction,
    caretakers.others.map((personId) =>
      plannedNotice(
        {
          kind: 'group-linked',
          personId,
          unitId: unitId as UnitId,
          groupId: id as GroupId,
          since: asker.now,
        },
        asker.now,
      ),
    ),
  );
}

/** Who hears of groups of the unit, but the sender, and whether that one may link by themselves. */
async function caretakersOf(transaction: Transaction, { asker }: Change, unitId: string) {
  const { actor, today } = asker;
  const unit = await transaction.unit.findUniqueOrThrow({ where: { id: unitId } });
  const all = await caretakersOfGroups(transaction, unitId as UnitId, today);
  return {
    atOnce: linksAtOnce(reachOf(actor, 'manage-groups'), unit, all),
    others: all.filter((personId) => personId !== actor?.personId),
  };
}

const inReachSql = `
  SELECT g.id, g.unit_id AS "unitId", g.digest_weekday AS weekday, g.digest_time AS time FROM chat_group g JOIN unit ON unit.id = g.unit_id
  WHERE g.id = $3 AND ${withinSql} AND g.state = ANY($4::text[]) FOR UPDATE OF g`;

interface InReach {
  readonly id: GroupId;
  readonly unitId: UnitId;
  readonly weekday: number;
  readonly time: string;
}

/** A group of a unit that the sender looks after, in one of these states, locked; overtaken where it is none by now. */
async function groupInReach(
  transaction: Transaction,
  change: Change,
  groupId: GroupId,
  states: readonly string[],
): Promise<InReach> {
  const values = [...reachValues(doingOf(change, 'manage-groups')), groupId, states];
  const [group] = await transaction.$queryRawUnsafe<InReach[]>(inReachSql, ...values);
  if (!group) throw new OvertakenError();
  return group;
}

/** A group whose code somebody typed gets its digests from now on. The first decision counts. */
export async function confirmGroup(
  transaction: Transaction,
  change: Change,
  { groupId }: EffectOf<'confirm-group'>,
): Promise<void> {
  const { id, unitId, weekday, time } = await groupInReach(transaction, change, groupId, ['waiting']);
  const { now, zone } = change.asker;
  await insertNotices(transaction, [
    plannedNotice({ kind: 'group-confirmed', groupId: id, unitId, since: now }, now),
  ]);
  const nextDigestOn = new Date(nextDigestAt(now, { weekday, time, zone }));
  await transaction.group.update({ where: { id }, data: { state: 'linked', nextDigestAt: nextDigestOn } });
  await writeDeed(transaction, change, { act: 'group-confirmed', unitId, subject: { groupId } });
}

/** A group gets nothing any more, until it is linked anew. */
export async function dropGroup(
  transaction: Transaction,
  change: Change,
  { groupId }: EffectOf<'drop-group'>,
): Promise<void> {
  const { id, unitId } = await groupInReach(transaction, change, groupId, ['waiting', 'linked']);
  const data = { state: 'removed', nextDigestAt: null, ...untroubled };
  await transaction.group.update({ where: { id }, data });
  await writeDeed(transaction, change, { act: 'group-unlinked', unitId, subject: { groupId } });
}

/** We were removed: no digest goes there until the group is linked again. */
export async function unlinkGroup(transaction: Transaction, change: Change): Promise<void> {
  const { asker } = change;
  const { platform, bot, chatId } = addressOf(asker);
  const groups = await transaction.group.updateManyAndReturn({
    where: { platform, bot, chatId, state: { in: ['linked', 'waiting'] } },
    data: removedSince(asker.now),
  });
  for (const { id, unitId } of groups)
    await writeDeed(transaction, change, {
      act: 'group-unlinked',
      unitId: unitId as UnitId,
      subject: { groupId: id as GroupId },
      details: { botWasRemoved: true },
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
  const isWaiting = group.state === 'waiting';
  const next = group.nextDigestAt ?? new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone }));
  await transaction.group.update({
    where,
    data: {
      chatId: newChatId,
      state: isWaiting ? 'waiting' : 'linked',
      nextDigestAt: isWaiting ? null : next,
      ...untroubled,
    },
  });
}

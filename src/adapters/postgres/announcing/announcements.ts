import type { PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';

/** A draft of the officer's own, in the name of a unit of theirs; it is there already with what was attached before. */
async function draft(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { announcementId, unitId }: { readonly announcementId: string; readonly unitId: UnitId },
): Promise<boolean> {
  const { units } = reachOf(actor, 'announce');
  if (!actor || !units.includes(unitId)) return false;
  await transaction.$executeRaw`
    INSERT INTO announcement (id, by_id, unit_id, created_at) VALUES (${announcementId}, ${actor.personId}, ${unitId}, ${new Date(now)})
    ON CONFLICT (id) DO NOTHING`;
  const [own] = await transaction.$queryRaw<object[]>`
    SELECT 1 FROM announcement WHERE id = ${announcementId} AND by_id = ${actor.personId} AND state = 'draft' FOR UPDATE`;
  return own !== undefined;
}

interface Held {
  readonly unitId: UnitId;
  readonly isChased: boolean;
}

/** One's own in that state, held until this is over, in the name of a unit that one announces for to this day; null: there is none. */
async function held(
  transaction: Transaction,
  { asker: { actor } }: Change,
  announcementId: string,
  state: 'draft' | 'scheduled' | 'sent',
): Promise<Held | null> {
  const { units, childrenOf } = reachOf(actor, 'announce');
  const [own] = await transaction.$queryRaw<Held[]>`
    SELECT a.unit_id AS "unitId", a.chased_at IS NOT NULL AS "isChased" FROM announcement a JOIN unit u ON u.id = a.unit_id
    WHERE a.id = ${announcementId} AND a.by_id = ${actor?.personId ?? null} AND a.state = ${state}
      AND (u.id = ANY(${[...units]}) OR u.parent_id = ANY(${[...childrenOf]})) FOR UPDATE OF a`;
  return own ?? null;
}

/** A photo or a file goes with an announcement that is being written; its bytes are fetched by a job. The same picture is one. */
export async function attach(
  transaction: Transaction,
  change: Change,
  effect: Extract<Effect, { kind: 'attach' }>,
): Promise<void> {
  if (!(await draft(transaction, change, effect))) throw new OvertakenError();
  const { announcementId, photoId: id, photo, file } = effect;
  const { actor, now, incoming } = change.asker;
  const { fileRef, uniqueRef, albumId, sentAs, bytes } = photo;
  const isThere = await transaction.photo.findFirst({ where: { announcementId, uniqueRef } });
  if (isThere) return;
  await transaction.photo.create({
    data: {
      id,
      announcementId,
      fileName: file?.name ?? null,
      mime: file?.mime ?? null,
      personId: actor?.personId ?? '',
      platform: incoming.platform,
      bot: incoming.bot,
      chatId: incoming.chat.id,
      fileRef,
      uniqueRef,
      albumId,
      sentAs,
      bytes,
      receivedAt: new Date(now),
    },
  });
}

/** What was attached goes with it no more: it belongs to nothing, and is offered to no report. */
export async function detachAll(
  transaction: Transaction,
  change: Change,
  { announcementId }: Extract<Effect, { kind: 'detach-all' }>,
): Promise<void> {
  if (!(await held(transaction, change, announcementId, 'draft'))) return;
  await transaction.photo.deleteMany({ where: { announcementId } });
}

/** It goes out at its moment, by the planner: to whom is looked up then. Only to units that the officer may announce to. */
export async function announce(
  transaction: Transaction,
  change: Change,
  effect: Extract<Effect, { kind: 'announce' }>,
): Promise<void> {
  if (!(await draft(transaction, change, effect))) throw new OvertakenError();
  const { announcementId, unitId, text, roles, unitIds, sendAt } = effect;
  const { units, childrenOf } = reachOf(change.asker.actor, 'announce');
  const scheduled = await transaction.$executeRaw`
    UPDATE announcement SET state = 'scheduled', text = ${text}, roles = ${[...roles]}, send_at = ${new Date(sendAt)},
      unit_ids = ARRAY(SELECT u.id FROM unit u WHERE u.id = ANY(${[...unitIds]}) AND (u.id = ANY(${[...units]}) OR u.parent_id = ANY(${[...childrenOf]})))
    WHERE id = ${announcementId} AND EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(${[...unitIds]})
      AND (u.id = ANY(${[...units]}) OR u.parent_id = ANY(${[...childrenOf]})))`;
  if (scheduled === 0) throw new OvertakenError();
  await writeDeed(transaction, change, {
    act: 'announced',
    unitId,
    subject: { announcementId },
    details: { units: unitIds.length, roles: roles.join(' ') },
  });
}

/** Only as long as it has not gone out. */
export async function takeBack(
  transaction: Transaction,
  change: Change,
  { announcementId }: Extract<Effect, { kind: 'take-back-announcement' }>,
): Promise<void> {
  const taken = await held(transaction, change, announcementId, 'scheduled');
  if (!taken) throw new OvertakenError();
  await transaction.announcement.update({ where: { id: announcementId }, data: { state: 'taken-back' } });
  await writeDeed(transaction, change, {
    act: 'announcement-taken-back',
    unitId: taken.unitId,
    subject: { announcementId },
  });
}

/** Whoever has not read it is told once more, once. */
export async function chase(
  transaction: Transaction,
  change: Change,
  { announcementId }: Extract<Effect, { kind: 'chase-announcement' }>,
): Promise<void> {
  const { now } = change.asker;
  const chased = await held(transaction, change, announcementId, 'sent');
  if (!chased || chased.isChased) throw new OvertakenError();
  await transaction.announcement.update({ where: { id: announcementId }, data: { chasedAt: new Date(now) } });
  // Whom the first word waits for is not told twice.
  const people = await transaction.$queryRaw<{ personId: PersonId; unitId: UnitId }[]>`
    SELECT r.person_id AS "personId", r.unit_id AS "unitId" FROM announcement_receipt r
    WHERE r.announcement_id = ${announcementId} AND r.read_at IS NULL AND NOT EXISTS (SELECT 1 FROM notice n
      WHERE n.announcement_id = r.announcement_id AND n.person_id = r.person_id AND n.state = 'pending')`;
  await writeDeed(transaction, change, {
    act: 'announcement-chased',
    unitId: chased.unitId,
    subject: { announcementId },
    details: { people: people.length },
  });
  await insertNotices(
    transaction,
    people.map((one) => plannedNotice({ kind: 'announcement', announcementId, isAgain: true, ...one }, now)),
  );
}

/** The first answer counts; of whom it did not go to there is nothing to write down. */
export async function noteRead(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { announcementId }: Extract<Effect, { kind: 'note-read' }>,
): Promise<void> {
  await transaction.announcementReceipt.updateMany({
    where: { announcementId, personId: actor?.personId ?? '', readAt: null },
    data: { readAt: new Date(now) },
  });
}

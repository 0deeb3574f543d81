import type { UnitId } from '#src/domain/ids.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { addressOf } from '#src/adapters/postgres/address.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { reachable, unreachableSince } from '#src/adapters/postgres/unreached.ts';
import type { EffectOf } from './turn-part.ts';
import { takePlace } from './take-place.ts';
import { useInvite } from './use-invite.ts';

/** Uses up the invite, makes the person, the account and the membership. */
export async function joinPerson(
  transaction: Transaction,
  change: Change,
  { code, personId, name, language }: EffectOf<'join'>,
): Promise<void> {
  const { asker, senderId, newId } = change;
  const at = new Date(asker.now);
  const { unitId, role } = await useInvite(transaction, { code, purpose: 'person', usedBy: personId, at });
  const { platform, bot, chatId } = addressOf(asker);
  const account = { platform, bot, externalId: senderId ?? chatId };
  await takePlace(transaction, change, 'people', account.externalId);
  await transaction.person.upsert({
    where: { id: personId },
    create: { id: personId, name, language, createdAt: at },
    update: { name },
  });
  await transaction.account.upsert({
    where: { platform_bot_externalId: account },
    create: { id: newId(), ...account, personId, createdAt: at },
    update: { personId, ...reachable },
  });
  const membership = { personId, unitId, role };
  const has = await transaction.membership.findFirst({ where: { ...membership, validTo: null } });
  if (!has)
    await transaction.membership.create({
      data: { id: newId(), ...membership, validFrom: onDay(asker.today) },
    });
  await writeDeed(transaction, change, {
    act: 'join',
    actorId: personId,
    unitId: unitId as UnitId,
    subject: { personId },
    details: { role },
  });
}

/** Whether the person behind a private chat can be written to. */
export async function setReachable(
  transaction: Transaction,
  { asker }: Change,
  { reachable: isReachable }: EffectOf<'set-reachable'>,
): Promise<void> {
  const { platform, bot, chatId } = addressOf(asker);
  await transaction.account.updateMany({
    // Whoever could not be reached before is so since then.
    where: { platform, bot, externalId: chatId, isReachable: !isReachable },
    data: isReachable ? reachable : unreachableSince(asker.now),
  });
}

/** A stranger's choice is kept nowhere. */
export async function setLanguage(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { language }: EffectOf<'set-language'>,
): Promise<void> {
  if (actor) await transaction.person.update({ where: { id: actor.personId }, data: { language } });
}

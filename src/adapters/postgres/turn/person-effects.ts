import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { OvertakenError, type Transaction } from './transaction.ts';

/** Uses up the invite, makes the person, the account and the membership. A code works once: whoever comes second is overtaken. */
export async function joinPerson(
  transaction: Transaction,
  change: Change,
  effect: Extract<Effect, { kind: 'join' }>,
): Promise<void> {
  const { asker } = change;
  const at = new Date(asker.now);
  const used = await transaction.$queryRaw<{ unitId: string; role: string }[]>`
    UPDATE invite SET used_at = ${at}, used_by = ${effect.personId}
    WHERE code_hash = ${codeHash(effect.code)} AND purpose = 'person' AND used_at IS NULL AND expires_at > ${at}
    RETURNING unit_id AS "unitId", role`;
  const [invite] = used;
  if (!invite) throw new OvertakenError();
  const { platform, bot } = asker.incoming;
  const externalId = change.senderId ?? asker.incoming.chat.id;
  await transaction.person.upsert({
    where: { id: effect.personId },
    create: { id: effect.personId, name: effect.name, language: effect.language, createdAt: at },
    update: { name: effect.name },
  });
  await transaction.account.upsert({
    where: { platform_bot_externalId: { platform, bot, externalId } },
    create: { id: change.newId(), platform, bot, externalId, personId: effect.personId, createdAt: at },
    update: { personId: effect.personId, isReachable: true },
  });
  const data = { personId: effect.personId, unitId: invite.unitId, role: invite.role };
  const has = await transaction.membership.findFirst({ where: { ...data, validTo: null } });
  if (!has)
    await transaction.membership.create({
      data: { id: change.newId(), ...data, validFrom: onDay(asker.today) },
    });
}

import { channelCodeMs } from '#src/domain/channel/channel-code.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { addressOf } from '#src/adapters/postgres/address.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { reachable } from '#src/adapters/postgres/unreached.ts';
import { takePlace } from './take-place.ts';
import type { EffectOf } from './turn-part.ts';

/** Digits that are somebody else's just now are not given once more: the step is taken again, and draws others. */
export async function issueChannelCode(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { code }: EffectOf<'issue-channel-code'>,
): Promise<void> {
  if (!actor) return;
  const at = new Date(now);
  const { personId } = actor;
  await transaction.channelCode.updateMany({
    where: { personId, usedAt: null, expiresAt: { gt: at } },
    data: { expiresAt: at },
  });
  const issued = await transaction.$executeRaw`
    INSERT INTO channel_code AS c (code_hash, person_id, expires_at)
    VALUES (${codeHash(code)}, ${personId}, ${new Date(now + channelCodeMs)})
    ON CONFLICT (code_hash) DO UPDATE SET person_id = excluded.person_id, expires_at = excluded.expires_at, used_at = NULL
    WHERE c.expires_at <= ${at} OR c.used_at IS NOT NULL`;
  if (issued === 0) throw new OvertakenError();
}

/** Uses up the code: the sender's account is one more of its person, with all their memberships. */
export async function linkChannel(
  transaction: Transaction,
  change: Change,
  { code }: EffectOf<'link-channel'>,
): Promise<void> {
  const { asker, senderId, newId } = change;
  const at = new Date(asker.now);
  const [used] = await transaction.$queryRaw<{ personId: string }[]>`
    UPDATE channel_code SET used_at = ${at} WHERE code_hash = ${codeHash(code)} AND used_at IS NULL AND expires_at > ${at}
    RETURNING person_id AS "personId"`;
  if (!used) throw new OvertakenError();
  const { platform, bot, chatId } = addressOf(asker);
  const account = { platform, bot, externalId: senderId ?? chatId };
  await takePlace(transaction, change, 'people', account.externalId);
  await transaction.account.upsert({
    where: { platform_bot_externalId: account },
    create: { id: newId(), ...account, ...used, createdAt: at },
    update: { ...used, ...reachable, isPreferred: false },
  });
}

/** Only an account of the person's own. */
export async function preferChannel(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { accountId }: EffectOf<'prefer-channel'>,
): Promise<void> {
  if (!actor) return;
  await transaction.$executeRaw`
    UPDATE account SET is_preferred = (id = ${accountId}) WHERE person_id = ${actor.personId}`;
}

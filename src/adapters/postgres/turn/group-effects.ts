import { nextDigestAt, usualDigestTime } from '#src/domain/digest/next-digest.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { OvertakenError, type Transaction } from './transaction.ts';

/** Uses up the code and links the chat to its unit; a chat that was linked before changes over. */
export async function linkGroup(
  transaction: Transaction,
  change: Change,
  effect: Extract<Effect, { kind: 'link-group' }>,
): Promise<void> {
  const { asker } = change;
  const { platform, bot, chat } = asker.incoming;
  const at = new Date(asker.now);
  const used = await transaction.$queryRaw<{ unitId: string }[]>`
    UPDATE invite SET used_at = ${at}, used_by = ${`${platform}:${chat.id}`}
    WHERE code_hash = ${codeHash(effect.code)} AND purpose = 'group' AND used_at IS NULL AND expires_at > ${at}
    RETURNING unit_id AS "unitId"`;
  const [invite] = used;
  if (!invite) throw new OvertakenError();
  const where = { platform_bot_chatId: { platform, bot, chatId: chat.id } };
  const known = await transaction.group.findUnique({ where });
  const weekday = known?.digestWeekday ?? usualDigestTime.weekday;
  const time = known?.digestTime ?? usualDigestTime.time;
  const data = {
    unitId: invite.unitId,
    title: effect.title,
    threadId: chat.threadId,
    state: 'linked',
    linkedAt: at,
    nextDigestAt: new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone })),
  };
  await transaction.group.upsert({
    where,
    create: {
      id: change.newId(),
      platform,
      bot,
      chatId: chat.id,
      digestWeekday: weekday,
      digestTime: time,
      ...data,
    },
    update: data,
  });
}

/** We were removed: no digest goes there until the group is linked again. */
export async function unlinkGroup(transaction: Transaction, change: Change): Promise<void> {
  const { platform, bot, chat } = change.asker.incoming;
  await transaction.group.updateMany({
    where: { platform, bot, chatId: chat.id },
    data: { state: 'removed', nextDigestAt: null },
  });
}

/** The group has become a supergroup with another id. Its link stays, also where we were first told that we are out of the old one. */
export async function moveGroup(transaction: Transaction, change: Change, newChatId: string): Promise<void> {
  const { asker } = change;
  const { platform, bot, chat } = asker.incoming;
  const where = { platform_bot_chatId: { platform, bot, chatId: chat.id } };
  const group = await transaction.group.findUnique({ where });
  const newWhere = { platform_bot_chatId: { platform, bot, chatId: newChatId } };
  // Linked anew under its new id, or moved already when a message to it was refused.
  if (!group || (await transaction.group.findUnique({ where: newWhere }))) return;
  const { digestWeekday: weekday, digestTime: time } = group;
  const next = group.nextDigestAt ?? new Date(nextDigestAt(asker.now, { weekday, time, zone: asker.zone }));
  await transaction.group.update({
    where,
    data: { chatId: newChatId, state: 'linked', nextDigestAt: next },
  });
}

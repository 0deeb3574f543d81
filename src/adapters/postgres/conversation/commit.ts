import type { Change, Committed } from '#src/ports/conversation-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import type { Statement } from '../bind-values.ts';
import { isUniqueViolation } from '../errors.ts';
import { frequentEffects } from './effect-parts.ts';
import { applyRareEffect } from './rare-effects.ts';
import { OvertakenError, type Transaction } from './transaction.ts';
import { turnSql, type TurnRow } from './turn-sql.ts';

/** Commits everything one update changes: in one statement when it can, otherwise in one transaction. */
export async function commit(database: Database, change: Change): Promise<Committed> {
  const rare = change.effects.filter((effect) => !frequentEffects.has(effect.kind));
  const statement = turnSql(change);
  try {
    if (rare.length === 0) {
      const [row] = await database.query<TurnRow>(statement.sql, statement.values);
      return row?.turns === 1 ? committed(change, row) : { kind: 'overtaken' };
    }
    const row = await database.$transaction(async (transaction) => {
      const taken = await takeTurn(transaction, statement);
      for (const effect of rare) await applyRareEffect(transaction, change, effect);
      return taken;
    });
    return committed(change, row);
  } catch (error) {
    if (error instanceof OvertakenError) return { kind: 'overtaken' };
    if (isUniqueViolation(error, 'taken_update')) return { kind: 'taken' };
    throw error;
  }
}

async function takeTurn(transaction: Transaction, { sql, values }: Statement): Promise<TurnRow> {
  const [row] = await transaction.$queryRawUnsafe<TurnRow[]>(sql, ...values);
  if (row?.turns !== 1) throw new OvertakenError();
  return row;
}

/** What stands behind older messages is left to the outbox. */
function committed(change: Change, { isBehind }: TurnRow): Committed {
  const { platform, bot, chat } = change.asker.incoming;
  const to = { platform, bot, chatId: chat.id, ...(chat.threadId ? { threadId: chat.threadId } : {}) };
  const messages = change.messages.map(({ id, call }): OutgoingMessage => ({ id, to, call, attempts: 0 }));
  return isBehind ? { kind: 'committed', messages: [], isBehind } : { kind: 'committed', messages, isBehind };
}

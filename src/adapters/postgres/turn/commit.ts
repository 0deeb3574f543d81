import { reachOf } from '#src/domain/organisation/access.ts';
import type { Change, Committed } from '#src/ports/conversation-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { addressOf } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isUniqueViolation, OvertakenError } from '#src/adapters/postgres/errors.ts';
import { batchConcurrent } from '#src/adapters/postgres/batch-concurrent.ts';
import { applyRareEffects, isRare } from './effects.ts';
import { turnSql, type TurnRow } from './turn-sql.ts';

/**
 * Commits everything one update changes: in one statement when it can, together with other chats' changes that come
 * side by side, otherwise in one transaction of its own.
 */
export function createCommit(database: Database): (change: Change) => Promise<Committed> {
  const commitFrequent = batchConcurrent<Change, Committed>({
    run: (changes) => takeTurns(database, changes),
    keysOf: touchedBy,
  });
  return async (change) => {
    try {
      return await (change.effects.some(isRare) ? commitRare(database, change) : commitFrequent(change));
    } catch (error) {
      if (error instanceof OvertakenError) return { kind: 'overtaken' };
      if (isUniqueViolation(error, 'taken_update')) return { kind: 'taken' };
      throw error;
    }
  };
}

async function takeTurns(database: Database, changes: readonly Change[]): Promise<readonly Committed[]> {
  const { sql, values } = turnSql(changes);
  const rows = await database.query<TurnRow>(sql, values);
  const taken = new Map(rows.map((row) => [row.n, row]));
  return changes.map((change, n) => committed(change, taken.get(n)));
}

async function commitRare(database: Database, change: Change): Promise<Committed> {
  const { sql, values } = turnSql([change]);
  const row = await database.$transaction(async (transaction) => {
    const [taken] = await transaction.$queryRawUnsafe<TurnRow[]>(sql, ...values);
    if (!taken) throw new OvertakenError();
    await applyRareEffects(transaction, change);
    return taken;
  });
  return committed(change, row);
}

/** Rows that a change may write to hang on its chat, its person or a unit whose reports the person writes. */
function touchedBy({ asker: { incoming, actor } }: Change): readonly string[] {
  return [
    `chat ${incoming.platform} ${incoming.bot} ${incoming.chat.id}`,
    ...(actor ? [`person ${actor.personId}`] : []),
    ...reachOf(actor, 'write-report').units.map((unit) => `unit ${unit}`),
  ];
}

/** What stands behind older messages is left to the outbox. */
function committed(change: Change, row: TurnRow | undefined): Committed {
  if (!row) return { kind: 'overtaken' };
  const to = addressOf(change.asker);
  const messages = change.messages.map(({ id, call }): OutgoingMessage => ({ id, to, call, attempts: 0 }));
  const isBehind = row.isBehind && messages.length > 0;
  return { kind: 'committed', messages: isBehind ? [] : messages, isBehind };
}

import { reachOf } from '#src/domain/access.ts';
import type { Effect } from '#src/flows/effect.ts';
import type { Change, Committed } from '#src/ports/conversation-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import { isUniqueViolation } from '../errors.ts';
import { applyRareEffect } from './rare-effects.ts';
import { OvertakenError } from './transaction.ts';
import { turnSql, type TurnRow } from './turn-sql.ts';

type Connection = Pick<Database, '$queryRawUnsafe'>;

/** Effects that the one statement of a turn carries; all others take a transaction of several. */
const frequent = new Set<Effect['kind']>([
  'say',
  'answer',
  'add-photo',
  'start-report',
  'adopt-photos',
  'settle-photos',
  'acknowledge-photos',
]);

/** Commits everything one update changes: in one statement when it can, otherwise in one transaction. */
export async function commit(database: Database, change: Change): Promise<Committed> {
  const rare = change.effects.filter((effect) => !frequent.has(effect.kind));
  try {
    if (rare.length === 0) {
      const row = await takeTurn(database, change);
      return row.turns === 1 ? committed(change) : { kind: 'overtaken' };
    }
    await database.$transaction(async (transaction) => {
      const row = await takeTurn(transaction, change);
      if (row.turns !== 1) throw new OvertakenError();
      for (const effect of rare) await applyRareEffect(transaction, change, effect);
    });
    return committed(change);
  } catch (error) {
    if (error instanceof OvertakenError) return { kind: 'overtaken' };
    if (isUniqueViolation(error, 'taken_update')) return { kind: 'taken' };
    throw error;
  }
}

async function takeTurn(connection: Connection, change: Change): Promise<TurnRow> {
  const { platform, bot, chat } = change.asker.incoming;
  const { actor, now } = change.asker;
  const write = reachOf(actor, 'write-report');
  const effects = change.effects.map((effect) =>
    'reportId' in effect && effect.kind === 'add-photo' ? { ...effect, ...effect.photo } : effect,
  );
  const rows = await connection.$queryRawUnsafe<TurnRow[]>(
    turnSql,
    platform,
    bot,
    chat.id,
    chat.threadId,
    change.updateId,
    change.revision,
    JSON.stringify(change.state),
    new Date(now),
    JSON.stringify(change.messages),
    JSON.stringify(pick(effects, 'answer')),
    JSON.stringify(pick(effects, 'start-report')),
    JSON.stringify(pick(effects, 'add-photo')),
    JSON.stringify(pick(effects, 'adopt-photos')),
    effects.some((effect) => effect.kind === 'acknowledge-photos'),
    actor?.personId ?? null,
    write.units,
    JSON.stringify(openReports(change.effects)),
  );
  return rows[0] ?? { turns: 0 };
}

function pick(effects: readonly Effect[], kind: Effect['kind']): readonly Effect[] {
  return effects.filter((effect) => effect.kind === kind);
}

/** Reports that must still be open for the change to make sense: what is answered, sent or thrown away, unless it begins here. */
function openReports(effects: readonly Effect[]): readonly string[] {
  const begun = new Set(
    effects.flatMap((effect) =>
      effect.kind === 'start-report' || effect.kind === 'reopen' ? [effect.reportId] : [],
    ),
  );
  const touched = effects.flatMap((effect) =>
    effect.kind === 'answer' || effect.kind === 'submit' || effect.kind === 'discard'
      ? [effect.reportId]
      : [],
  );
  return [...new Set(touched)].filter((id) => !begun.has(id));
}

function committed(change: Change): Committed {
  const { platform, bot, chat } = change.asker.incoming;
  const to = { platform, bot, chatId: chat.id, ...(chat.threadId ? { threadId: chat.threadId } : {}) };
  const messages: readonly OutgoingMessage[] = change.messages.map(({ id, call }) => ({
    id,
    to,
    call,
    attempts: 0,
  }));
  return { kind: 'committed', messages };
}

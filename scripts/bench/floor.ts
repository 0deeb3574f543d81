import { randomUUID } from 'node:crypto';
import { Bot, type Context } from 'grammy';
import type pg from 'pg';
import { botInfo, type Contestant } from './contestant.ts';
import { floorSql } from './floor-sql.ts';
import { type FloorState, floorStep, type RunStatement } from './floor-step.ts';
import type { Card } from './questions.ts';
import { openPool } from './resources.ts';
import { createScreens } from './screens.ts';

/**
 * What is hardly to be undercut: grammY and one transaction of plain prepared SQL an update, with the same writes to the
 * same tables as ours, and one reply. It knows one form by heart, checks nobody's rights and understands little.
 */
export function openFloor(url: string): Contestant {
  const pool = openPool(url);
  const screens = createScreens();
  const bot = new Bot(`${botInfo.id}:bench`, { botInfo });
  bot.api.config.use(screens.transformer);
  const said = markSaid((ids) => pool.query({ name: 'said', text: floorSql.said, values: [ids] }));
  bot.use(async (context) => {
    if (context.callbackQuery) void context.answerCallbackQuery();
    const saying = await turn(pool, context);
    if (!saying) return;
    await context.reply(saying.card.text, saying.card.options);
    said.mark(saying.id);
  });
  return {
    name: 'floor',
    screens,
    take: (update) => bot.handleUpdate(update),
    photosComplete: () => Promise.resolve(),
    idle: () => said.idle(),
    async close() {
      await said.idle();
      await pool.end();
    },
  };
}

async function turn(pool: pg.Pool, context: Context): Promise<{ id: string; card: Card } | undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const saying = await write(client, context);
    await client.query('COMMIT');
    return saying;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function write(
  client: pg.PoolClient,
  context: Context,
): Promise<{ id: string; card: Card } | undefined> {
  const run: RunStatement = (name, ...values) => client.query({ name, text: floorSql[name], values });
  const [bot, chatId, updateId, at] = [
    String(botInfo.id),
    String(context.chatId),
    String(context.update.update_id),
    new Date(),
  ];
  const { rowCount } = await run('take', bot, updateId, at);
  if (rowCount === 0) return undefined;
  const { rows } = await run<{ revision: number; state: FloorState }>('lock', bot, chatId);
  const { state, card } = await floorStep(run, rows[0]?.state ?? { at: 'idle', photos: 0 }, context, at);
  await run('keep', bot, chatId, (rows[0]?.revision ?? 0) + 1, JSON.stringify(state), at);
  if (!card) return undefined;
  const id = randomUUID();
  const call = JSON.stringify({ method: 'sendMessage', params: { text: card.text, ...card.options } });
  await run('say', id, bot, chatId, call, `update:${updateId}`, at);
  return { id, card };
}

/** Marks messages as sent in the outbox, those that come while one statement runs together in the next: as ours does. */
function markSaid(write: (ids: readonly string[]) => Promise<unknown>): {
  mark(id: string): void;
  idle(): Promise<void>;
} {
  let waiting: string[] = [];
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    await Promise.resolve();
    while (waiting.length > 0) {
      const ids = waiting;
      waiting = [];
      await write(ids);
    }
    writing = null;
  };
  return {
    mark(id) {
      waiting.push(id);
      writing ??= writeAll();
    },
    idle: () => writing ?? Promise.resolve(),
  };
}

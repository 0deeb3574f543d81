import type { Api } from 'grammy';
import type { Log } from '#src/ports/log.ts';
import { chatLane, type Update } from '#src/ports/platform.ts';
import { type Self, toIncoming } from './to-incoming.ts';

export interface Ear {
  readonly api: Pick<Api, 'answerCallbackQuery'>;
  readonly self: Self;
  readonly log?: Pick<Log, 'info'> | undefined;
}

/** An update as the port has it, however malformed its content; null: no update at all. */
export function readUpdate(ear: Ear, raw: unknown): Update | null {
  if (typeof raw !== 'object' || raw === null || !('update_id' in raw)) return null;
  const { update_id: id } = raw;
  if (typeof id !== 'number') return null;
  const pressId = pressIdOf(raw);
  return {
    id: String(id),
    lane: laneOf(raw) ?? `update ${id}`,
    incoming: toIncoming(raw, ear.self),
    ...(pressId !== undefined && { onArrival: () => answerPress(ear, pressId) }),
  };
}

/** The button shows a spinner until then. What Telegram says to it does not matter: the press may be long ago. */
function answerPress({ api, log }: Ear, id: string): void {
  api.answerCallbackQuery(id).catch(() => log?.info({}, 'a button press could not be answered'));
}

function pressIdOf(update: object): string | undefined {
  if (!('callback_query' in update)) return undefined;
  const { callback_query: press } = update;
  if (typeof press !== 'object' || press === null || !('id' in press)) return undefined;
  return typeof press.id === 'string' ? press.id : undefined;
}

/** The chat it happened in. That a group moved comes before whatever happens under its new id. */
function laneOf(update: object): string | undefined {
  for (const content of Object.values(update)) {
    const id =
      numberIn(content, 'migrate_to_chat_id') ?? chatIdIn(content) ?? chatIdIn(fieldOf(content, 'message'));
    if (id !== undefined) return chatLane(String(id));
  }
  return undefined;
}

function chatIdIn(content: unknown): number | undefined {
  return numberIn(fieldOf(content, 'chat'), 'id');
}

function numberIn(content: unknown, name: string): number | undefined {
  const value = fieldOf(content, name);
  return typeof value === 'number' ? value : undefined;
}

function fieldOf(content: unknown, name: string): unknown {
  return (content as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

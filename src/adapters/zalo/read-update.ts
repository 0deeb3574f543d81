import { chatLane, type Update } from '#src/ports/platform.ts';
import { type Self, toIncoming } from './to-incoming.ts';

/** An update as the port has it, however malformed its content; null: no message, of which there is nothing to say. */
export function readUpdate(self: Self, raw: unknown): Update | null {
  const message = fieldOf(raw, 'message');
  const id = idOf(fieldOf(message, 'message_id'));
  if (id === undefined) return null;
  const chatId = idOf(fieldOf(fieldOf(message, 'chat'), 'id'));
  return {
    id,
    lane: chatId === undefined ? `update ${id}` : chatLane(chatId),
    incoming: toIncoming(raw, self),
  };
}

/** The update in what was posted: flat, as it is, or in the envelope of an answer, as it is documented. Null: in neither. */
export function updateIn(posted: unknown): object | null {
  if (isUpdate(posted)) return posted;
  const wrapped = fieldOf(posted, 'result');
  return isUpdate(wrapped) ? wrapped : null;
}

function isUpdate(value: unknown): value is object {
  return typeof fieldOf(value, 'event_name') === 'string';
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

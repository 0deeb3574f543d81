import type { TakeDependencies } from '#src/intake/take-update.ts';

/**
 * Answers the button press in an update, if it is one: the button shows a spinner until then. Called before anything
 * else and waited for by nobody; what Telegram says to it does not matter, the press may be long ago.
 */
export function answerPress({ api, log }: Pick<TakeDependencies, 'api' | 'log'>, update: unknown): void {
  const id = pressIdOf(update);
  if (id === undefined) return;
  api.answerCallbackQuery(id).catch(() => log.info({}, 'a button press could not be answered'));
}

function pressIdOf(update: unknown): string | undefined {
  if (typeof update !== 'object' || update === null || !('callback_query' in update)) return undefined;
  const { callback_query: press } = update;
  if (typeof press !== 'object' || press === null || !('id' in press)) return undefined;
  return typeof press.id === 'string' ? press.id : undefined;
}

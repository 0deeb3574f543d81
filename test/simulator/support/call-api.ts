import { callMethod, type ApiAnswer } from '#src/simulator/telegram/call-method.ts';
import type { Upload } from '#src/simulator/telegram/methods/method.ts';
import type { Bot } from '#src/simulator/telegram/state/world-state.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';

interface Caller {
  readonly world: TelegramWorld;
  readonly bot: Bot;
}

/** Makes one call in process, without HTTP. */
export function callApi(
  { world, bot }: Caller,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  uploads: Readonly<Record<string, Upload>> = {},
): Promise<ApiAnswer> {
  const call = {
    world: world.state,
    bot,
    uploads: new Map(Object.entries(uploads)),
    signal: new AbortController().signal,
  };
  return callMethod(call, method, params);
}

/** The result of a call that must go well. */
export async function resultOf<T = Record<string, unknown>>(
  caller: Caller,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const answer = await callApi(caller, method, params);
  if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
  return answer.result as T;
}

/** `400 Bad Request: …` of a call that must fail. */
export async function refusalOf(
  caller: Caller,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  uploads: Readonly<Record<string, Upload>> = {},
): Promise<string> {
  const answer = await callApi(caller, method, params, uploads);
  return answer.ok ? 'ok' : `${answer.error_code} ${answer.description}`;
}

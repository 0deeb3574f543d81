import { BotApiError, notFound } from './bot-api-error.ts';
import { checkParams, type Params } from './check-params.ts';
import { methodList } from './methods/method-list.ts';
import type { MethodCall } from './methods/method.ts';
import type { ApiCall } from './state/world-state.ts';

export type ApiAnswer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly error_code: number; readonly description: string };

/** An answer with the HTTP status it goes out with. */
export interface Answered {
  readonly answer: ApiAnswer;
  readonly status: number;
}

const callsKept = 10_000;

/** One call, from its name and parameters to the envelope the bot gets. Notes it in the world's list of calls. */
export async function callMethod(call: MethodCall, method: string, params: Params): Promise<Answered> {
  const entry: ApiCall = { bot: call.bot.user.id, method, params, answer: null };
  note(call, entry);
  const answered = await answerTo(call, method, params);
  const { answer } = answered;
  entry.answer = answer.ok
    ? { ok: true, code: 200 }
    : { ok: false, code: answer.error_code, description: answer.description };
  call.world.changes.emit({ kind: 'call', bot: call.bot.user.id });
  return answered;
}

/** The envelope of an error. */
export function refusal(world: MethodCall['world'], error: BotApiError): Answered {
  const { code, message, httpStatus } = error;
  const status = httpStatus ?? (world.rules.refusalStatus === 'ok' ? 200 : code);
  return { answer: { ok: false, error_code: code, description: message }, status };
}

async function answerTo(call: MethodCall, method: string, params: Params): Promise<Answered> {
  try {
    const result = await run(call, method, params);
    return { answer: { ok: true, ...(result !== undefined && { result }) }, status: 200 };
  } catch (error) {
    if (error instanceof BotApiError) return refusal(call.world, error);
    throw error;
  }
}

async function run(call: MethodCall, name: string, params: Params): Promise<unknown> {
  const method = Object.hasOwn(methodList, name) ? methodList[name] : undefined;
  if (!method) throw notFound();
  checkParams(name, params);
  return await method(call, params as never);
}

function note({ world }: MethodCall, entry: ApiCall): void {
  world.calls.push(entry);
  if (world.calls.length > callsKept) world.calls.shift();
}

import { BotApiError, type ErrorParameters } from './bot-api-error.ts';
import { checkParams, type Params } from './check-params.ts';
import { methodName } from './field-table.ts';
import { methodList } from './methods/method-list.ts';
import type { MethodCall } from './methods/method.ts';
import type { ApiCall } from './state/world-state.ts';

export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: ErrorParameters;
    };

const callsKept = 10_000;
/** Fields the Bot API has and nothing here acts on: better refused than passed over. */
const withoutBehaviour: readonly string[] = [
  'business_connection_id',
  'certificate',
  'direct_messages_topic_id',
  'ephemeral_message_parameters',
  'inline_message_id',
  'message_effect_id',
  'rich_message',
  'suggested_post_parameters',
];

/** One call, from its name and parameters to the envelope the bot gets. Notes it in the world's list of calls. */
export async function callMethod(call: MethodCall, name: string, params: Params): Promise<ApiAnswer> {
  const entry: ApiCall = { bot: call.bot.user.id, method: methodName(name) ?? name, params, answer: null };
  note(call, entry);
  const answer = await answerTo(call, name, params);
  entry.answer = answer.ok
    ? { ok: true, code: 200 }
    : { ok: false, code: answer.error_code, description: answer.description };
  call.world.changes.emit({ kind: 'call', bot: call.bot.user.id });
  return answer;
}

async function answerTo(call: MethodCall, name: string, params: Params): Promise<ApiAnswer> {
  try {
    return { ok: true, result: await run(call, name, params) };
  } catch (error) {
    if (error instanceof BotApiError) return errorAnswer(error);
    throw error;
  }
}

/** The envelope of an error. */
export function errorAnswer({ code, message, parameters }: BotApiError): ApiAnswer {
  return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
}

async function run(call: MethodCall, name: string, params: Params): Promise<unknown> {
  const method = methodName(name);
  if (!method) throw new BotApiError(404, 'Not Found');
  checkParams(method, params);
  const behaviour = methodList[method];
  if (!behaviour) throw new BotApiError(501, `Not simulated: ${method}`);
  const unheeded = withoutBehaviour.find((field) => params[field] !== undefined);
  if (unheeded) throw new BotApiError(501, `Not simulated: ${unheeded} (${method})`);
  return await behaviour(call, params as never);
}

function note({ world }: MethodCall, entry: ApiCall): void {
  world.calls.push(entry);
  if (world.calls.length > callsKept) world.calls.shift();
}

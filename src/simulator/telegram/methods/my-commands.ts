import { badRequest } from '../bot-api-error.ts';
import { commandsKey, type CommandScope } from '../state/command-scope.ts';
import { findChat } from '../state/find-chat.ts';
import type { Method, MethodCall } from './method.ts';

interface ScopeParams {
  readonly scope?: CommandScope;
  readonly language_code?: string;
}

interface Command {
  readonly command: string;
  readonly description: string;
}

/** https://core.telegram.org/bots/api#setmycommands : at most 100 in each scope and language. */
export const setMyCommands: Method<ScopeParams & { readonly commands: readonly Command[] }> = (
  call,
  params,
) => {
  if (params.commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of params.commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  const commands = params.commands.map((one) => ({ ...one, command: one.command.replace(/^\//, '') }));
  call.bot.commands.set(keyOf(call, params), commands);
  call.world.changes.emit({ kind: 'profile', bot: call.bot.user.id });
  return true;
};

/** https://core.telegram.org/bots/api#getmycommands */
export const getMyCommands: Method<ScopeParams> = (call, params) =>
  call.bot.commands.get(keyOf(call, params)) ?? [];

/** https://core.telegram.org/bots/api#deletemycommands */
export const deleteMyCommands: Method<ScopeParams> = (call, params) => {
  call.bot.commands.delete(keyOf(call, params));
  call.world.changes.emit({ kind: 'profile', bot: call.bot.user.id });
  return true;
};

function keyOf({ world, bot }: MethodCall, { scope, language_code }: ScopeParams): string {
  if (scope?.chat_id !== undefined) findChat(world, bot, scope.chat_id);
  return commandsKey(scope ?? { type: 'default' }, language_code);
}

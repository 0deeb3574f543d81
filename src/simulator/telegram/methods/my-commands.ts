import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findChat } from '#src/simulator/telegram/state/find-chat.ts';
import type { Bot, Chat } from '#src/simulator/telegram/state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface CommandScope {
  readonly type: string;
  readonly chat_id?: number | string;
  readonly user_id?: number;
}

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

/**
 * The commands a person sees in a chat: those of the narrowest scope that has any, in their language before none.
 * https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function commandsFor(
  bot: Bot,
  chat: Chat,
  user: { readonly id: number; readonly language_code?: string },
) {
  for (const scope of chat.kind === 'private' ? privateScopes(chat) : groupScopes(chat, user.id)) {
    for (const language of [user.language_code ?? '', '']) {
      const commands = bot.commands.get(commandsKey(scope, language));
      if (commands?.length) return commands;
    }
  }
  return [];
}

function privateScopes(chat: Chat): readonly CommandScope[] {
  return [{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }, { type: 'default' }];
}

function groupScopes(chat: Chat, userId: number): readonly CommandScope[] {
  const status = chat.members.get(userId);
  const isAdministrator = status === 'administrator' || status === 'creator';
  const of = (type: string): CommandScope => ({ type, chat_id: chat.id });
  return [
    { ...of('chat_member'), user_id: userId },
    ...(isAdministrator ? [of('chat_administrators')] : []),
    of('chat'),
    ...(isAdministrator ? [{ type: 'all_chat_administrators' }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

/** https://core.telegram.org/bots/api#botcommandscope : the kinds there are, and what each names. */
const namedBy: ReadonlyMap<string, readonly ('chat_id' | 'user_id')[]> = new Map([
  ['default', []],
  ['all_private_chats', []],
  ['all_group_chats', []],
  ['all_chat_administrators', []],
  ['chat', ['chat_id']],
  ['chat_administrators', ['chat_id']],
  ['chat_member', ['chat_id', 'user_id']],
]);

function refuseOddScope(scope: CommandScope): void {
  const names = namedBy.get(scope.type);
  if (!names) throw badRequest('unsupported BotCommandScope type specified');
  for (const name of ['chat_id', 'user_id'] as const) {
    if (names.includes(name) && scope[name] === undefined) throw badRequest(`${name} is empty`);
    if (!names.includes(name) && scope[name] !== undefined) throw badRequest(`${name} is not of that scope`);
  }
}

function keyOf({ world, bot }: MethodCall, { scope, language_code }: ScopeParams): string {
  if (scope) refuseOddScope(scope);
  if (scope?.chat_id !== undefined) findChat(world, bot, scope.chat_id);
  return commandsKey(scope ?? { type: 'default' }, language_code);
}

/** Name under which a command list is kept. */
function commandsKey({ type, chat_id, user_id }: CommandScope, language = ''): string {
  return [type, chat_id ?? '', user_id ?? '', language].join('|');
}

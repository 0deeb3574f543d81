import type { Bot, Chat } from './world-state.ts';

export interface CommandScope {
  readonly type: string;
  readonly chat_id?: number | string;
  readonly user_id?: number;
}

/** Name under which a command list is kept. */
export function commandsKey({ type, chat_id, user_id }: CommandScope, language = ''): string {
  return [type, chat_id ?? '', user_id ?? '', language].join('|');
}

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

import { badRequest } from '#src/simulator/telegram/bot-api-error.ts';
import { findChat } from '#src/simulator/telegram/state/find-chat.ts';
import type { Bot } from '#src/simulator/telegram/state/world-state.ts';
import type { Method, MethodCall } from './method.ts';

interface LanguageParams {
  readonly language_code?: string;
}

/** https://core.telegram.org/bots/api#getme */
export const getMe: Method<object> = ({ bot }) => ({
  ...bot.user,
  can_join_groups: bot.canJoinGroups,
  can_read_all_group_messages: bot.canReadAllGroupMessages,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
});

/** https://core.telegram.org/bots/api#setmyname : up to 64 characters; the bot's own name without a language. */
export const setMyName: Method<LanguageParams & { readonly name?: string }> = (call, params) => {
  const name = params.name ?? '';
  if (!params.language_code && name === '') throw badRequest('BOT_TITLE_INVALID');
  setText(call, 'name', params, name, 64);
  if (!params.language_code) call.bot.user = { ...call.bot.user, first_name: name };
  return true;
};

/** https://core.telegram.org/bots/api#setmydescription : up to 512 characters, shown in an empty chat. */
export const setMyDescription: Method<LanguageParams & { readonly description?: string }> = (call, params) =>
  setText(call, 'description', params, params.description ?? '', 512);

/** https://core.telegram.org/bots/api#setmyshortdescription : up to 120 characters, on the bot's page. */
export const setMyShortDescription: Method<LanguageParams & { readonly short_description?: string }> = (
  call,
  params,
) => setText(call, 'short_description', params, params.short_description ?? '', 120);

export const getMyName: Method<LanguageParams> = ({ bot }, { language_code }) => ({
  name: textFor(bot, 'name', language_code) || bot.user.first_name,
});

export const getMyDescription: Method<LanguageParams> = ({ bot }, { language_code }) => ({
  description: textFor(bot, 'description', language_code),
});

export const getMyShortDescription: Method<LanguageParams> = ({ bot }, { language_code }) => ({
  short_description: textFor(bot, 'short_description', language_code),
});

interface MenuParams {
  readonly chat_id?: number;
  readonly menu_button?: { readonly type: string };
}

/** https://core.telegram.org/bots/api#setchatmenubutton : for one private chat, or for all. */
export const setChatMenuButton: Method<MenuParams> = ({ world, bot }, params) => {
  if (params.chat_id !== undefined) findChat(world, bot, params.chat_id);
  bot.menuButtons.set(params.chat_id ?? 'default', params.menu_button ?? { type: 'default' });
  world.changes.emit({ kind: 'profile', bot: bot.user.id });
  return true;
};

export const getChatMenuButton: Method<MenuParams> = ({ bot }, params) =>
  bot.menuButtons.get(params.chat_id ?? 'default') ?? bot.menuButtons.get('default') ?? { type: 'commands' };

/** A text of the bot's profile in a language, or else without one; empty when there is none. */
export function textFor(bot: Bot, kind: string, language = ''): string {
  return bot.texts.get(`${kind}|${language}`) || bot.texts.get(`${kind}|`) || '';
}

function setText(call: MethodCall, kind: string, params: LanguageParams, text: string, limit: number): true {
  if (text.length > limit)
    throw badRequest(`the bot's ${kind.replace('_', ' ')} is longer than ${limit} characters`);
  call.bot.texts.set(`${kind}|${params.language_code ?? ''}`, text);
  call.world.changes.emit({ kind: 'profile', bot: call.bot.user.id });
  return true;
}

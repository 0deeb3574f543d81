import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Capabilities, type Chat, ChatRefusedError } from '#src/ports/chat.ts';
import { createApi } from './create-api.ts';
import { fetchPhoto } from './fetch-photo.ts';
import { publish } from './publish.ts';
import { fullCapabilities, render } from './render.ts';
import { send } from './send.ts';
import { translateError } from './translate-error.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Address of the Bot API. */
  readonly apiRoot: string;
  /** Less than Telegram can do, for rehearsing platforms that can do less. */
  readonly capabilities?: Partial<Capabilities>;
}

export interface Telegram extends Chat {
  readonly api: Api;
  readonly self: UserFromGetMe;
}

/**
 * One bot on Telegram. Asks who it is, once. Throws ChatRefusedError when Telegram does not know the token, otherwise
 * ChatBusyError or ChatAmbiguousError: Telegram cannot be reached now.
 */
export async function openTelegram(options: TelegramOptions): Promise<Telegram> {
  const server = { token: options.token, apiRoot: options.apiRoot.replace(/\/+$/, '') };
  const api = createApi(server);
  const self = await whoAmI(api);
  const capabilities = { ...fullCapabilities, ...options.capabilities };
  return {
    api,
    self,
    platform: 'telegram',
    bot: String(self.id),
    username: self.username,
    capabilities,
    render: (card) => render(capabilities, card),
    retire: (messageId) =>
      capabilities.buttons && capabilities.edits
        ? { method: 'editMessageReplyMarkup', params: { message_id: Number(messageId) } }
        : null,
    send: (to, call) => send(api, to, call),
    fetchPhoto: ({ fileRef }) => fetchPhoto({ api, ...server }, fileRef),
    inviteLink: (code) => `https://t.me/${self.username}?start=${code}`,
    publish: (profiles) => publish(api, profiles),
  };
}

async function whoAmI(api: Api): Promise<UserFromGetMe> {
  try {
    return await api.getMe();
  } catch (error) {
    // 404 is said to a token that is not even shaped like one.
    const isUnknown = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
    if (isUnknown) throw new ChatRefusedError('Telegram does not know this TELEGRAM_BOT_TOKEN');
    throw translateError(error);
  }
}

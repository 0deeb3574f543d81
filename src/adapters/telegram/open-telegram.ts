import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Capabilities, Chat } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { FileStore } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import { createApi } from './create-api.ts';
import { fetchPhoto } from './fetch-photo.ts';
import { setMenu } from './set-menu.ts';
import { publish } from './publish.ts';
import { fullCapabilities, render, retire, wordsOf } from './render.ts';
import { send } from './send.ts';
import { translateError } from './translate-error.ts';
import { createUpdateSource } from './update-source.ts';
import { createWebhook } from './webhook.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Address of the Bot API. */
  readonly apiRoot: string;
  /** What Telegram is to say with each update it posts; null: it posts none. */
  readonly webhookSecret?: string | null;
  /** Less than Telegram can do, for rehearsing platforms that can do less. */
  readonly capabilities?: Partial<Capabilities> | undefined;
  /** Where attachments are; without it none is sent. */
  readonly files?: Pick<FileStore, 'has' | 'get'>;
  readonly log?: Log;
}

export interface Telegram extends Platform {
  readonly api: Api;
  readonly self: UserFromGetMe;
}

/**
 * One bot on Telegram. Asks who it is, once. Throws ChatRefusedError when Telegram does not know the token, otherwise
 * ChatBusyError or ChatAmbiguousError: Telegram cannot be reached now.
 */
export async function openTelegram({ token, webhookSecret, ...options }: TelegramOptions): Promise<Telegram> {
  const server = { token, apiRoot: options.apiRoot.replace(/\/+$/, '') };
  const api = createApi(server);
  const self = await whoAmI(api);
  const ear = { api, self, log: options.log };
  return {
    api,
    self,
    title: 'Telegram',
    chat: chatOf({ api, ...server }, self, options),
    source: createUpdateSource(ear),
    webhook: webhookSecret ? createWebhook(ear, webhookSecret) : null,
    async ping() {
      await api.getMe();
    },
    async webhookUrl() {
      try {
        const { url = '' } = await api.getWebhookInfo();
        return url === '' ? null : url;
      } catch (error) {
        throw translateError(error);
      }
    },
    publish: (profiles) => publish(api, profiles),
  };
}

type Server = { readonly api: Api; readonly token: string; readonly apiRoot: string };

function chatOf(
  server: Server,
  self: UserFromGetMe,
  { capabilities: less, files, log }: Omit<TelegramOptions, 'token' | 'webhookSecret'>,
): Chat {
  const capabilities = { ...fullCapabilities, ...less };
  return {
    platform: 'telegram',
    bot: String(self.id),
    username: self.username,
    capabilities,
    // Nothing tells whether it was taken, and one message twice is better than none.
    whenAmbiguous: 'try-once-more',
    render: (card) => render(capabilities, card),
    allowance: null,
    wordsOf,
    retire: (messageId) => retire(capabilities, messageId),
    send: (to, call) => send({ api: server.api, files, log }, to, call),
    fetchPhoto: ({ fileRef }) => fetchPhoto(server, fileRef),
    setMenu: (chatId, menus) => setMenu(server.api, chatId, menus),
    inviteLink: (code) => `https://t.me/${self.username}?start=${code}`,
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

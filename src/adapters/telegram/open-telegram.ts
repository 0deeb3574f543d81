import { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Address, Call, Capabilities, Chat, Sent } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat.ts';
import { fetchPhoto } from './fetch-photo.ts';
import { publish } from './publish.ts';
import { fullCapabilities, render } from './render.ts';
import { translateError } from './translate-error.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Default: the public one. */
  readonly apiRoot: string;
  /** Less than Telegram can do, for rehearsing platforms that can do less. */
  readonly capabilities?: Partial<Capabilities>;
}

export interface Telegram extends Chat {
  readonly api: Api;
  readonly self: UserFromGetMe;
}

const timeoutSeconds = 60;
/** Edits of a message that is gone or as it should be already. */
const unchanged = /message is not modified/i;
const cannotEdit = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;

/** One bot on Telegram. Asks who it is, once; throws ChatBusyError or ChatRefusedError when that fails. */
export async function openTelegram({ token, apiRoot, capabilities: less }: TelegramOptions): Promise<Telegram> {
  const api = new Api(token, { apiRoot, timeoutSeconds });
  const self = await api.getMe().catch((error: unknown) => {
    throw translateError(error);
  });
  const capabilities = { ...fullCapabilities, ...less };
  return {
    api,
    self,
    platform: 'telegram',
    bot: String(self.id),
    username: self.username,
    capabilities,
    render: (card, to) => render(capabilities, card, to),
    send: (to, call) => send(api, to, call),
    fetchPhoto: ({ fileRef }) => fetchPhoto(api, { token, apiRoot }, fileRef),
    inviteLink: (code) => `https://t.me/${self.username}?start=${code}`,
    publish: (profiles) => publish(api, profiles),
  };
}

async function send(api: Api, to: Address, { method, params }: Call): Promise<Sent> {
  try {
    return await call(api, to, method, params);
  } catch (error) {
    const translated = translateError(error);
    if (method !== 'editMessageText' || !(translated instanceof ChatRefusedError)) throw translated;
    if (unchanged.test(translated.message)) return { externalId: String(params['message_id']) };
    if (!cannotEdit.test(translated.message)) throw translated;
    const { message_id: _gone, ...rest } = params;
    return send(api, to, { method: 'sendMessage', params: rest });
  }
}

async function call(api: Api, to: Address, method: string, params: Call['params']): Promise<Sent> {
  const raw = api.raw as unknown as Record<string, (payload: object) => Promise<{ message_id?: number } | true>>;
  const make = raw[method];
  if (!make) throw new ChatRefusedError(`the outbox holds a call of ${method}, which grammY does not know`);
  const result = await make({ chat_id: to.chatId, ...params });
  return { externalId: typeof result === 'object' && result.message_id !== undefined ? String(result.message_id) : null };
}

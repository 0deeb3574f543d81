import { type Api, GrammyError } from 'grammy';
import { type Address, type Call, ChatRefusedError, type Sent } from '#src/ports/chat.ts';
import { translateError } from './translate-error.ts';

/** The message says already what the edit would make it say: a repeated call. */
const unchanged = /message is not modified/i;
/** Deleted by the person, or too old. */
const notEditable =
  /message to edit not found|message can't be edited|there is no text in the message|MESSAGE_ID_INVALID/i;
const threadGone = /message thread not found/i;

/** Makes a rendered call in its chat. An edit of a message that is gone becomes a new message. Throws the port's errors only. */
export async function send(api: Api, to: Address, call: Call): Promise<Sent> {
  try {
    return await make(api, to, call);
  } catch (error) {
    if (error instanceof ChatRefusedError) throw error;
    if (!(error instanceof GrammyError)) throw translateError(error);
    const { description } = error;
    if (unchanged.test(description)) return { externalId: String(call.params['message_id']) };
    if (call.method === 'editMessageReplyMarkup' && notEditable.test(description))
      return { externalId: null };
    if (call.method === 'editMessageText' && notEditable.test(description)) return send(api, to, asNew(call));
    if (to.threadId && threadGone.test(description)) return send(api, withoutThread(to), call);
    throw translateError(error);
  }
}

/** What render and retire make. Anything else in the outbox was not put there by this adapter. */
const methods = ['sendMessage', 'editMessageText', 'editMessageReplyMarkup'] as const;

type Make = (params: object) => Promise<{ readonly message_id?: number } | true>;

/** Where a call goes is said by the address alone: a group may get another id while the call waits. */
async function make(api: Api, to: Address, { method, params }: Call): Promise<Sent> {
  const name = methods.find((one) => one === method);
  if (!name) throw new ChatRefusedError(`no card is shown by ${method}`);
  const thread = name === 'sendMessage' && to.threadId ? { message_thread_id: Number(to.threadId) } : {};
  const result = await (api.raw[name] as Make)({ chat_id: to.chatId, ...thread, ...params });
  const id = typeof result === 'object' ? result.message_id : undefined;
  return { externalId: id === undefined ? null : String(id) };
}

function asNew({ params }: Call): Call {
  const { message_id: _gone, ...rest } = params;
  return { method: 'sendMessage', params: rest };
}

function withoutThread({ threadId: _gone, ...address }: Address): Address {
  return address;
}

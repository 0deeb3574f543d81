import { GrammyError } from 'grammy';
import type { Address, Call, Sent } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { FilesCall } from './render-files.ts';
import { type FileSender, placeOf, sendFiles } from './send-files.ts';
import { translateError } from './translate-error.ts';

/** The message says already what the edit would make it say: a repeated call. */
const unchanged = /message is not modified/i;
/** Deleted by the person, or too old. */
const notEditable =
  /message to edit not found|message can't be edited|there is no text in the message|MESSAGE_ID_INVALID/i;

/** What render and retire make, besides files. Anything else in the outbox was not put there by this adapter. */
const methods = ['sendMessage', 'editMessageText', 'editMessageReplyMarkup'] as const;

type Make = (params: object) => Promise<{ readonly message_id?: number } | true>;

/** Makes a rendered call in its chat. An edit of a message that is gone becomes a new message. Throws the port's errors only. */
export async function send(sender: FileSender, to: Address, call: Call): Promise<Sent> {
  if (isFilesCall(call)) return sendFiles(sender, to, call);
  const { method, params } = call;
  const name = methods.find((one) => one === method);
  if (!name) throw new ChatRefusedError(`no card is shown by ${method}`);
  try {
    // Where a call goes is said by the address alone: a group may get another id while the call waits.
    const place = name === 'sendMessage' ? placeOf(to) : { chat_id: to.chatId };
    const result = await (sender.api.raw[name] as Make)({ ...place, ...params });
    const id = typeof result === 'object' ? result.message_id : undefined;
    return { externalId: id === undefined ? null : String(id) };
  } catch (error) {
    const description = error instanceof GrammyError ? error.description : '';
    if (unchanged.test(description)) return { externalId: String(params['message_id']) };
    if (!notEditable.test(description) || name === 'sendMessage') throw translateError(error);
    return name === 'editMessageText' ? send(sender, to, asNew(call)) : { externalId: null };
  }
}

function isFilesCall(call: Call): call is FilesCall {
  return call.method === 'sendFiles';
}

function asNew({ params }: Call): Call {
  const { message_id: _gone, ...rest } = params;
  return { method: 'sendMessage', params: rest };
}

import type { Instant } from '#src/domain/ids.ts';
import type { Address, Call, Sent } from '#src/ports/chat.ts';
import { ChatBusyError, type ChatError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { ZaloClient } from './create-client.ts';
import type { PhotoCall, TextCall } from './render.ts';
import { isUnknownToken, translateError } from './translate-error.ts';

export interface Sender {
  readonly call: ZaloClient;
  readonly now: () => Instant;
  readonly files?: Pick<FileStore, 'has'> | undefined;
  /** Where a photo of the store can be fetched for a while, by its hash; null: nowhere. */
  readonly photoLink?: ((sha256: string, name?: string) => string) | null | undefined;
  readonly log?: Pick<Log, 'warn'> | undefined;
  /** Zalo does not know the token any more. */
  readonly tellUnknownToken: () => void;
}

const storeAwayMs = 5_000;

/** Makes a rendered call in its chat. Throws the port's errors only. */
export async function send(sender: Sender, { chatId }: Address, call: Call): Promise<Sent> {
  if (isText(call))
    return said(sender, sender.call('sendMessage', { chat_id: chatId, text: textOf(sender, call) }));
  if (isPhoto(call)) return sendPhoto(sender, chatId, call);
  // Anything else in the outbox was not put there by this adapter.
  throw new ChatRefusedError(`no card is shown by ${call.method}`);
}

/** What is said, with the addresses of its files, which are made now and are good for a while only. */
function textOf({ photoLink }: Sender, { params: { text, files = [] } }: TextCall): string {
  const lines = files.map(({ sha256, name }) =>
    photoLink ? `📎 ${name}: ${photoLink(sha256, name)}` : `📎 ${name}`,
  );
  return [text, ...lines].filter((part) => part !== '').join('\n\n');
}

/** A photo that is not there, or that Zalo does not take, costs only itself. */
async function sendPhoto(sender: Sender, chatId: string, { params }: PhotoCall): Promise<Sent> {
  const { sha256, caption } = params;
  if (!sender.photoLink) return leftOut(sender, sha256, 'PUBLIC_URL is no https address any more');
  if (!(await isInStore(sender, sha256))) return leftOut(sender, sha256, 'not in the store');
  const photo = sender.photoLink(sha256);
  try {
    const call = sender.call('sendPhoto', {
      chat_id: chatId,
      photo,
      ...(caption !== undefined && { caption }),
    });
    return await said(sender, call);
  } catch (error) {
    const isOfPhoto = error instanceof ChatRefusedError;
    if (!isOfPhoto) throw error;
    return leftOut(sender, sha256, error.message.replaceAll(photo, 'its address'));
  }
}

function leftOut({ log }: Sender, sha256: string, error: string): Sent {
  log?.warn({ sha256, error }, 'a file of a message is left out');
  return { externalId: null };
}

async function isInStore({ files }: Sender, sha256: string): Promise<boolean> {
  if (!files) throw new ChatRefusedError('this process has no store to send files from');
  try {
    return await files.has(sha256);
  } catch (error) {
    if (error instanceof FileStoreError) throw new ChatBusyError(storeAwayMs, error);
    throw error;
  }
}

async function said(
  sender: Sender,
  sending: Promise<{ readonly message_id?: string | undefined }>,
): Promise<Sent> {
  try {
    const { message_id: id } = await sending;
    return { externalId: id ?? null };
  } catch (error) {
    throw inPortWords(sender, error);
  }
}

function inPortWords({ tellUnknownToken, now }: Sender, error: unknown): ChatError {
  if (isUnknownToken(error)) tellUnknownToken();
  return translateError(error, now());
}

function isText(call: Call): call is TextCall {
  return call.method === 'sendMessage' && typeof call.params['text'] === 'string';
}

function isPhoto(call: Call): call is PhotoCall {
  return call.method === 'sendPhoto' && typeof call.params['sha256'] === 'string';
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, HttpError, InputFile } from 'grammy';
import type { Address, Sent } from '#src/ports/chat.ts';
import { ChatBusyError, type ChatError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { FileKind, FileRef, FilesCall } from './render-files.ts';
import { translateError } from './translate-error.ts';

export interface FileSender {
  readonly api: Api;
  readonly files?: Pick<FileStore, 'has' | 'get'> | undefined;
  readonly log?: Pick<Log, 'warn'> | undefined;
}

/** Sent together: an album, or one alone. */
interface Batch {
  readonly kind: FileKind;
  readonly files: readonly FileRef[];
}

const storeAwayMs = 5_000;
const longestWaitMs = 30_000;

/**
 * Sends files of the store as one album, or as the single photo or document that they are. A file that is not there, or
 * that Telegram does not take, costs only itself: the others go out, in smaller albums if need be, and what is no picture
 * to Telegram goes as a document.
 */
export async function sendFiles(sender: FileSender, to: Address, { params }: FilesCall): Promise<Sent> {
  const waiting: Batch[] = [{ kind: params.kind, files: await thoseInStore(sender, params.files) }];
  let externalId: string | null = null;
  let hasWaited = false;
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    if (batch.files.length === 0) continue;
    try {
      const messageId = await post(sender, to, batch);
      externalId ??= messageId;
    } catch (error) {
      const failure = reasonOf(error);
      const smaller = withoutTheBad(sender, batch, failure);
      if (smaller) waiting.unshift(...smaller);
      else if (externalId === null) throw failure;
      else if (failure.kind === 'busy' && !hasWaited) {
        hasWaited = true;
        waiting.unshift(batch);
        await sleep(Math.min(longestWaitMs, failure.retryAfterMs));
      } else {
        // To throw would send once more what went out already.
        sender.log?.warn(
          { files: batch.files.length, error: failure.message },
          'files of a message are left out',
        );
      }
    }
  }
  return { externalId };
}

/** What is sent in its place when the fault is that of one file; null: it is not. */
function withoutTheBad(sender: FileSender, batch: Batch, failure: ChatError): readonly Batch[] | null {
  if (failure.kind !== 'refused') return null;
  const { kind, files } = batch;
  const bad = Number(/failed to send message #(\d+)/.exec(failure.message)?.[1]) - 1;
  if (files.length > 1 && files[bad]) {
    const others = { kind, files: files.filter((_, index) => index !== bad) };
    return [others, { kind: 'document', files: files.slice(bad, bad + 1) }];
  }
  if (failure.reason === 'other') return null;
  if (files.length > 1) {
    const half = Math.ceil(files.length / 2);
    return [
      { kind, files: files.slice(0, half) },
      { kind, files: files.slice(half) },
    ];
  }
  if (kind === 'photo') return [{ kind: 'document', files }];
  for (const file of files) leaveOut(sender, file, failure.message);
  return [];
}

async function thoseInStore(sender: FileSender, refs: readonly FileRef[]): Promise<readonly FileRef[]> {
  const { files } = sender;
  if (!files) throw new ChatRefusedError('this process has no store to send files from');
  try {
    const isThere = await Promise.all(refs.map(({ sha256 }) => files.has(sha256)));
    for (const ref of refs.filter((_, index) => !isThere[index])) leaveOut(sender, ref, 'not in the store');
    return refs.filter((_, index) => isThere[index]);
  } catch (error) {
    throw reasonOf(error);
  }
}

function leaveOut({ log }: FileSender, { sha256 }: FileRef, error: string): void {
  log?.warn({ sha256, error }, 'a file of a message is left out');
}

/** Returns the id of the message, or of the album's first. */
async function post(sender: FileSender, to: Address, { kind, files }: Batch): Promise<string> {
  const { raw } = sender.api;
  const place = placeOf(to);
  const [first, ...others] = files.map(({ sha256, name, caption }) => ({
    media: new InputFile(() => contentOf(sender, sha256), name.replace(/[\r\n";\\/]/g, '_')),
    ...(caption !== undefined && { caption }),
  }));
  if (!first) throw new ChatRefusedError('there is no file to send');
  // A GIF stays a file, where its name alone would make an animation of it.
  const asFile = { disable_content_type_detection: true };
  if (others.length > 0) {
    const media = [first, ...others];
    const [message] = await raw.sendMediaGroup({
      ...place,
      media:
        kind === 'photo'
          ? media.map((one) => ({ type: 'photo' as const, ...one }))
          : media.map((one) => ({ type: 'document' as const, ...one, ...asFile })),
    });
    return String(message?.message_id);
  }
  const { media, ...caption } = first;
  const message =
    kind === 'photo'
      ? await raw.sendPhoto({ ...place, photo: media, ...caption })
      : await raw.sendDocument({ ...place, document: media, ...caption, ...asFile });
  return String(message.message_id);
}

async function contentOf({ files }: FileSender, sha256: string): Promise<AsyncIterable<Uint8Array>> {
  const content = await files?.get(sha256);
  if (!content) throw new FileStoreError(`the file ${sha256} has just gone from the store`);
  return content;
}

/** Where a new message goes. */
export function placeOf({ chatId, threadId }: Address): {
  readonly chat_id: string;
  readonly message_thread_id?: number;
} {
  return { chat_id: chatId, ...(threadId !== undefined && { message_thread_id: Number(threadId) }) };
}

function reasonOf(error: unknown): ChatError {
  const cause: unknown = error instanceof HttpError ? error.error : error;
  return cause instanceof FileStoreError ? new ChatBusyError(storeAwayMs, cause) : translateError(error);
}

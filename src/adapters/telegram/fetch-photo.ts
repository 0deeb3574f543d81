import type { Api } from 'grammy';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat.ts';
import { fetchLimitBytes } from './to-incoming.ts';
import { translateError } from './translate-error.ts';

const timeoutMs = 60_000;

/** Bytes of a file somebody sent. The path is asked for anew each time: it is good for an hour only. */
export async function fetchPhoto(api: Api, { token, apiRoot }: { token: string; apiRoot: string }, fileRef: string): Promise<Uint8Array> {
  const file = await api.getFile(fileRef).catch((error: unknown) => {
    throw translateError(error);
  });
  if (!file.file_path) throw new ChatRefusedError('Telegram names no path for this file');
  if ((file.file_size ?? 0) > fetchLimitBytes) throw new ChatRefusedError('the file is too big');
  const response = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => {
    // The error would show the address, and the token in it.
    throw new ChatBusyError(5_000);
  });
  if (response.status >= 500 || response.status === 429) throw new ChatBusyError(5_000);
  if (!response.ok || !response.body) throw new ChatRefusedError(`the file cannot be fetched (${response.status})`);
  return readAll(response.body);
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
      bytes += part.length;
      if (bytes > fetchLimitBytes) throw new ChatRefusedError('the file is too big');
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof ChatRefusedError ? error : new ChatBusyError(5_000);
  }
  return Buffer.concat(parts);
}

import type { Api } from 'grammy';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { fetchLimitBytes } from './read-message.ts';
import { translateError } from './translate-error.ts';

const timeoutMs = 60_000;
const pauseMs = 5_000;

interface Server {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot: string;
}

/**
 * Bytes of a file somebody sent. Its path is asked for anew each time: it is good for an hour only. Throws
 * ChatBusyError (later) or ChatRefusedError (never; too-large, or gone).
 */
export async function fetchPhoto(server: Server, fileRef: string): Promise<Uint8Array> {
  const bytes = (await download(server, fileRef)) ?? (await download(server, fileRef));
  if (!bytes) throw new ChatRefusedError('the file is not where Telegram says it is');
  if (bytes.length === 0) throw new ChatBusyError(pauseMs, new Error('the file came empty'));
  return bytes;
}

/** Undefined: there is nothing at the path; it may just have expired. */
async function download({ api, token, apiRoot }: Server, fileRef: string): Promise<Uint8Array | undefined> {
  const path = await pathOf(api, fileRef);
  try {
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 404) return undefined;
    if (!response.ok || !response.body)
      throw new ChatBusyError(pauseMs, new Error(`HTTP ${response.status}`));
    return await readAll(response.body);
  } catch (error) {
    if (error instanceof ChatRefusedError || error instanceof ChatBusyError) throw error;
    // Not as its cause: that would show the address, and the token in it.
    throw new ChatBusyError(pauseMs, new Error('the download broke off'));
  }
}

async function pathOf(api: Api, fileRef: string): Promise<string> {
  const file = await api.getFile(fileRef).catch((error: unknown) => {
    const translated = translateError(error);
    const isTemporary = /temporarily unavailable/.test(translated.message);
    // Nothing is changed by asking twice.
    if (isTemporary || translated.kind === 'ambiguous') throw new ChatBusyError(pauseMs, translated);
    throw translated;
  });
  if ((file.file_size ?? 0) > fetchLimitBytes) throw new ChatRefusedError('the file is too big', 'too-large');
  if (!file.file_path) throw new ChatBusyError(pauseMs, new Error('the file has no path yet'));
  return file.file_path;
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > fetchLimitBytes) {
      await reader.cancel();
      throw new ChatRefusedError('the file is too big', 'too-large');
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

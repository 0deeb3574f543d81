import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApi } from '#src/adapters/telegram/create-api.ts';
import { fetchPhoto } from '#src/adapters/telegram/fetch-photo.ts';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { smallJpeg } from '#test/simulator/support/telegram-bench.ts';
import { createTakingBench } from '#test/intake/support/polled-bench.ts';

const mostBytes = 20 * 1024 * 1024;

describe('a photo from Telegram', () => {
  test('is fetched whole at exactly 20 MB', async () => {
    const { world, lan, chat, telegram } = await createTakingBench();
    world.sendDocument(lan, chat, {
      bytes: Buffer.alloc(mostBytes, 7),
      name: 'a.jpg',
      mimeType: 'image/jpeg',
    });
    const fileRef = world.messagesOf(chat).at(-1)?.file?.fileId ?? '';
    expect((await telegram.chat.fetchPhoto({ fileRef })).length).toBe(mostBytes);
  });

  test('above 20 MB is refused as too big', async () => {
    const { world, lan, chat, telegram } = await createTakingBench();
    world.sendDocument(lan, chat, {
      bytes: Buffer.alloc(mostBytes + 1),
      name: 'a.jpg',
      mimeType: 'image/jpeg',
    });
    const fileRef = world.messagesOf(chat).at(-1)?.file?.fileId ?? '';
    const fetching = telegram.chat.fetchPhoto({ fileRef });
    await expect(fetching).rejects.toBeInstanceOf(ChatRefusedError);
    await expect(fetching).rejects.toThrow(/too big/);
    await expect(fetching).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('an hour later is fetched by a new path', async () => {
    const { world, lan, chat, telegram, clock } = await createTakingBench();
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg }]);
    const fileRef = world.messagesOf(chat).at(-1)?.photo?.fileId ?? '';
    const first = await telegram.chat.fetchPhoto({ fileRef });
    clock.advance(2 * 60 * 60 * 1000);
    expect(await telegram.chat.fetchPhoto({ fileRef })).toEqual(first);
  });
});

describe('a server of files', () => {
  test('whose path has just expired is asked for another', async () => {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(request.url ?? '');
      const isFresh = asked.filter((url) => url.includes('/file/')).length > 1;
      if (request.url?.includes('getFile')) return answer(response, 'photos/1.jpg');
      return response.writeHead(isFresh ? 200 : 404).end('bytes');
    });
    expect(Buffer.from(await fetchPhoto(server, 'x')).toString()).toBe('bytes');
    expect(asked.filter((url) => url.includes('getFile'))).toHaveLength(2);
  });

  test('that has nothing at a fresh path either refuses for good', async () => {
    const server = await serve((request, response) =>
      request.url?.includes('getFile') ? answer(response, 'photos/1.jpg') : response.writeHead(404).end(),
    );
    await expect(fetchPhoto(server, 'x')).rejects.toBeInstanceOf(ChatRefusedError);
  });

  test('that lies about the size is cut off', async () => {
    const server = await serve((request, response) => {
      if (request.url?.includes('getFile')) return answer(response, 'photos/1.jpg');
      const send = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
      };
      response.writeHead(200).on('drain', send);
      return send();
    });
    const fetching = fetchPhoto(server, 'x');
    await expect(fetching).rejects.toThrow(/too big/);
    await expect(fetching).rejects.toMatchObject({ reason: 'too-large' });
  });

  test.each<[string, RequestListener]>([
    [
      'breaks off in the middle',
      (_, response) =>
        void response.writeHead(200, { 'content-length': 9 }).write('half', () => response.destroy()),
    ],
    ['sends nothing at all', (_, response) => void response.writeHead(200).end()],
    ['has a bad day', (_, response) => void response.writeHead(503).end()],
    [
      'sends a page of the provider',
      (_, response) => void response.writeHead(403).end('<html>blocked</html>'),
    ],
  ])('that %s is to be asked later', async (_, serveFile) => {
    const server = await serve((request, response) =>
      request.url?.includes('getFile') ? answer(response, 'photos/1.jpg') : serveFile(request, response),
    );
    await expect(fetchPhoto(server, 'x')).rejects.toBeInstanceOf(ChatBusyError);
  });
});

function answer(response: Parameters<RequestListener>[1], path: string): void {
  const result = { file_id: 'x', file_unique_id: 'y', file_path: path };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

/** A Bot API by hand, for what the simulator does not do. */
async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const options = { token: '1:t', apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return { api: createApi(options), ...options };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CdnBehaviour } from '#src/simulator/zalo/state/cdn-behaviour.ts';
import { listen } from '../support/listen.ts';
import { createZaloBench, smallJpeg } from '../support/zalo-bench.ts';

/** A photo that a person sent, and what fetching its address gives. */
async function createPhotoBench(cdn: CdnBehaviour = {}) {
  const bench = await createZaloBench({ replaysUnpolled: true });
  bench.world.sendPhotos(bench.lan, bench.chat, [{ bytes: smallJpeg, cdn }]);
  const address = (await bench.poll())?.message.photo_url ?? '';
  const get = async (init: RequestInit = {}) => {
    const answer = await fetch(address, init);
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return { ...bench, address, get };
}

describe('a photo that a person sent', () => {
  test('lies on the CDN for everybody', async () => {
    const { get } = await createPhotoBench();
    const { status, headers, bytes } = await get();
    expect([status, headers.get('content-type'), headers.get('content-length')]).toEqual([
      200,
      'image/jpeg',
      String(smallJpeg.length),
    ]);
    expect(bytes).toEqual(Buffer.from(smallJpeg));
  });

  test('may not be ready: 202 and an empty body, some times or always', async () => {
    const { get } = await createPhotoBench({ notReadyTimes: 2 });
    const tries = [await get(), await get(), await get()];
    expect(tries.map(({ status, bytes }) => [status, bytes.length])).toEqual([
      [202, 0],
      [202, 0],
      [200, smallJpeg.length],
    ]);
    const never = await createPhotoBench({ notReadyTimes: 'always' });
    expect([(await never.get()).status, (await never.get()).status]).toEqual([202, 202]);
  });

  test('is gone after its time, which is a day unless it is less', async () => {
    const short = await createPhotoBench({ expiresAfterMs: 60_000 });
    expect((await short.get()).status).toBe(200);
    short.clock.advance(60_000);
    expect((await short.get()).status).toBe(404);
    const usual = await createPhotoBench();
    usual.clock.advance(23 * 3_600_000);
    expect((await usual.get()).status).toBe(200);
    usual.clock.advance(3_600_000);
    expect((await usual.get()).status).toBe(404);
  });

  test('may point elsewhere, by a redirect or by its address', async () => {
    const redirected = await createPhotoBench({ redirectTo: 'http://10.0.0.1/a.jpg' });
    const { status, headers } = await redirected.get({ redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, 'http://10.0.0.1/a.jpg']);
    const elsewhere = await createPhotoBench({ url: 'http://169.254.169.254/a.jpg' });
    expect(elsewhere.address).toBe('http://169.254.169.254/a.jpg');
  });

  test('may be too large, without saying so before', async () => {
    const open = await createPhotoBench({ sizeBytes: 3_000_000 });
    const hidden = await createPhotoBench({ sizeBytes: 3_000_000, hidesLength: true });
    const answers = [await open.get(), await hidden.get()];
    expect(answers.map(({ headers, bytes }) => [headers.get('content-length'), bytes.length])).toEqual([
      ['3000000', 3_000_000],
      [null, 3_000_000],
    ]);
  });

  test('may be no picture at all', async () => {
    const { get } = await createPhotoBench({ serves: new TextEncoder().encode('<html>') });
    expect((await get()).bytes.toString()).toBe('<html>');
  });
});

/** A place that a bot's photos lie at. */
async function placeWith(bytes: Uint8Array, status = 200) {
  let fetches = 0;
  const server = createServer((_, response) => {
    fetches++;
    response.writeHead(status, { 'content-type': 'image/jpeg' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { fetches: () => fetches, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jpg` };
}

describe('a photo that a bot sends', () => {
  async function createSendBench(allowsLocalPhotos = true) {
    const bench = await createZaloBench({ allowsLocalPhotos });
    bench.world.sendText(bench.lan, bench.chat, 'chào');
    const send = (photo: string, more: object = {}) =>
      bench.outcome('sendPhoto', { chat_id: bench.lan.id, photo, ...more });
    return { ...bench, send };
  }

  test('is fetched before the answer and shown with its caption', async () => {
    const { world, chat, lan, call } = await createSendBench();
    const place = await placeWith(smallJpeg);
    const params = { chat_id: lan.id, photo: place.url, caption: 'x'.repeat(2000) };
    const { result } = await call('sendPhoto', params);
    const shown = world.messagesOf(chat, 1)[0];
    expect(result).toEqual({ message_id: shown?.id, date: shown?.at });
    expect(place.fetches()).toBe(1);
    expect(shown).toMatchObject({ photo: { width: 2, height: 3 }, text: 'x'.repeat(2000), isCaption: true });
    expect(world.readFile(shown?.photo?.fileId ?? '')?.bytes).toEqual(smallJpeg);
  });

  test.for([
    ['nonsense', 'photo must be an https URL'],
    ['http://example.org/a.jpg', 'photo must be an https URL'],
    ['file:///etc/hostname', 'photo must be an https URL'],
    ['https://localhost/a.jpg', 'photo must be a public URL'],
    ['https://127.0.0.1/a.jpg', 'photo must be a public URL'],
    ['https://192.168.1.5/a.jpg', 'photo must be a public URL'],
    ['https://[::1]/a.jpg', 'photo must be a public URL'],
    ['https://[fd00::1]/a.jpg', 'photo must be a public URL'],
    ['https://intranet/a.jpg', 'photo must be a public URL'],
  ] as const)('from %s is refused', async ([photo, words]) => {
    const { send } = await createSendBench(false);
    expect(await send(photo)).toBe(`400 Bad Request: ${words}`);
  });

  test('on this machine is refused unless the world allows it', async () => {
    const { world, send } = await createSendBench(false);
    const place = await placeWith(smallJpeg);
    expect(await send(place.url)).toBe('400 Bad Request: photo must be an https URL');
    world.setRules({ allowsLocalPhotos: true });
    expect(await send(place.url)).toBe('ok');
  });

  test('that cannot be fetched, or is no picture, is refused and not shown', async () => {
    const { world, chat, send } = await createSendBench();
    const noPicture = await placeWith(new TextEncoder().encode('<html>'));
    const gone = await placeWith(smallJpeg, 403);
    const notReady = await placeWith(new Uint8Array(), 202);
    expect([
      await send(noPicture.url),
      await send(gone.url),
      await send(notReady.url),
      await send('http://127.0.0.1:9/a.jpg'),
    ]).toEqual([
      '400 Bad Request: photo is not a picture',
      '400 Bad Request: photo cannot be fetched: 403',
      '400 Bad Request: photo cannot be fetched: 202',
      '400 Bad Request: photo cannot be fetched',
    ]);
    expect([world.messagesOf(chat).length, world.messagesInMonth().outbound]).toEqual([1, 0]);
  });

  test('that takes longer than allowed is refused', async () => {
    const { world, send } = await createSendBench();
    const { url } = await listen(() => new Promise<number>(() => {}));
    expect(world.state.rules.photoTimeoutMs).toBe(150_000);
    world.setRules({ photoTimeoutMs: 20 });
    expect(await send(url)).toBe('400 Bad Request: photo cannot be fetched');
  });

  test('arrives although the caller hung up while it was fetched', async () => {
    const { world, bot, lan, chat, url } = await createSendBench();
    const hangUp = new AbortController();
    const place = await listen(async () => {
      hangUp.abort();
      expect(await sending).toBe('gone');
      return 200;
    }, smallJpeg);
    const sending = fetch(`${url}/bot${bot.token}/sendPhoto`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: lan.id, photo: place.url }),
      signal: hangUp.signal,
    }).catch(() => 'gone');
    expect(await world.waitFor(() => world.messagesOf(chat, 1)[0]?.photo)).toMatchObject({ width: 2 });
  });

  test('goes by its address only: bytes, a file id or several are unknown fields or no address', async () => {
    const { lan, outcome } = await createSendBench();
    expect(await outcome('sendPhoto', { chat_id: lan.id, photo: ['a', 'b'] })).toBe(
      '400 Bad Request: photo must be a string (sendPhoto)',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createDownloads } from '#src/web/downloads/create-downloads.ts';
import { createPhotoLinks } from '#src/web/downloads/photo-links.ts';
import { createWeb } from '#src/web/create-web.ts';
import { memoryFiles } from '#test/support/memory-files.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const hour = 3_600_000;
const key = new TextEncoder().encode('mot-khoa');
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);

function bench() {
  const files = memoryFiles();
  let now = 1_710_640_800_000;
  const links = createPhotoLinks(key, () => now);
  const app = createWeb({
    checks: {},
    webhooks: [],
    downloads: createDownloads({ links, files: () => files }),
    log: quietLog,
  });
  return { files, links, get: (path: string) => app.request(path), wait: (ms: number) => void (now += ms) };
}

describe('a photo', () => {
  test('is given to whoever has a link, as what it is, and kept by nobody between', async () => {
    const { files, links, get } = bench();
    const answer = await get(links.pathOf(files.keep(jpeg)));
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(jpeg);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '7',
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
    });
  });

  test('that is a file is saved under its name, for a week, and under no other name', async () => {
    const { files, links, get, wait } = bench();
    const path = links.pathOf(files.keep(Buffer.from('%PDF-1.7')), 'kế hoạch.pdf');
    wait(7 * 24 * hour);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
    );
    expect((await get(path.replace('.pdf', '.exe'))).status).toBe(404);
    expect((await get(path.replace(/&name=.*/, ''))).status).toBe(404);
    wait(2_000);
    expect((await get(path)).status).toBe(410);
  });

  test('can be fetched again within the hour, and not later: 410', async () => {
    const { files, links, get, wait } = bench();
    const path = links.pathOf(files.keep(jpeg));
    wait(hour);
    expect((await get(path)).status).toBe(200);
    wait(1_000);
    expect((await get(path)).status).toBe(410);
  });

  test('that is not in the store is 404', async () => {
    const { links, get } = bench();
    expect((await get(links.pathOf('0'.repeat(64)))).status).toBe(404);
  });

  test('is not given by a link that was changed, or made up', async () => {
    const { files, links, get } = bench();
    const sha256 = files.keep(jpeg);
    const other = files.keep(Uint8Array.of(1));
    const path = links.pathOf(sha256);
    const made = [
      path.replace(sha256, other),
      path.replace(/until=\d/, 'until=9'),
      path.replace(/sign=.*/, 'sign='),
      path.replace(/sign=.*/, `sign=${'A'.repeat(43)}`),
      path.slice(0, -1),
      `${path}A`,
      `/photos/${sha256}`,
      `/photos/${sha256}?until=99999999999`,
      createPhotoLinks(new TextEncoder().encode('khoa-khac'), () => 1_710_640_800_000).pathOf(sha256),
    ];
    for (const one of made) expect([one, (await get(one)).status]).toEqual([one, 404]);
  });

  test('that link is old and changed is 404: of what is made up nothing is told', async () => {
    const { files, links, get, wait } = bench();
    const path = links.pathOf(files.keep(jpeg));
    wait(2 * hour);
    expect((await get(`${path}A`)).status).toBe(404);
  });

  test.each(['/photos', '/photos/', '/photos/..%2f..%2fetc%2fpasswd?until=1&sign=a', '/photos/x'])(
    'is not looked for at %s',
    async (path) => {
      expect((await bench().get(path)).status).toBe(404);
    },
  );

  test('waits while the store is not open yet', async () => {
    const links = createPhotoLinks(key, Date.now);
    const app = createDownloads({ links, files: () => undefined });
    expect((await app.request(links.pathOf('a'.repeat(64)))).status).toBe(503);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDiskFiles } from '#src/adapters/disk/file-store.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { createPictures } from '#src/adapters/picture/create-pictures.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Phrase } from '#src/domain/words.ts';
import { fetchPhoto } from '#src/jobs/fetch-photo.ts';
import { giveUpPhotos } from '#src/jobs/give-up-photos.ts';
import type { Address, Chat } from '#src/ports/chat.ts';
import { ChatBusyError, ChatRefusedError } from '#src/ports/chat-errors.ts';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';
import { brokenPhoto, smallPhoto } from '#test/support/small-photo.ts';

const later = (now + 60_000) as Instant;
const pictures = createPictures();
const clock = { now: () => later, onJump: () => () => undefined };
let seeded: Seeded;
let folder: string;
let told: string[];

beforeAll(async () => {
  seeded = await seededStore();
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-photos-'));
});
beforeEach(async () => {
  told = [];
  await seeded.database.photo.deleteMany();
  await seeded.database.report.deleteMany();
  await seeded.database.message.deleteMany();
});
afterAll(async () => {
  await seeded.close();
  await rm(folder, { recursive: true, force: true });
});

/** Fetches photos by id as two jobs of one moment would; `fetched`: what the platform hands out, by file reference. */
async function fetchAll(ids: readonly string[], fetched: Readonly<Record<string, Uint8Array | Error>>) {
  const outbox = createOutbox({ database: seeded.database });
  const chat = {
    async fetchPhoto({ fileRef }: { fileRef: string }) {
      const found = fetched[fileRef];
      if (!(found instanceof Uint8Array)) throw found ?? new Error('nothing planned');
      return found;
    },
  } as unknown as Chat;
  const tell = async (to: Address, _language: unknown, { key }: Phrase, cause: string) => {
    const said = await outbox.post(to, [{ method: 'sendMessage', params: {} }], cause);
    told.push(...said.map(() => key));
  };
  const photos = createPhotoStore({ database: seeded.database });
  const disk = await openDiskFiles({ folder });
  // All contents that come are written before any is marked: jobs of one moment, whatever the disk does.
  const contents = Object.values(fetched).filter((one) => one instanceof Uint8Array);
  const seen = await Promise.all(contents.map((bytes) => pictures.look(bytes)));
  const coming = seen.filter(({ kind }) => kind === 'picture').length;
  let written = 0;
  let go = (): void => undefined;
  const allWritten = new Promise<void>((resolve) => (go = resolve));
  const put: FileStore['put'] = async (content) => {
    const stored = await disk.put(content);
    written += 1;
    if (written === coming) go();
    await allWritten;
    return stored;
  };
  const files = { ...disk, put };
  const run = fetchPhoto({
    photos,
    pictures,
    files,
    clock,
    chatOf: (_platform, bot) => (bot === '1' ? chat : undefined),
    tell,
  });
  const runs = ids.map((photoId) => run({ payload: { photoId }, attempt: 1, isLast: false }));
  return Promise.allSettled(runs);
}

async function sentReport(status = 'submitted'): Promise<void> {
  const at = new Date(now);
  const times = { editedAt: at, createdAt: at, submittedAt: status === 'draft' ? null : at };
  const form = { formId: 'green-sunday', formVersion: 1, answers: {} };
  const data = { id: 'r1', unitId: 'tan-quy', status, version: 1, editedById: 'p1', ...form, ...times };
  await seeded.database.report.create({ data });
}

async function photo(
  id: string,
  over: { bot?: string; attempts?: number; receivedAt?: Date } = {},
): Promise<void> {
  const isIn = (await seeded.database.report.count()) === 1;
  const from = { platform: 'telegram', bot: '1', chatId: 'p1' };
  const data = {
    id,
    reportId: isIn ? 'r1' : null,
    personId: 'p1',
    fileRef: id,
    uniqueRef: id,
    sentAs: 'photo',
  };
  await seeded.database.photo.create({ data: { ...data, ...from, receivedAt: new Date(now), ...over } });
}

const states = async () =>
  (await seeded.database.photo.findMany({ orderBy: { id: 'asc' } })).map(({ state, reason }) => [
    state,
    reason,
  ]);

describe('a photo', () => {
  test('is kept under the hash of its bytes', async () => {
    await photo('a');
    const bytes = smallPhoto();
    await fetchAll(['a'], { a: bytes });
    const { sha256, ...kept } = await seeded.database.photo.findFirstOrThrow();
    expect(kept).toMatchObject({ state: 'stored', bytes: bytes.length, storedAt: new Date(later) });
    const stored = await (await openDiskFiles({ folder })).get(sha256 ?? '');
    expect(new Uint8Array(await new Response(stored).arrayBuffer())).toEqual(new Uint8Array(bytes));
  });

  test('that says when and where it was taken keeps that beside its bytes; one that does not, nothing', async () => {
    await sentReport();
    await photo('a');
    await photo('b');
    const camera = {
      IFD2: { DateTimeOriginal: '2024:03:17 08:15:30' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '10/1 45/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 30/1 0/1',
      },
    };
    await fetchAll(['a', 'b'], { a: await sharp(smallPhoto()).withExif(camera).toBuffer(), b: smallPhoto() });
    const kept = await seeded.database.photo.findMany({ orderBy: { id: 'asc' } });
    expect(kept).toMatchObject([
      { takenAt: new Date('2024-03-17T08:15:30+07:00'), latitude: 10.75, longitude: 106.5 },
      { takenAt: null, latitude: null, longitude: null },
    ]);
  });

  test.each([
    ['that is no image', new TextEncoder().encode('%PDF-1.7'), 'not-an-image'],
    ['of which only a part came', brokenPhoto(), 'broken'],
    ['that is too large', new ChatRefusedError('the file is over the limit', 'too-large'), 'too-large'],
  ])(
    '%s is refused for good; its sender is to hear of it anew, and may send it again',
    async (_what, answer, reason) => {
      await photo('a');
      await seeded.database.photo.updateMany({ data: { acknowledgedAt: new Date(now) } });
      await fetchAll(['a'], { a: answer });
      await fetchAll(['a'], { a: answer });
      const refused = await seeded.database.photo.findFirstOrThrow();
      expect(refused).toMatchObject({ state: 'refused', reason, acknowledgedAt: null, sha256: null });
      expect(refused.uniqueRef).not.toBe('a');
    },
  );

  test('that is gone is asked for once, and left to be given up', async () => {
    await photo('a');
    await fetchAll(['a'], { a: new ChatRefusedError('400 wrong file_id') });
    expect([await states(), told]).toEqual([[['pending', 'gone']], []]);
    const photos = createPhotoStore({ database: seeded.database });
    expect([await photos.pending('a'), await photos.pendingSince(0, later)]).toEqual([null, []]);
  });

  test('that could not be looked at stays, and that is none of the platform’s faults', async () => {
    await photo('a');
    const chat = { fetchPhoto: async () => smallPhoto() } as unknown as Chat;
    const photos = createPhotoStore({ database: seeded.database });
    const files = await openDiskFiles({ folder });
    const broken = { look: () => Promise.reject(new Error('no memory')) };
    const tell = async (): Promise<void> => undefined;
    const run = fetchPhoto({ photos, pictures: broken, files, clock, chatOf: () => chat, tell });
    await expect(run({ payload: { photoId: 'a' }, attempt: 1, isLast: true })).rejects.toThrow('no memory');
    const { state, attempts } = await seeded.database.photo.findFirstOrThrow();
    expect([state, attempts]).toEqual(['pending', 0]);
  });

  test('that the platform does not hand out now fails its job and stays', async () => {
    await photo('a');
    const [run] = await fetchAll(['a'], { a: new ChatBusyError(5_000) });
    const { state, attempts } = await seeded.database.photo.findFirstOrThrow();
    expect([run?.status, state, attempts, told]).toEqual(['rejected', 'pending', 1, []]);
  });

  test('that was tried in vain rests for a tenth of its age before the next job', async () => {
    // Sixty jobs of three tries, a rest of a tenth of its age after each from a minute on.
    const restedMs = 60_000 * 1.1 ** 60;
    await photo('a', { attempts: 180, receivedAt: new Date(later - restedMs - 1_000) });
    await photo('b', { attempts: 180, receivedAt: new Date(later - restedMs + 1_000) });
    await photo('c', { attempts: 30_000, receivedAt: new Date(later - 365 * 24 * 3_600_000) });
    await photo('d', { receivedAt: new Date(later - 59_000) });
    const photos = createPhotoStore({ database: seeded.database });
    expect(await photos.pendingSince(60_000, later)).toEqual(['a', 'c']);
  });

  test('that nobody can fetch, or that fails again and again, lets the others go first', async () => {
    await photo('a', { bot: 'gone', receivedAt: new Date(now - 9e6) });
    await photo('b', { attempts: 7, receivedAt: new Date(now - 8e6) });
    await photo('c');
    await fetchAll(['a'], {});
    const photos = createPhotoStore({ database: seeded.database });
    expect(await photos.pendingSince(0, later)).toEqual(['c', 'a', 'b']);
  });
});

describe('while the disk is full', () => {
  /** A store that takes nothing larger than `room` bytes. */
  async function diskWith(room: { bytes: number }): Promise<FileStore> {
    const disk = await openDiskFiles({ folder });
    const full = (): never => {
      throw new FileStoreError('files in /data/files: the disk is full', 'full');
    };
    return {
      ...disk,
      put: async (content) => ((content as Uint8Array).length > room.bytes ? full() : disk.put(content)),
      check: async (bytes = 1) => void (bytes > room.bytes && full()),
    };
  }

  test('a photo waits, whose fault that is not; it is brought once, and once more when there is room', async () => {
    await photo('a', { receivedAt: new Date(now - 4 * 24 * 3_600_000) });
    let brought = 0;
    const bytes = smallPhoto();
    const chat = { fetchPhoto: async () => ((brought += 1), bytes) } as unknown as Chat;
    const photos = createPhotoStore({ database: seeded.database });
    const room = { bytes: bytes.length - 1 };
    const files = await diskWith(room);
    const tell = async (): Promise<void> => undefined;
    const run = fetchPhoto({ photos, pictures, files, clock, chatOf: () => chat, tell });
    const job = { payload: { photoId: 'a' }, attempt: 1, isLast: false };
    for (let tries = 0; tries < 3; tries++) await run(job);
    const waiting = await seeded.database.photo.findFirstOrThrow();
    expect([waiting.state, waiting.attempts, waiting.bytes, brought]).toEqual([
      'pending',
      0,
      bytes.length,
      1,
    ]);
    expect(await photos.waiting()).toEqual({ count: 1, largestBytes: bytes.length });
    await giveUpPhotos({ photos, clock });
    expect(await photos.pendingSince(60_000, later)).toEqual(['a']);
    room.bytes = bytes.length;
    await run(job);
    expect([(await seeded.database.photo.findFirstOrThrow()).state, brought]).toEqual(['stored', 2]);
    expect(await photos.waiting()).toEqual({ count: 0, largestBytes: 0 });
  });
});

describe('a sent report whose receipt said that photos are coming', () => {
  test('tells once that all are stored, also when the last two come at one moment', async () => {
    await sentReport();
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) await photo(id);
    await fetchAll(ids, Object.fromEntries(ids.map((id) => [id, smallPhoto()])));
    expect(told).toEqual(['photos-all-stored']);
  });

  test('tells nothing of the kind where one of them turned out to be of no use', async () => {
    await sentReport();
    await photo('a');
    await photo('b');
    await fetchAll(['a'], { a: brokenPhoto() });
    await fetchAll(['b'], { b: smallPhoto() });
    expect([await states(), told]).toEqual([
      [
        ['refused', 'broken'],
        ['stored', null],
      ],
      [],
    ]);
  });

  test('tells nothing while one is missing, or while it was not sent', async () => {
    await sentReport();
    await photo('a');
    await photo('b');
    await fetchAll(['a', 'b'], { a: smallPhoto(), b: new ChatBusyError(1) });
    await seeded.database.photo.deleteMany();
    await seeded.database.report.deleteMany();
    await sentReport('draft');
    await photo('c');
    await fetchAll(['c'], { c: smallPhoto() });
    expect(told).toEqual([]);
  });

  test('tells nothing once another has taken its place', async () => {
    await sentReport('replaced');
    await photo('a');
    await fetchAll(['a'], { a: smallPhoto() });
    expect(told).toEqual([]);
  });
});

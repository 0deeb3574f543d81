import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Seeded, seededStore } from '#test/support/seeded-store.ts';
import { complete, photosOf } from './support/photos-of.ts';
import { personIn, secretaryIn } from './support/take-updates.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
// The ward is the same in all of them: nobody goes on with a draft of before.
beforeEach(() => seeded.database.$executeRaw`UPDATE report SET draft = NULL, status = 'discarded'`);
afterAll(() => seeded.close());

type Person = ReturnType<typeof personIn>;

async function sendPhotos({ take, incoming }: Person, ...refs: readonly string[]): Promise<void> {
  for (const uniqueRef of refs) {
    const photo = { fileRef: uniqueRef, uniqueRef, albumId: null, sentAs: 'photo', bytes: null } as const;
    await take(incoming({ kind: 'photo', photo, caption: null }));
  }
}

const typed = ({ take, incoming }: Person, name: string) =>
  take(incoming({ kind: 'command', name, argument: '' }));

const asks = /ảnh bạn gửi lúc .* có phải của/;

/** What leads from photos that are in no report to the beginning of one that was not asked about. */
const detours: readonly (readonly [string, (person: Person) => Promise<void>])[] = [
  [
    'after the question was left by /huy',
    async (person) => {
      await person.take(person.incoming(complete));
      await typed(person, 'huy');
      await typed(person, 'baocao');
    },
  ],
  [
    'from the list of what is owed',
    async (person) => {
      await person.take(person.incoming(complete));
      await typed(person, 'viec');
    },
  ],
  [
    'from a list that was asked for anew',
    async (person) => {
      await person.take(person.incoming(complete));
      await typed(person, 'baocao');
    },
  ],
  ['before anything was said of them', async (person) => typed(person, 'baocao')],
];

describe('photos that came before a report are asked about', () => {
  test.each(detours)('%s', async (how, detour) => {
    const id = `asked ${detours.findIndex(([one]) => one === how)}`;
    const person = await secretaryIn(seeded, id);
    await sendPhotos(person, `${id}-1`, `${id}-2`);
    await detour(person);
    await person.send('1');
    expect(person.said.at(-1)).toMatch(asks);
    expect(await photosOf(seeded, id)).toEqual({ none: 2 });
    await person.send('không phải');
    expect(await photosOf(seeded, id)).toEqual({ none: 2 });
    // The next one asks again.
    await typed(person, 'baocao');
    await person.send('đô thị văn minh · hạn 31/12');
    expect(person.said.at(-1)).toMatch(asks);
    await person.send('đúng rồi');
    expect(person.said.at(-1)).toContain('Đã thêm 2 ảnh');
    expect(await photosOf(seeded, id)).toEqual({ 'urban-civilisation': 2 });
  });

  test('where a draft is taken up that was begun before they came', async () => {
    const person = await secretaryIn(seeded, 'resumed');
    await typed(person, 'baocao');
    await person.send('1');
    await person.send('hôm nay');
    await typed(person, 'huy');
    await person.send('để dành nha');
    await sendPhotos(person, 'resumed-1', 'resumed-2');
    await typed(person, 'baocao');
    await person.send('1');
    expect(person.said.at(-1)).toMatch(asks);
    await person.send('không phải');
    expect(await photosOf(seeded, 'resumed')).toEqual({ none: 2 });
  });

  test('for six hours, and then no more', async () => {
    const person = await secretaryIn(seeded, 'old');
    await sendPhotos(person, 'old-1');
    await seeded.database.photo.updateMany({
      where: { personId: 'old' },
      data: { receivedAt: new Date(Date.UTC(2024, 2, 16, 19, 59)) },
    });
    await typed(person, 'baocao');
    await person.send('1');
    expect(person.said.at(-1)).not.toMatch(asks);
    expect(await photosOf(seeded, 'old')).toEqual({ none: 1 });
  });

  test('without those that were refused', async () => {
    const person = await secretaryIn(seeded, 'refused');
    await sendPhotos(person, 'refused-1', 'refused-2');
    await seeded.database.photo.updateMany({
      where: { uniqueRef: 'refused-1' },
      data: { state: 'refused', reason: 'not-an-image' },
    });
    await typed(person, 'baocao');
    await person.send('1');
    expect(person.said.at(-1)).toContain('1 ảnh bạn gửi lúc');
  });
});

describe('photos that were asked about, with the list of activities, are of the one that is picked', () => {
  test('a new report', async () => {
    const person = await secretaryIn(seeded, 'meant');
    await sendPhotos(person, 'meant-1', 'meant-2');
    await person.take(person.incoming(complete));
    await person.send('1');
    expect(await photosOf(seeded, 'meant')).toEqual({ 'green-sunday': 2 });
    expect(person.said.at(-1)).not.toMatch(asks);
  });

  test('a draft that waits; the same picture once', async () => {
    const person = await secretaryIn(seeded, 'waiting');
    await typed(person, 'baocao');
    await person.send('1');
    await sendPhotos(person, 'waiting-1');
    await person.take(person.incoming(complete));
    await typed(person, 'viec');
    await sendPhotos(person, 'waiting-1', 'waiting-2', 'waiting-2');
    await person.take(person.incoming(complete));
    await person.send('không phải hoạt động này');
    await person.send('1');
    expect(person.said.at(-1)).toContain('Đã thêm');
    expect(await photosOf(seeded, 'waiting')).toEqual({ 'green-sunday': 2, none: 2 });
  });

  test('but not older ones that were left aside before', async () => {
    const person = await secretaryIn(seeded, 'aside');
    await sendPhotos(person, 'aside-1');
    await typed(person, 'baocao');
    await person.send('đô thị văn minh · hạn 31/12');
    await person.send('không');
    await typed(person, 'viec');
    await seeded.database.photo.updateMany({
      where: { personId: 'aside' },
      data: { receivedAt: new Date(Date.UTC(2024, 2, 17, 1)) },
    });
    await sendPhotos(person, 'aside-2');
    await person.take(person.incoming(complete));
    expect(person.said.at(-1)).toContain('Đã nhận 1 ảnh');
    await person.send('✍️ Đô thị văn minh · bản nháp');
    expect(await photosOf(seeded, 'aside')).toEqual({ 'urban-civilisation': 1, none: 1 });
  });
});

test('photos of a draft that was thrown away stay with it, and nobody is told that they joined it', async () => {
  const person = await secretaryIn(seeded, 'thrown');
  await typed(person, 'baocao');
  await person.send('1');
  await person.send('hôm nay');
  await sendPhotos(person, 'thrown-1');
  await typed(person, 'huy');
  await person.send('bỏ hẳn');
  const before = person.said.length;
  await person.take(person.incoming(complete));
  expect(person.said.slice(before)).toEqual([]);
  await typed(person, 'baocao');
  await person.send('đô thị văn minh · hạn 31/12');
  expect(person.said.at(-1)).toContain('câu 1/5');
  expect(await photosOf(seeded, 'thrown')).toEqual({ 'green-sunday': 1 });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { type Seeded, seededStore } from '#test/support/seeded-store.ts';
import { personIn, secretaryIn } from './support/take-updates.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

function photo(uniqueRef: string, albumId: string | null = null): IncomingEvent {
  return {
    kind: 'photo',
    photo: { fileRef: `f-${uniqueRef}`, uniqueRef, albumId, sentAs: 'photo', bytes: null },
    caption: null,
  };
}

/** Takes photos, an album of three and one alone, and says what came of them. */
async function sendPhotos({ take, incoming, said, queued }: ReturnType<typeof personIn>) {
  const before = { said: said.length, queued: queued.length };
  for (const event of [photo('1', 'album'), photo('2', 'album'), photo('3', 'album'), photo('4')])
    await take(incoming(event));
  return { said: said.slice(before.said), queued: queued.slice(before.queued) };
}

const photosOf = (personId: string) => seeded.database.photo.count({ where: { personId } });

describe('photos of somebody without a unit are not kept, nor fetched, and an album is answered once:', () => {
  test('of a stranger', async () => {
    const photos = await sendPhotos(personIn(seeded, 'nobody'));
    expect(photos.queued).toEqual([]);
    expect(photos.said).toEqual([
      expect.stringContaining('Chào bạn, mình là Xung Kích'),
      expect.stringContaining('Chào bạn, mình là Xung Kích'),
    ]);
    expect(await photosOf('nobody')).toBe(0);
  });

  test('whose role has ended', async () => {
    const person = await secretaryIn(seeded, 'retired');
    await seeded.database.membership.updateMany({
      where: { personId: 'retired' },
      data: { validTo: new Date('2024-03-16') },
    });
    const line =
      'Hiện bạn không phụ trách đơn vị nào nên mình không lưu ảnh này; bạn xin một mã mời mới rồi gửi lại ảnh giúp mình nhé.';
    expect(await sendPhotos(person)).toEqual({ said: [line, line], queued: [] });
    expect(await photosOf('retired')).toBe(0);
  });

  test('whose unit is yet to begin', async () => {
    const person = await secretaryIn(seeded, 'early');
    await seeded.database.unit.create({
      data: { id: 'new-ward', name: 'Tân Sơn', kind: 'ward', validFrom: new Date('2024-07-01') },
    });
    await seeded.database.membership.updateMany({
      where: { personId: 'early' },
      data: { unitId: 'new-ward' },
    });
    const line =
      'Đơn vị mới của bạn hoạt động từ 1/7/2024 nên mình chưa lưu ảnh này; từ hôm đó bạn gửi lại giúp mình nhé.';
    expect(await sendPhotos(person)).toEqual({ said: [line, line], queued: [] });
    expect(await photosOf('early')).toBe(0);
  });

  test('whose unit is no more', async () => {
    const person = await secretaryIn(seeded, 'late');
    await seeded.database.unit.create({
      data: {
        id: 'old-ward',
        name: 'Cũ',
        kind: 'ward',
        validFrom: new Date('2020-01-01'),
        validTo: new Date('2024-03-17'),
      },
    });
    await seeded.database.membership.updateMany({
      where: { personId: 'late' },
      data: { unitId: 'old-ward' },
    });
    const { said, queued } = await sendPhotos(person);
    expect(said[0]).toContain('mình không lưu ảnh này');
    expect({ queued, photos: await photosOf('late') }).toEqual({ queued: [], photos: 0 });
  });

  test('who reads and does not report', async () => {
    const person = await secretaryIn(seeded, 'leader');
    await seeded.database.membership.updateMany({
      where: { personId: 'leader' },
      data: { role: 'leader', unitId: 'tan-phu' },
    });
    const line = 'Chỉ bí thư và cán bộ gửi báo cáo nên mình không lưu ảnh này; bạn nhờ bí thư gửi giúp nhé.';
    expect(await sendPhotos(person)).toEqual({ said: [line, line], queued: [] });
    expect(await photosOf('leader')).toBe(0);
  });

  test('and a photo does not end the joining of a new unit', async () => {
    const person = await secretaryIn(seeded, 'joining');
    await seeded.database.membership.deleteMany({ where: { personId: 'joining' } });
    await person.take(person.incoming({ kind: 'command', name: 'ngonngu', argument: '' }));
    await sendPhotos(person);
    expect((await person.session()).state).toMatchObject({ topic: { kind: 'language' } });
  });
});

test('of a draft that was begun before the role ended nothing is written any more', async () => {
  const person = await secretaryIn(seeded, 'ending');
  await person.send('báo cáo');
  await person.send('1');
  const written = () => seeded.database.report.findMany({ where: { editedById: 'ending' } });
  const before = await written();
  expect(before).toHaveLength(1);
  await seeded.database.membership.updateMany({
    where: { personId: 'ending' },
    data: { validTo: new Date('2024-03-17') },
  });
  await person.send('hôm nay');
  await person.send('báo cáo');
  await sendPhotos(person);
  expect(await written()).toEqual(before);
  expect(await photosOf('ending')).toBe(0);
});

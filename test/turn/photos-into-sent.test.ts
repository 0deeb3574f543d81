import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';
import { complete, photosOf } from './support/photos-of.ts';
import { personIn, secretaryIn } from './support/take-updates.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
// The ward is the same in all of them: nobody goes on with a draft of before, or adds to what another one sent.
beforeEach(() => seeded.database.$executeRaw`UPDATE report SET draft = NULL, status = 'discarded'`);
afterAll(() => seeded.close());

type Person = ReturnType<typeof personIn>;

const minuteMs = 60_000;
const greenSunday = 'CNX hôm nay hẻm 25 45 đv 20 dân';
const notThis = 'không phải';
const asks = /hoạt động nào/;

interface Sending {
  readonly caption?: string | null;
  readonly albumId?: string | null;
}

/** Photos that come by themselves, or as one album, and what is said to them. */
async function photos(
  person: Person,
  refs: readonly string[],
  { caption = null, albumId = null }: Sending = {},
) {
  const before = person.said.length;
  for (const [n, uniqueRef] of refs.entries()) {
    const photo = { fileRef: uniqueRef, uniqueRef, albumId, sentAs: 'photo', bytes: null } as const;
    await person.take(person.incoming({ kind: 'photo', photo, caption: n === 0 ? caption : null }));
  }
  await person.take(person.incoming(complete));
  expect(person.said.length).toBe(before + 1);
  return person.said.at(-1) ?? '';
}

/** A secretary who has just sent a Green Sunday with two photos, so many minutes ago. */
async function whoSent(id: string, minutes = 1): Promise<Person> {
  const person = await secretaryIn(seeded, id);
  await person.send(greenSunday);
  await photos(person, [`${id}-a`, `${id}-b`]);
  await person.send('gửi');
  expect(person.said.at(-1)).toContain('Đã nhận báo cáo');
  const sentAt = new Date(now - minutes * minuteMs);
  await seeded.database.report.updateMany({
    where: { editedById: id },
    data: { editedAt: sentAt, submittedAt: sentAt },
  });
  await seeded.database.photo.updateMany({
    where: { personId: id },
    data: { receivedAt: new Date(now - (minutes + 1) * minuteMs) },
  });
  return person;
}

const versionsOf = (id: string) =>
  seeded.database.reportVersion.findMany({
    where: { report: { editedById: id } },
    orderBy: { version: 'asc' },
  });

describe('photos that come by themselves just after a report was sent', () => {
  test('join it, with one answer, and a new version of it says so', async () => {
    const person = await whoSent('joined');
    const answer = await photos(person, ['joined-1', 'joined-2', 'joined-3']);
    expect(answer).toBe('📷 Đã thêm 3 ảnh vào báo cáo Chủ nhật xanh 152, giờ có 5 ảnh.');
    expect(await photosOf(seeded, 'joined')).toEqual({ 'green-sunday': 5 });
    const versions = await versionsOf('joined');
    expect(versions.map(({ reason, photoIds }) => [reason, photoIds.length])).toEqual([
      ['first', 2],
      ['late-photos', 5],
    ]);
  });

  test.each(['ảnh gửi bổ sung nè em', 'bổ sung ảnh CNX', 'hẻm 25'])(
    'also under words that say nothing else: %s',
    async (caption) => {
      const id = `under ${caption.length}`;
      expect(await photos(await whoSent(id), [`${id}-1`], { caption })).toContain('Đã thêm 1 ảnh');
      expect(await photosOf(seeded, id)).toEqual({ 'green-sunday': 3 });
    },
  );

  test('until five minutes after, and then it is asked which activity they are of', async () => {
    expect(await photos(await whoSent('in time', 5), ['in-time-1'])).toContain('Đã thêm 1 ảnh');
    await seeded.database.$executeRaw`UPDATE report SET draft = NULL, status = 'discarded'`;
    expect(await photos(await whoSent('too late', 6), ['too-late-1'])).toMatch(asks);
    expect(await photosOf(seeded, 'too late')).toEqual({ 'green-sunday': 2, none: 1 });
  });

  test('not while something else is asked', async () => {
    const person = await whoSent('asked');
    await person.send('đô thị văn minh hôm qua, xóa quảng cáo đường Lê Trọng Tấn, 20 bạn');
    expect(await photos(person, ['asked-1', 'asked-2'])).not.toContain('vào báo cáo');
    expect(await photosOf(seeded, 'asked')).toEqual({ 'green-sunday': 2, 'urban-civilisation': 2 });
  });

  test('nor under words that say otherwise than the report', async () => {
    const person = await whoSent('otherwise');
    const caption = 'CNX chiều nay hẻm 200 20 đv 10 dân';
    expect(await photos(person, ['otherwise-1'], { caption })).toContain('đã có báo cáo');
    expect(await photosOf(seeded, 'otherwise')).toEqual({ 'green-sunday': 2, none: 1 });
  });

  test('nor where something else was written on since', async () => {
    const person = await whoSent('wrote on');
    await person.send('đô thị văn minh hôm qua, xóa quảng cáo đường Lê Trọng Tấn, 20 bạn');
    await person.send('tí nữa chị gửi ảnh');
    expect(await photos(person, ['wrote-on-1'])).not.toContain('vào báo cáo Chủ nhật xanh');
    expect(await photosOf(seeded, 'wrote on')).toMatchObject({ 'green-sunday': 2 });
  });

  test('nor an album of its own where the report was sent', async () => {
    const person = await whoSent('album');
    const albumId = 'an album';
    expect(await photos(person, ['album-1', 'album-2'], { albumId })).toMatch(asks);
    expect(await photosOf(seeded, 'album')).toEqual({ 'green-sunday': 2, none: 2 });
  });

  test('nor more of them than a report may have', async () => {
    const person = await whoSent('many');
    const many = Array.from({ length: 19 }, (_, n) => `many-${n}`);
    expect(await photos(person, many)).toMatch(asks);
    expect(await photosOf(seeded, 'many')).toEqual({ 'green-sunday': 2, none: 19 });
  });
});

describe('that they are of something else', () => {
  test('takes just these out, and asks of which', async () => {
    const person = await whoSent('apart');
    await photos(person, ['apart-1', 'apart-2']);
    await person.send(notThis);
    expect(person.said.at(-1)).toMatch(/lấy ảnh ra khỏi báo cáo.*hoạt động nào/s);
    expect(await photosOf(seeded, 'apart')).toEqual({ 'green-sunday': 2, none: 2 });
    expect((await versionsOf('apart')).at(-1)?.photoIds).toHaveLength(2);
    await person.send('đô thị văn minh · hạn 31/12');
    expect(await photosOf(seeded, 'apart')).toEqual({ 'green-sunday': 2, 'urban-civilisation': 2 });
  });

  test.each(['accepted', 'returned'])('changes nothing of a report that was %s since', async (status) => {
    const person = await whoSent(status);
    await photos(person, [`${status}-1`]);
    await seeded.database.report.updateMany({ where: { editedById: status }, data: { status } });
    await person.send(notThis);
    expect(person.said.at(-1)).toContain('mình giữ ảnh ở đó');
    expect(await photosOf(seeded, status)).toEqual({ 'green-sunday': 3 });
  });

  test('changes nothing of one that was corrected since', async () => {
    const person = await whoSent('corrected');
    await photos(person, ['corrected-1']);
    const editedAt = new Date(now + minuteMs);
    await seeded.database.report.updateMany({ where: { editedById: 'corrected' }, data: { editedAt } });
    await person.send(notThis);
    expect(person.said.at(-1)).toContain('mình giữ ảnh ở đó');
    expect(await photosOf(seeded, 'corrected')).toEqual({ 'green-sunday': 3 });
  });

  test('is said by nobody for somebody else’s photos, whatever a button says', async () => {
    const [owner, other] = [await whoSent('owner'), await secretaryIn(seeded, 'other')];
    await photos(owner, ['owner-1']);
    const report = await seeded.database.report.findFirstOrThrow({ where: { editedById: 'owner' } });
    const data = `a.apart.${now.toString(36)}-${report.id}`;
    await other.take(other.incoming({ kind: 'button', data, messageId: '1' }));
    expect(await photosOf(seeded, 'owner')).toEqual({ 'green-sunday': 3 });
  });
});

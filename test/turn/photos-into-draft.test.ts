import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';
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

const greenSunday = 'CNX hôm nay hẻm 25 45 đv 20 dân';
const training = 'tập huấn hôm qua tại hội trường phường, 20 bạn, chuyên đề kỹ năng sống';
const asks = 'hoạt động nào';
const notThis = 'không phải hoạt động này';

/** Sends an album until it is answered, and gives the answer. */
async function album(person: Person, refs: readonly string[], caption: string | null = null) {
  const before = person.said.length;
  for (const [n, uniqueRef] of refs.entries()) {
    const photo = {
      fileRef: uniqueRef,
      uniqueRef,
      albumId: `${before}`,
      sentAs: 'photo',
      bytes: null,
    } as const;
    await person.take(person.incoming({ kind: 'photo', photo, caption: n === 0 ? caption : null }));
  }
  await person.take(person.incoming(complete));
  expect(person.said.length).toBe(before + 1);
  return person.said.at(-1) ?? '';
}

/** A secretary who put a report by, for want of photos. */
async function withDraft(id: string, ...told: readonly string[]): Promise<Person> {
  const person = await secretaryIn(seeded, id);
  for (const text of told) {
    await person.send(text);
    await person.send('tí nữa chị gửi ảnh');
  }
  return person;
}

describe('an album where nothing is asked goes into the one draft that waits for photos', () => {
  test('with one answer, and can be sent', async () => {
    const person = await withDraft('one', greenSunday);
    const answer = await album(person, ['one-1', 'one-2', 'one-3']);
    expect(answer).toContain('Đã thêm 3 ảnh vào bản nháp <b>Chủ nhật xanh 152</b>');
    expect(answer).toContain('Đúng hết thì bạn bấm Gửi nhé.');
    await person.send('gửi');
    expect(person.said.at(-1)).toContain('Đã nhận báo cáo');
    expect(await photosOf(seeded, 'one')).toEqual({ 'green-sunday': 3 });
  });

  test.each(['ảnh đây em', 'ảnh sáng nay nhé', 'hẻm 25'])(
    'under words that say nothing else: %s',
    async (caption) => {
      const id = `said ${caption.length}`;
      const person = await withDraft(id, greenSunday);
      expect(await album(person, [`${id}-1`, `${id}-2`], caption)).toContain('vào bản nháp');
      expect(await photosOf(seeded, id)).toEqual({ 'green-sunday': 2 });
    },
  );

  test('as far as it does not have the pictures', async () => {
    const person = await withDraft('twice', greenSunday);
    expect(await album(person, ['twice-1'])).toContain('Đã thêm 1 ảnh vào bản nháp');
    await person.send('để sau');
    expect(await album(person, ['twice-1'])).toContain('đã có 1 ảnh này rồi');
    await person.send('để sau');
    expect(await album(person, ['twice-1', 'twice-2'])).toContain('Đã thêm 1 ảnh vào bản nháp');
    const { length } = await seeded.database.photo.findMany({ where: { report: { editedById: 'twice' } } });
    expect(length).toBe(2);
  });

  test('and a late one of the album as well', async () => {
    const person = await withDraft('late', greenSunday);
    await album(person, ['late-1', 'late-2']);
    expect(await album(person, ['late-3'])).toContain('báo cáo này có 3 ảnh');
    await person.send(notThis);
    expect(await photosOf(seeded, 'late')).toEqual({ none: 3 });
  });
});

describe('what went into a draft unasked can be taken back', () => {
  test('and is asked about, the draft first', async () => {
    const person = await withDraft('back', training);
    await album(person, ['back-1', 'back-2']);
    expect(await photosOf(seeded, 'back')).toEqual({ training: 2 });
    await person.send(notThis);
    expect(person.said.at(-1)).toContain(asks);
    expect(await photosOf(seeded, 'back')).toEqual({ none: 2 });
    await person.send('chủ nhật xanh 152 · hôm nay');
    expect(await photosOf(seeded, 'back')).toEqual({ 'green-sunday': 2 });
  });

  test('and the draft asks for its photos again', async () => {
    const person = await withDraft('again', greenSunday);
    await album(person, ['again-1', 'again-2']);
    await person.send(notThis);
    await person.take(person.incoming({ kind: 'command', name: 'baocao', argument: '' }));
    await person.send('1');
    await person.send('không phải');
    expect(person.said.at(-1)).toContain('Bạn gửi ảnh hoạt động cho mình nhé');
  });

  test('but nothing that a colleague sent', async () => {
    const person = await withDraft('mine', greenSunday);
    await secretaryIn(seeded, 'theirs');
    await album(person, ['mine-1', 'mine-2', 'mine-3']);
    await seeded.database.photo.updateMany({ where: { uniqueRef: 'mine-1' }, data: { personId: 'theirs' } });
    await person.send(notThis);
    expect(await photosOf(seeded, 'theirs')).toEqual({ 'green-sunday': 1 });
    expect(await photosOf(seeded, 'mine')).toEqual({ none: 2 });
  });

  test('until something is answered', async () => {
    const person = await secretaryIn(seeded, 'answered');
    await person.send('CNX hôm nay 45 đv');
    await person.take(person.incoming({ kind: 'command', name: 'huy', argument: '' }));
    await person.send('để dành, làm tiếp sau');
    expect(await album(person, ['answered-1', 'answered-2'])).toContain('Tổ chức ở đâu');
    await person.send('hẻm 25');
    await person.send(notThis);
    expect(await photosOf(seeded, 'answered')).toEqual({ 'green-sunday': 2 });
  });
});

describe('it is asked of which activity an album is', () => {
  test('where two drafts wait for photos, which are offered first', async () => {
    const person = await withDraft('two', greenSunday, training);
    expect(await album(person, ['two-1', 'two-2'])).toContain(asks);
    expect(await photosOf(seeded, 'two')).toEqual({ none: 2 });
  });

  test('where the draft is one of a colleague', async () => {
    await withDraft('colleague', greenSunday);
    const person = await secretaryIn(seeded, 'other');
    expect(await album(person, ['other-1', 'other-2'])).toContain(asks);
  });

  test.each([
    ['its time is over', { locksOn: new Date('2024-03-17') }],
    ['the plan asks for it no more', { withdrawnAt: new Date('2024-03-16') }],
  ])('where %s', async (why, data) => {
    const id = `over ${why.length}`;
    const person = await withDraft(id, greenSunday);
    const { obligationId } = await seeded.database.report.findFirstOrThrow({
      where: { editedById: id, obligationId: { not: null } },
    });
    const where = { id: obligationId ?? '' };
    const before = await seeded.database.obligation.findFirstOrThrow({ where });
    await seeded.database.obligation.update({ where, data });
    const answer = await album(person, [`${id}-1`, `${id}-2`]);
    const { locksOn, withdrawnAt } = before;
    await seeded.database.obligation.update({ where, data: { locksOn, withdrawnAt } });
    expect(answer).toContain(asks);
  });

  test('where the draft was left two weeks ago, or nothing was ever said in it', async () => {
    const person = await withDraft('old', greenSunday);
    const editedAt = new Date(now - 15 * 86_400_000);
    await seeded.database.report.updateMany({ where: { editedById: 'old' }, data: { editedAt } });
    expect(await album(person, ['old-1'])).toContain(asks);
    const empty = await secretaryIn(seeded, 'empty');
    await empty.take(empty.incoming({ kind: 'command', name: 'baocao', argument: '' }));
    await empty.send('đô thị văn minh · hạn 31/12');
    await empty.take(empty.incoming({ kind: 'command', name: 'viec', argument: '' }));
    expect(await album(empty, ['empty-1'])).toContain(asks);
  });

  test('where another report was sent a few minutes ago', async () => {
    const person = await withDraft('sent', training, greenSunday);
    await person.take(person.incoming({ kind: 'command', name: 'baocao', argument: '' }));
    await person.send('✍️ chủ nhật xanh 152 · bản nháp');
    await album(person, ['sent-1', 'sent-2']);
    await person.send('xong ảnh');
    await person.send('gửi');
    expect(person.said.at(-1)).toContain('Đã nhận báo cáo');
    expect(await album(person, ['sent-3'])).toContain(asks);
  });

  test('where a photo of another report is to be sent again', async () => {
    const person = await withDraft('broken', greenSunday, training);
    const { id } = await seeded.database.report.findFirstOrThrow({
      where: { editedById: 'broken', formId: 'green-sunday' },
    });
    await seeded.database.photo.create({
      data: {
        id: 'broken-0',
        reportId: id,
        personId: 'broken',
        platform: 'telegram',
        bot: '1',
        chatId: 'broken',
        fileRef: 'broken-0',
        uniqueRef: 'broken-0',
        sentAs: 'photo',
        state: 'refused',
        reason: 'broken',
        receivedAt: new Date(now - 3_600_000),
        acknowledgedAt: new Date(now - 3_000_000),
      },
    });
    const editedAt = new Date(now - 15 * 86_400_000);
    await seeded.database.report.updateMany({ where: { id }, data: { editedAt } });
    expect(await album(person, ['broken-1'], 'ảnh đây em')).toContain(asks);
  });

  test('where it is captioned with what the draft does not say', async () => {
    const person = await withDraft('caption', greenSunday);
    expect(await album(person, ['caption-1', 'caption-2'], 'hẻm 300')).toContain(asks);
  });

  test('where the list of activities is on screen', async () => {
    const person = await withDraft('list', greenSunday);
    await person.take(person.incoming({ kind: 'command', name: 'baocao', argument: '' }));
    expect(await album(person, ['list-1'])).toContain(asks);
  });
});

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

const another = 'đô thị văn minh hôm qua, dọn đường Lê Trọng Tấn, 20 bạn';
const asks = 'Tin này là báo cáo mới, hay của báo cáo đang mở?';

/** One album, each photo with what stands under it. */
async function album({ take, incoming }: Person, name: string, ...captions: readonly (string | null)[]) {
  for (const [n, caption] of captions.entries()) {
    const uniqueRef = `${name}-${n}`;
    const photo = { fileRef: uniqueRef, uniqueRef, albumId: name, sentAs: 'photo', bytes: null } as const;
    await take(incoming({ kind: 'photo', photo, caption }));
  }
}

/** A secretary in the midst of a Green Sunday. */
async function inReport(id: string): Promise<Person> {
  const person = await secretaryIn(seeded, id);
  await person.send('CNX hôm nay hẻm 25 45 đv 20 dân');
  return person;
}

describe('an album of another activity in the midst of a report', () => {
  test('waits with one question, and its photos go into the new report with a yes', async () => {
    const person = await inReport('yes');
    const before = person.said.length;
    await album(person, 'yes', another, null, null);
    expect(person.said.length).toBe(before);
    await person.take(person.incoming(complete));
    expect(person.said.slice(before)).toEqual([expect.stringContaining(asks)]);
    expect(await photosOf(seeded, 'yes')).toEqual({ none: 3 });
    await person.send('đúng rồi');
    expect(await photosOf(seeded, 'yes')).toEqual({ 'urban-civilisation': 3 });
    const drafts = await seeded.database.report.findMany({ where: { editedById: 'yes', status: 'draft' } });
    expect(drafts.map(({ formId }) => formId).toSorted()).toEqual(['green-sunday', 'urban-civilisation']);
  });

  test('is whole, wherever in it the caption stands', async () => {
    const person = await inReport('second');
    await album(person, 'before', null);
    await person.take(person.incoming(complete));
    await album(person, 'second', null, another, null);
    expect(await photosOf(seeded, 'second')).toEqual({ 'green-sunday': 1, none: 3 });
    await person.take(person.incoming(complete));
    expect(person.said.at(-1)).toContain('Đã nhận 3 ảnh');
    await person.send('báo cáo mới');
    expect(await photosOf(seeded, 'second')).toEqual({ 'green-sunday': 1, 'urban-civilisation': 3 });
  });

  test('joins the one that is open with a no', async () => {
    const person = await inReport('no');
    await album(person, 'no', another, null);
    await person.take(person.incoming(complete));
    await person.send('không');
    expect(await photosOf(seeded, 'no')).toEqual({ 'green-sunday': 2 });
  });

  test('is kept where nobody answers, and asked about with the next report', async () => {
    const person = await inReport('silent');
    await album(person, 'silent', another, null);
    await person.take(person.incoming(complete));
    await person.take(person.incoming({ kind: 'command', name: 'baocao', argument: '' }));
    expect(await photosOf(seeded, 'silent')).toEqual({ none: 2 });
    await person.send('đô thị văn minh · hạn 31/12');
    expect(person.said.at(-1)).toContain('2 ảnh bạn gửi lúc');
  });

  test('is kept where the report is left, and that is said', async () => {
    const person = await inReport('left');
    await album(person, 'left', another);
    await person.take(person.incoming(complete));
    await person.take(person.incoming({ kind: 'command', name: 'huy', argument: '' }));
    expect(person.said.at(-1)).toContain('Mình vẫn giữ riêng ảnh bạn vừa gửi');
    await person.send('bỏ hẳn');
    expect(await photosOf(seeded, 'left')).toEqual({ none: 1 });
  });

  test('is no other picture where it was sent before', async () => {
    const person = await inReport('twice');
    await album(person, 'twice', null, null);
    await album(person, 'twice', another, null);
    await person.take(person.incoming(complete));
    await person.send('không');
    const pictures = await seeded.database.photo.findMany({
      where: { personId: 'twice', report: { formId: 'green-sunday' } },
    });
    expect(pictures.length).toBe(2);
  });
});

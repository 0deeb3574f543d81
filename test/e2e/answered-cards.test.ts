import { expect, test } from 'vitest';
import { secretaryBench } from '#test/e2e/support/secretary-bench.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answersTo, answerTo, press, reportUpTo, saidBy } = bench;

/** The messages that offer anything to press, by how their words begin. */
const offering = (): readonly string[] =>
  saidBy(bench.lan)
    .filter(({ buttons }) => buttons.length > 0)
    .map(({ text }) => text.split('\n')[0] ?? '');

const ofQuestions = (): readonly string[] => offering().filter((text) => text.includes('câu '));

test('of the questions that were answered by words only the one on screen has buttons', async () => {
  await reportUpTo(4);
  expect(ofQuestions()).toEqual(['Chủ nhật xanh 152 · câu 4/9']);
  await answerTo(bench.lan, '/viec');
  expect(ofQuestions()).toEqual([]);
});

test('a receipt keeps its own: what was sent is corrected from it in four taps, also later', async () => {
  const { world } = bench.rehearsal;
  await reportUpTo(8);
  await answersTo(bench.lan, () =>
    world.sendPhotos(
      bench.lan,
      world.privateChat(bench.lan),
      [{ bytes: smallPhoto() }, { bytes: smallPhoto() }],
      { asAlbum: true },
    ),
  );
  await press(bench.lan, 'Xong ảnh');
  await press(bench.lan, 'Bỏ qua');
  await press(bench.lan, 'Gửi báo cáo');
  await answerTo(bench.lan, '/trogiup');
  expect(offering().some((text) => text.includes('Đã nhận báo cáo'))).toBe(true);
  const taps = [
    () => press(bench.lan, 'Sửa báo cáo này'),
    () => press(bench.lan, 'Đoàn viên, thanh niên'),
    () => answerTo(bench.lan, '48'),
    () => press(bench.lan, 'Gửi báo cáo'),
  ];
  const said = [];
  for (const tap of taps) said.push(await tap());
  expect(taps).toHaveLength(4);
  expect(said.at(-1)).toContain('Đã cập nhật báo cáo');
  const report = await bench.rehearsal.database.report.findFirstOrThrow({ where: { unitId: 'tan-quy' } });
  expect(report).toMatchObject({ version: 2, draft: null, answers: { members: 48 } });
});

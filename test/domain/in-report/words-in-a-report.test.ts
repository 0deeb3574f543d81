import { describe, expect, test } from 'vitest';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { countsAnybody } from '#src/domain/in-report/counts-anybody.ts';
import { differenceIn } from '#src/domain/in-report/difference.ts';
import { saysLater, saysNotYet, saysWait } from '#src/domain/in-report/later-word.ts';
import { guessedFigure, saysNotCounted } from '#src/domain/in-report/not-counted.ts';
import { noteSaid } from '#src/domain/in-report/note-said.ts';
import { slipOfNumber, whatIsRight } from '#src/domain/in-report/put-right.ts';
import { isSmallTalk } from '#src/domain/in-report/small-talk.ts';
import { isNoText, textSaid } from '#src/domain/in-report/text-said.ts';

describe('asked back', () => {
  test.each([
    ['có cần ghi số dân không em', 'need'],
    ['co can ghi so dan ko e', 'need'],
    ['không có cây thì sao', 'need'],
    ['có phải ghi rác không', 'need'],
    ['ghi địa điểm thế nào em', 'how'],
    ['cái gì vậy em', 'how'],
    ['ghi sao vậy em', 'how'],
    ['rác tính cả cỏ hả em', 'how'],
    ['khi nào nộp vậy em', 'how'],
  ])('is %s', (text, kind) => expect(asksBack(text)).toBe(kind));

  test.each([
    'không',
    'rác không',
    'không có',
    'không có gì',
    'dạ không sao',
    '45 đv?',
    'hẻm 25?',
    'không có ai',
    'dân 30, rác không',
    'hẻm 25',
    'có mưa nên ít người',
  ])('is nothing in %s', (text) => expect(asksBack(text)).toBeUndefined());
});

describe('another time', () => {
  test.each([
    'để sau',
    'tí chị ghi tiếp',
    'thôi để chị làm lại',
    'lát nữa gửi nha',
    'mai em làm tiếp',
    'de sau nha em',
  ])('is %s', (text) => expect(saysLater(text)).toBe(true));
  test.each(['mai', 'tối qua', 'hẻm 25', 'sáng mai tập trung', 'làm tiếp', 'gửi', 'chị'])(
    'is not %s',
    (text) => expect(saysLater(text)).toBe(false),
  );
  test.each(['chờ chị xíu', 'đợi chút', 'từ từ em', 'khoan đã'])('a moment is %s', (text) =>
    expect(saysWait(text)).toBe(true),
  );
  test.each([
    'khoan đã',
    'từ từ',
    'chờ tí',
    'đợi mình chút',
    'để lát nữa',
    'khoan gửi em',
    'đừng gửi vội',
    'de chi xem lai da',
    'chưa',
  ])('not yet is %s', (text) => expect(saysNotYet(text)).toBe(true));
  test.each(['để sau', 'hủy', 'gửi', 'xem lại số dân', 'gửi chưa em', 'chưa?', 'lưu nháp'])(
    'not yet is not %s',
    (text) => expect(saysNotYet(text)).toBe(false),
  );
  test.each(['chút', 'em', 'chờ hàng xóm', 'đợi 5 phút'])('a moment is not %s', (text) =>
    expect(saysWait(text)).toBe(false),
  );
});

describe('a difference', () => {
  test.each([
    ['thêm 5 đv', 1, '5 đv'],
    ['thêm 5 bạn nữa', 1, '5 bạn'],
    ['chị quên, thêm 2 dân', 1, '2 dân'],
    ['bớt 3 đv', -1, '3 đv'],
    ['ít hơn đv 10 người', -1, 'đv 10 người'],
  ])('is %s', (text, sign, of) => expect(differenceIn(text)).toEqual({ sign, of }));
  test.each(['đv 48', '48 đv', 'thêm ghi chú', 'bỏ dòng rác', 'trồng thêm 12 cây'])('is not %s', (text) =>
    expect(differenceIn(text)).toBeNull(),
  );
});

describe('for the note', () => {
  test.each([
    ['ghi chú có mưa', 'có mưa', false],
    ['thêm ghi chú là có mưa', 'có mưa', false],
    ['sửa ghi chú thành có mưa', 'có mưa', true],
    ['ghi chú', '', false],
  ])('is %s', (text, note, isInstead) => expect(noteSaid(text)).toEqual({ text: note, isInstead }));
  test.each(['hẻm 25, ghi chú gì không', 'đv 48', 'xóa ghi chú'])('is not %s', (text) =>
    expect(noteSaid(text)).toBeNull(),
  );
});

test.each([
  ['không phải hẻm 128, hẻm 182', 'hẻm 182'],
  ['không phải hẻm 128 mà là hẻm 182', 'hẻm 182'],
  ['địa điểm sai, hẻm 52', 'hẻm 52'],
  ['hẻm 182 chứ không phải hẻm 128', 'hẻm 182'],
  ['sửa đv thành 48', 'sửa đv là 48'],
  ['công viên Bến Thành, 45 đv', 'công viên Bến Thành, 45 đv'],
  ['không phải hẻm 128', 'không phải hẻm 128'],
])('what is to stand of "%s" is "%s"', (text, right) => expect(whatIsRight(text)).toBe(right));

test.each([
  ['à nhầm 54', '54'],
  ['nhầm 54 rồi em', '54 rồi em'],
  ['54', null],
  ['hẻm 54', null],
])('the slip in "%s" is put right by %s', (text, number) => expect(slipOfNumber(text)).toBe(number));

test.each([
  ['không nhớ, chắc 20', 'khoảng 20'],
  ['ko nhớ rõ khoảng 20 bạn', 'khoảng 20 bạn'],
  ['20', '20'],
  ['không 20 bạn', 'không 20 bạn'],
])('the figure of "%s" is "%s"', (text, figure) => expect(guessedFigure(text)).toBe(figure));

test.each([
  ['chị chưa đếm', true],
  ['chưa cân', true],
  ['ko biết nữa em', true],
  ['không có', false],
  ['chưa', false],
  ['không biết, chắc 20', false],
])('"%s" says that nobody counted: %s', (text, is) => expect(saysNotCounted(text)).toBe(is));

test.each([
  ['cảm ơn em nhiều lắm', true],
  ['chào em', true],
  ['cảm ơn các đơn vị đã phối hợp', false],
  ['chào mừng 93 năm ngày thành lập Đoàn 26/3', false],
  ['em', false],
])('"%s" is small talk: %s', (text, is) => expect(isSmallTalk(text)).toBe(is));

test.each([
  ['cảm ơn em, ghi hẻm 25 nha', 'hẻm 25'],
  ['tại hẻm 25 nhé', 'hẻm 25'],
  ['Hẻm 25', 'Hẻm 25'],
  ['trước chợ Tân Hương', 'trước chợ Tân Hương'],
])('of "%s" the text is "%s"', (text, said) => expect(textSaid(text)).toBe(said));

test.each([
  ['ok', true],
  ['không', true],
  ['2', true],
  ['45 đv', true],
  ['khoảng 45', true],
  ['sửa', true],
  ['sửa lại em ơi', true],
  ['sai rồi', true],
  ['bổ sung', true],
  ['45 Lê Trọng Tấn', false],
  ['hẻm 25', false],
  ['sửa 4 ghế đá công viên', false],
  ['Sửa ghế đá', false],
  ['đổi rác lấy quà', false],
  ['bổ sung tủ sách cho thiếu nhi', false],
  ['chỉnh trang tuyến hẻm 25', false],
  ['thay đổi bóng đèn chiếu sáng', false],
])('"%s" can be no text: %s', (text, is) => expect(isNoText(text)).toBe(is));

test.each([
  ['22 cháu', true],
  ['dạ có 20 bạn ạ', true],
  ['22', false],
  ['30 dân', false],
  ['22 cháu thiếu nhi', false],
])('"%s" counts anybody: %s', (text, is) => expect(countsAnybody(text)).toBe(is));

import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Understood, understand } from '#src/domain/understand/understand.ts';
import { seedVocabulary } from '#test/support/understand-corpus.ts';

const vocabulary = seedVocabulary();

function read(text: string): Understood {
  return understand(`cnx ${text}`, { vocabulary, today: '2024-03-20' as LocalDate, unitId: 'tan-quy' });
}

describe('a figure belongs to', () => {
  test.each([
    ['the word behind it', '45 đv 30 dân', { members: 45, residents: 30 }],
    ['the word before it, in a row that begins with a word', 'đv 45 dân 30', { members: 45, residents: 30 }],
    ['the word before a colon', 'Đoàn viên: 45\nNgười dân: 30', { members: 45, residents: 30 }],
    ['the word before a dotted line', 'Đoàn viên ........ 45', { members: 45 }],
    ['the name of its row in a table', '\nĐoàn viên\t45\nNgười dân\t30', { members: 45, residents: 30 }],
    ['the name of its column', '\nĐV | Dân | Rác\n45 | 30 | 60kg', { members: 45, residents: 30, waste: 60 }],
    ['the field with its unit', '45 đv, 120kg', { members: 45, waste: 120 }],
    ['the more certain of two words', '45 anh em đoàn viên', { members: 45 }],
  ])('%s', (_, text, answers) => {
    expect(read(text).answers).toMatchObject(answers);
  });
});

describe('no figure is', () => {
  test.each([
    ['a telephone number', 'liên hệ 0908 112 233'],
    ['the number of an alley', 'hẻm 25 Lê Sao'],
    ['the number of an alley behind a day', '17/3 hẻm 20'],
    ['the number of a house', '128/5 Lê Trọng Tấn'],
    ['the number of the Sunday', 'lần 152'],
    ['a time', '7h30 - 9h30'],
    ['a document and its day', 'theo Kế hoạch số 12-KH/ĐTN ngày 3/3/2024'],
    ['an age', 'các bạn trên 18 tuổi'],
    ['a share', '100% chỉ tiêu'],
    ['a year', 'Luật Thanh niên 2020'],
    ['how much more it was', 'tăng 10kg so với lần trước'],
    ['what was planned', 'kế hoạch 60 bạn'],
    ['what was expected', 'dự kiến thu 200kg rác'],
    ['the price of one', 'mỗi phần 200k'],
    ['the price of one behind it', '200k/phần'],
    ['the units of blood', '45 đv máu'],
    ['a sum of money with a dot, nor a day', 'mỗi bạn 1.5 triệu'],
    ['who was ill', 'có 3 bạn bị ốm'],
    ['who asked leave', '2 ban xin nghi'],
    ['who was missing', 'vắng 4'],
    ['who had not come', '5 bạn chưa tới'],
    ['who came late', '3 đv đi trễ'],
    ['what was at another time', 'lần trước 50 đv'],
    ['what was a year ago', 'năm ngoái có 50 đv 100kg rác'],
    ['what is to be next time', 'lần sau dự kiến 60 đv 100kg rác'],
    ['what should have been', 'đáng lẽ 50 đv'],
    ['instead of what it was', 'thay vì 50 đv'],
    ['who is wanted', 'cần thêm 10 đv'],
    ['who was invited', 'mời 50 dân'],
    ['who was invited, behind it', '60 đv được mời'],
    ['who put their names down', '60 đv đăng ký'],
    ['who is on a list', 'danh sách có 120 đv'],
    ['who belongs and did not come', 'chi đoàn có 60 đv mà đi 32'],
    ['what is not done yet', 'còn 5 cây chưa trồng'],
    ['a tool', 'mượn 10 cây chổi'],
    ['who lives there', 'hẻm có 80 dân sinh sống'],
  ])('%s', (_, text) => {
    expect(Object.values(read(text).answers).filter((value) => typeof value === 'number')).toEqual([]);
  });
});

describe('beside it the figure of those who came is read', () => {
  test.each([
    ['45 đv, vắng 3', 45],
    ['45 đv (vắng 3)', 45],
    ['45 đv, có 3 bạn bị ốm', 45],
    ['thay vì 50 đv thì đi 45 đv', 45],
    ['kỳ trước 50 đv kỳ này 45 đv', 45],
    ['45 đv, lần sau 60 đv', 45],
    ['đăng ký 60 bạn, 45 bạn đi', 45],
    ['8 đv phường 5 qua phụ, đv phường mình 45', 45],
    ['có 8 bạn đoàn trường hỗ trợ, 45 đv', 45],
    ['45 đv cần cù', 45],
    ['45 đv mà vui lắm', 45],
  ])('%s', (text, members) => {
    expect(read(text)).toMatchObject({ answers: { members } });
  });
});

describe('asked about is', () => {
  test.each([
    ['how many of the ward itself came', 'dân 12, 8 đv phường 5 qua phụ', 'members'],
    ['who was given something', 'phát tờ rơi cho 40 người dân', 'residents'],
    ['what was earned', 'bán ve chai 20kg được 150k', 'budget'],
    ['one of two figures for one field', '45 đv, 50 đv', 'members'],
    ['a range', '30-40 đv', 'members'],
    ['so many each day', '30 đv mỗi ngày', 'members'],
    ['a figure that no ward has', '45000 đv', 'members'],
    ['a figure with a letter in it', '4O đv', 'members'],
    ['a number below none', 'đv: -5', 'members'],
    ['a few', 'thiếu nhi vài em', 'children'],
    ['what was not counted', 'dân chưa đếm', 'residents'],
    ['waste in bags', '4 bao rác', 'waste'],
    ['an amount in another unit', 'rác 2 triệu', 'waste'],
    ['what it was not', 'không phải 45 đv', 'members'],
    ['an upper bound', 'dưới 50 đv', 'members'],
    ['an upper bound behind the figure', 'đv 50 trở xuống', 'members'],
    ['an upper bound in few words', 'dv ko qua 50', 'members'],
    ['what others are counted in', '45 đv (cả dân là 75)', 'residents'],
    ['a sum that is none', '30 đv + 20 dân = 60 người', 'residents'],
    ['money that nobody counted', 'kinh phí cũng mấy trăm ngàn', 'budget'],
    ['a few millions', 'kp cỡ vài triệu', 'budget'],
    ['parts that do not make the total', 'tổng 80: 45 đv, 30 dân', 'members'],
    ['one figure for two groups', '75 đoàn viên và người dân', 'members'],
  ])('%s', (_, text, fieldId) => {
    const { answers, asks } = read(text);
    expect(asks).toContain(fieldId);
    expect(answers[fieldId]).toBeUndefined();
  });
});

describe('what was said is', () => {
  test.each([
    ['none, of nobody', '45 đv, không có dân', { residents: 0 }],
    ['the first of a part and its whole', '45 (30 nữ) đoàn viên', { members: 45 }],
    ['the total, where there are parts', '20 đv KP1, 26 đv KP5, tổng 46 đv', { members: 46 }],
    ['the present of all', '39/45 đv', { members: 39 }],
    ['the second, put right', 'đv 40 à nhầm 54', { members: 54 }],
    ['weighed, beside bags', '120kg rác (8 bao)', { waste: 120 }],
    ['the parts of a sum', '30 đv + 15 dân = 45 người', { members: 30, residents: 15 }],
    ['the parts of a sum in words', '30 đv và 15 dân là 45 người', { members: 30, residents: 15 }],
    [
      'the rest of a total',
      'tổng 65 người, trong đó 40 đv, còn lại là người dân',
      { members: 40, residents: 25 },
    ],
    ['what people came in', 'dân ra phụ 19 người', { residents: 19 }],
    ['nobody, of whom it is said', '17/3 45 đv, dân thì ko có ai', { residents: 0 }],
    ['not what it was not', '54 chứ không phải 45 đv', { members: 54 }],
    ['not what it was not, behind its word', 'đv 54 chớ hổng phải 45', { members: 54 }],
    ['money with a dot', '45 đv, kinh phí 1.5 triệu', { members: 45, budget: 1_500_000 }],
    ['comrades in words, and no money', '17/3 sáu mươi lăm đồng chí', { members: 65 }],
    ['a gift, typed without its tone', 'tang 3 phan qua', { gifts: 3 }],
    ['a count with its list behind a colon', '2 tuyến hẻm: Lê Sao, Cầu Xéo', { spots: 2 }],
    ['of a word whose keys came late', '36 đoàn viênn, 11 ngươif dân', { members: 36, residents: 11 }],
    ['a number, written in words as well', '45 (bốn mươi lăm) đv', { members: 45 }],
    ['an amount and not what follows it', '3 tạ 30 dân', { waste: 300, residents: 30 }],
    ['no thousand, of two numbers', 'dân 80 120kg rác', { residents: 80, waste: 120 }],
  ])('%s', (_, text, answers) => {
    expect(read(text).answers).toMatchObject(answers);
  });

  test('about so many, where it was called so', () => {
    expect(read('hơn 60 đv, 30 dân').about).toEqual(['members']);
  });
});

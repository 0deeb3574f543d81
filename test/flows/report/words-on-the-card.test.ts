import { describe, expect, test } from 'vitest';
import { inReport, onCard } from '#test/support/in-report.ts';

describe('a correction looks like one: a name, a figure and little else', () => {
  test.each([
    ['đv 48', { members: 48 }],
    ['48 đv', { members: 48 }],
    ['48 bạn', { members: 48 }],
    ['đv: 48', { members: 48 }],
    ['đv 48 nha, cảm ơn em', { members: 48 }],
    ['dạ đv 48 ạ', { members: 48 }],
    ['đoàn viên là 48 bạn nhé', { members: 48 }],
    ['em ơi sửa giúp chị đoàn viên 48 nha', { members: 48 }],
    ['sửa đv thành 48', { members: 48 }],
    ['sua dan thanh 35', { residents: 35 }],
    ['sửa dân 35', { residents: 35 }],
    ['nhầm, 48 đv', { members: 48 }],
    ['chỉ có 48 đv thôi', { members: 48 }],
    ['đv 48 chứ không phải 45', { members: 48 }],
    ['không phải 45 mà 48 đv', { members: 48 }],
    ['dân 35, rác 100kg', { residents: 35, waste: 100 }],
    ['100kg', { waste: 100 }],
    ['không có dân', { residents: 0 }],
    ['12 cây xanh', { trees: 12 }],
    ['có 12 cây', { trees: 12 }],
    ['CNX hôm nay hẻm 25 48 đv 20 dân', { members: 48 }],
    ['ngày 16/3', { date: '2024-03-16' }],
    ['hôm qua', { date: '2024-03-16' }],
    ['hẻm 52', { place: 'hẻm 52' }],
    ['sửa địa điểm hẻm 52', { place: 'hẻm 52' }],
    ['địa điểm sai, hẻm 52', { place: 'hẻm 52' }],
    ['không phải hẻm 25, hẻm 182', { place: 'hẻm 182' }],
    ['hẻm 182 chứ không phải hẻm 25', { place: 'hẻm 182' }],
  ])('%s', (text, answers) => {
    const { written, stand } = inReport(onCard, text);
    expect(written).toEqual(answers);
    expect(stand).toEqual(onCard);
  });
});

describe('a line that is called wrong is put right, and what changed is said', () => {
  test.each([
    ['số dân sai, 35', { residents: 35 }],
    ['sai số dân, 35', { residents: 35 }],
    ['sai số dân, 35 mới đúng', { residents: 35 }],
    ['so dan sai, 35', { residents: 35 }],
    ['dân sai rồi 35 mới đúng', { residents: 35 }],
    ['số dân sai, phải là 35', { residents: 35 }],
    ['sai số dân rồi em ơi, 35', { residents: 35 }],
    ['hình như dân sai, 35 thì phải', { residents: 35 }],
    ['nhập nhầm dân, 35', { residents: 35 }],
    ['dân nhập sai, đúng là 35', { residents: 35 }],
    ['dân 35 chứ không phải 30', { residents: 35 }],
    ['đoàn viên ghi nhầm rồi, 48', { members: 48 }],
    ['số đv ghi lộn, 48 nha', { members: 48 }],
    ['sai đv rồi em, 48', { members: 48 }],
    ['đv không phải 45, 48', { members: 48 }],
    ['ủa sai số đoàn viên, phải 48 bạn', { members: 48 }],
    ['rác ghi sai, 150kg mới đúng', { waste: 150 }],
    ['số dân sai, 35 và rác 100kg', { residents: 35, waste: 100 }],
    ['ngày sai rồi, 16/3 mới đúng', { date: '2024-03-16' }],
    ['địa điểm ghi nhầm, hẻm 52 mới đúng', { place: 'hẻm 52' }],
  ])('%s', (text, answers) => {
    const { written, keys, stand } = inReport(onCard, text);
    expect(written).toEqual(answers);
    expect(keys[0]).toBe(Object.keys(answers).length > 1 ? 'lines' : 'answer-corrected');
    expect(stand).toEqual(onCard);
  });

  test.each([
    'dân với rác sai, 35 và 100',
    'em ghi sai, 48',
    'hôm bữa có 3 bạn đi nhầm đường, 5 bạn tới trễ',
  ])('but which one it is has to be plain: %s', (text) => expect(inReport(onCard, text).written).toEqual({}));
});

test.each(['có 3 bạn bị ốm nên về sớm', 'vắng 3 bạn'])('who was away is for the note: %s', (text) => {
  const { written, keys, stand } = inReport(onCard, text);
  expect({ written, stand }).toEqual({ written: { note: text }, stand: onCard });
  expect(keys[0]).toBe('answer-written');
});

describe('a figure inside a story changes nothing: what it is for is asked', () => {
  test.each([
    ['trong đó có 5 bạn đoàn trường', { members: 5 }],
    ['có 20 bạn nữ', { members: 20 }],
    ['co 20 ban nu', { members: 20 }],
    ['có 48 đv', { members: 48 }],
    ['hôm đó có 7 bạn trường bạn qua phụ', { members: 7 }],
  ])('%s', (text, answers) => {
    const { written, stand } = inReport(onCard, text);
    expect(written).toEqual({});
    expect(stand).toMatchObject({ at: 'meant', of: { what: 'figures', answers, text }, back: onCard });
  });
});

describe('so many more or less: whether it comes to that is asked, and the difference is never written', () => {
  test.each([
    ['thêm 5 đv', { members: 50 }, true],
    ['them 5 dv', { members: 50 }, true],
    ['thêm 5 bạn nữa', { members: 50 }, true],
    ['5 bạn nữa', { members: 50 }, true],
    ['cộng thêm 2 bạn', { members: 47 }, true],
    ['thêm 10kg rác', { waste: 130 }, true],
    ['bớt 3 đv', { members: 42 }, false],
    ['bỏ 5 đv', { members: 40 }, false],
    ['ít hơn đv 10 người', { members: 35 }, false],
    ['thêm 5 đv, 3 dân', { members: 50, residents: 23 }, true],
  ])('%s', (text, answers, isMore) => {
    const { written, stand } = inReport(onCard, text);
    expect(written).toEqual({});
    expect(stand).toMatchObject({ at: 'meant', of: { what: 'sum', answers, isMore } });
  });

  test('of what does not stand there yet, so many more are all', () => {
    expect(inReport(onCard, 'thêm 12 cây').written).toEqual({ trees: 12 });
  });

  test('of less than nothing the line is asked again', () => {
    expect(inReport(onCard, 'bớt 100 đv')).toMatchObject({ written: {}, stand: { fieldId: 'members' } });
  });
});

describe('what stands behind "ghi chú" is the note, with a colon or without', () => {
  test.each([
    ['ghi chú có 5 bạn đoàn trường', 'có 5 bạn đoàn trường'],
    ['ghi chu: co 5 ban doan truong', 'co 5 ban doan truong'],
    ['thêm ghi chú là có 5 bạn đoàn trường', 'có 5 bạn đoàn trường'],
    ['em ơi ghi chú giúp chị có mưa lớn', 'có mưa lớn'],
    ['note: có mưa', 'có mưa'],
  ])('%s', (text, note) => {
    expect(inReport(onCard, text)).toMatchObject({ written: { note }, stand: onCard });
  });

  test('it is added to a note that stands, unless that is to be changed', () => {
    const answers = { members: 45, note: 'có công an phường hỗ trợ' };
    expect(inReport(onCard, 'ghi chú thêm: có Đoàn trường', { answers }).written).toEqual({
      note: 'có công an phường hỗ trợ; có Đoàn trường',
    });
    expect(inReport(onCard, 'sửa ghi chú thành có mưa', { answers }).written).toEqual({ note: 'có mưa' });
  });

  test('with nothing behind it, it is asked for', () => {
    expect(inReport(onCard, 'ghi chú').stand).toMatchObject({ at: 'question', fieldId: 'note' });
  });
});

describe('a question writes nothing and is answered in a line', () => {
  test.each([
    ['có cần ghi thiếu nhi không em', 'back-optional'],
    ['co can ghi thieu nhi ko em', 'back-optional'],
    ['có phải ghi rác không', 'back-optional'],
    ['không có cây thì sao', 'back-optional'],
    ['rác có bắt buộc hông em', 'back-optional'],
    ['có cần ghi số dân không em', 'back-needed-number'],
    ['ghi thiếu nhi thế nào em', 'back-how'],
  ])('%s', (text, key) => {
    const { written, keys, stand } = inReport(onCard, text);
    expect(written).toEqual({});
    expect(keys[0]).toBe(key);
    expect(stand).toEqual(onCard);
  });
});

describe('a line is emptied by its name', () => {
  test.each([
    ['bỏ dòng rác', { waste: null }],
    ['xóa rác', { waste: null }],
    ['bo rac di em', { waste: null }],
    ['xóa ghi chú', { note: null }],
    ['không ghi rác', { waste: null }],
  ])('%s', (text, answers) => {
    expect(inReport(onCard, text)).toMatchObject({ written: answers, keys: ['line-emptied', ...card] });
  });

  test('but not one that is needed', () => {
    const { written, keys, stand } = inReport(onCard, 'bỏ dòng đoàn viên');
    expect(written).toEqual({});
    expect(keys[0]).toBe('line-is-needed');
    expect(stand).toMatchObject({ at: 'question', fieldId: 'members', leadsTo: 'card' });
  });
});

describe('chat changes no line', () => {
  test.each([
    'mai gặp em ở công viên nha',
    'chiều nay họp ở hội trường phường lúc 3h nha em',
    'mai họp ở công viên lúc 3h',
    'trong 45 đv có 10 nam',
    'dân phường 5 qua phụ 10 người',
  ])('%s', (text) => {
    expect(inReport(onCard, text)).toMatchObject({ written: {}, stand: onCard });
  });
});

describe('a moment before it is sent leaves the card where it is', () => {
  test.each(['khoan đã', 'từ từ', 'chờ tí', 'đợi mình chút', 'để lát nữa', 'đừng gửi vội', 'khoan gửi em'])(
    '%s',
    (text) => {
      const { written, keys, stand } = inReport(onCard, text);
      expect(written).toEqual({});
      expect(keys).toEqual(['take-your-time-draft', ...card]);
      expect(stand).toEqual(onCard);
    },
  );

  test('but a word that cancels asks what becomes of it', () => {
    expect(inReport(onCard, 'dừng lại').stand).toEqual({ at: 'leave' });
  });
});

const card = ['card-heading', 'lines', 'card-ask'];

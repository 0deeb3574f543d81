import { describe, expect, test } from 'vitest';
import type { Answers } from '#src/domain/report/form.ts';
import { allAnswered, asking, inReport } from '#test/support/in-report.ts';

const ids = Object.keys(allAnswered);
/** What is written where this is asked and all before it was answered. */
const at = (fieldId: string, text: string) =>
  inReport(asking(fieldId), text, {
    answers: Object.fromEntries(
      Object.entries(allAnswered).filter(([id]) => ids.indexOf(id) < ids.indexOf(fieldId)),
    ),
  });

describe('a place is what names one, without the politeness around it', () => {
  test.each([
    ['hẻm 25', 'hẻm 25'],
    ['cảm ơn em, ghi hẻm 25 nha', 'hẻm 25'],
    ['tại hẻm 25 nhé', 'hẻm 25'],
    ['17/3, tại hẻm 128', 'hẻm 128'],
    ['trước chợ Tân Hương', 'trước chợ Tân Hương'],
    ['số 12 đường 45', 'số 12 đường 45'],
    ['45 Lê Trọng Tấn', '45 Lê Trọng Tấn'],
    ['sân banh', 'sân banh'],
    ['khu phố 3 phường mình', 'khu phố 3 phường mình'],
    ['dạ ở nhà thiếu nhi quận', 'nhà thiếu nhi quận'],
    ['KP5', 'KP5'],
  ])('%s', (text, place) => {
    expect(at('place', text)).toMatchObject({ written: { place }, stand: { fieldId: 'members' } });
  });

  test.each(['báo cáo chủ nhật xanh', 'cnx', 'Ra quân CNX'])('%s is the activity itself', (text) => {
    expect(at('place', text)).toMatchObject({ written: {}, stand: { fieldId: 'place' } });
  });

  test('what was written is said only where it is not what was typed', () => {
    expect(at('place', 'tại hẻm 25 nhé').keys[0]).toBe('answer-written');
    expect(at('place', 'Hẻm 25').keys[0]).toBe('question-heading');
  });
});

describe('a polite question behind words that were asked for is none', () => {
  test.each([
    ['hẻm 25 được không em', 'hẻm 25'],
    ['ghi hẻm 25 được không em', 'hẻm 25'],
    ['hẻm 25 dc k e', 'hẻm 25'],
    ['hẻm 25 phải không', 'hẻm 25'],
    ['sân banh phải hông em', 'sân banh'],
    ['hẻm 25 ok không', 'hẻm 25'],
    ['hẻm 25 không em', 'hẻm 25'],
    ['hẻm 25 nha em', 'hẻm 25'],
    ['chợ Tân Hương được hông', 'chợ Tân Hương'],
    ['ghi khu phố 3 vậy được chưa', 'khu phố 3'],
    ['trước chợ Tân Hương vậy được không em?', 'trước chợ Tân Hương'],
  ])('%s', (text, place) => {
    const { written, keys, stand } = at('place', text);
    expect(written).toEqual({ place });
    expect(keys[0]).toBe('answer-written');
    expect(stand).toMatchObject({ fieldId: 'members' });
  });

  test.each([
    ['training', 'topic', 'ghi kỹ năng sống được không em', 'kỹ năng sống'],
    ['training', 'topic', 'phòng cháy chữa cháy ok ko e', 'phòng cháy chữa cháy'],
    ['legal-awareness', 'topic', 'an toàn giao thông được không em', 'traffic'],
  ])('%s: %s: %s', (form, fieldId, text, value) => {
    const { written } = inReport(asking(fieldId), text, { form, answers: {} });
    expect(written).toEqual({ [fieldId]: value });
  });

  test.each([
    'ghi sao được không em',
    'để trống được không',
    'có cần ghi không em',
    'không ghi được không em',
    'ghi chung chung được không em',
    'ghi địa chỉ khác được không',
    'làm ở nhà được không',
    'chợ hay hẻm 25 được không',
    'được không em',
  ])('but "%s" is one', (text) => {
    expect(at('place', text)).toMatchObject({ written: {}, stand: asking('place') });
  });
});

describe('who was ill, away, late or left early is not who took part', () => {
  test.each([
    'có 3 bạn bị ốm',
    'co 3 ban bi om',
    'có 2 bạn xin nghỉ',
    'vắng 4',
    'vắng 4 bạn',
    'vắng: 4',
    'bệnh 2 bạn',
    '5 bạn chưa tới',
    '3 bạn bận thi',
    '3 bạn ko đi được',
    '2 bạn về sớm',
    '3 đv tới trễ',
    '3 bạn bệnh 2 bạn bận thi',
    '3 bạn vắng',
  ])('"%s" is asked again', (text) => {
    const { written, keys, stand } = at('members', text);
    expect(written).toEqual({});
    expect(keys[0]).toBe('unclear-count-absent');
    expect(stand).toEqual(asking('members'));
  });

  test.each([
    ['có 3 bạn', 3],
    ['45 bạn, vắng 3', 45],
    ['45 bạn (vắng 3)', 45],
    ['45 vắng 3', 45],
    ['45 bạn vắng 3 bạn', 45],
    ['45 đv, 3 bạn ốm', 45],
    ['2 bạn ốm nên có 43 bạn', 43],
    ['45 bạn có mặt', 45],
    ['45 bạn ban chấp hành', 45],
  ])('%s: %d', (text, members) => {
    expect(at('members', text).written).toEqual({ members });
  });

  test.each(['place', 'waste', 'trees'])('at %s they are for the note', (fieldId) => {
    const text = 'có 3 bạn bị ốm';
    expect(at(fieldId, text)).toMatchObject({ written: { note: text }, stand: asking(fieldId) });
  });
});

describe('where people are from is not where it took place', () => {
  test.each(['cô chú tổ dân phố 12', 'bà con tổ 12', 'dân khu phố 4', 'cô chú ở kp 12'])(
    '"%s" says no number, and the place stays',
    (text) => {
      const { written, keys, stand } = at('residents', text);
      expect(written).toEqual({});
      expect(keys[0]).toBe('unclear-count-not-a-number');
      expect(stand).toEqual(asking('residents'));
    },
  );

  test.each([
    ['residents', 'tổ dân phố 12 có 30 cô chú', { residents: 30 }],
    ['residents', '30 cô chú tổ dân phố 12', { residents: 30 }],
    ['members', 'khu phố 4 có 52 bạn', { members: 52 }],
    ['members', 'hẻm 52, 45 đv', { place: 'hẻm 52', members: 45 }],
    ['members', 'hẻm 52', { place: 'hẻm 52' }],
  ])('%s: %s', (fieldId, text, answers: Answers) => {
    expect(at(fieldId, text).written).toEqual(answers);
  });
});

describe('what is no place is asked again, or answered beside, and never written', () => {
  test.each([
    ['ok', 'unclear-required'],
    ['không', 'unclear-required'],
    ['dạ có', 'unclear-required'],
    ['2', 'unclear-required'],
    ['khoảng 45', 'unclear-required'],
    ['hai mươi', 'unclear-required'],
    ['hẻm', 'unclear-required'],
    ['hm', 'unclear-required'],
    ['ủa sao hỏi hoài vậy', 'back-how'],
    ['sáng nay', 'unclear-required'],
    ['17/3', 'unclear-required'],
    ['chị chưa biết', 'unclear-required'],
    ['chờ chị xíu', 'take-your-time'],
    ['từ từ em', 'take-your-time'],
    ['ghi địa điểm thế nào em', 'back-how'],
    ['cái gì vậy em', 'back-how'],
    ['có cần ghi địa điểm không em', 'back-needed'],
    ['cảm ơn em', 'welcome-thanks'],
  ])('%s', (text, key) => {
    const { written, keys, stand } = at('place', text);
    expect(written).toEqual({});
    expect(keys[0]).toBe(key);
    expect(stand).toEqual(asking('place'));
  });
});

describe('figures of other fields are written, and the place is asked again', () => {
  test.each([
    ['45 đv 30 dân', { members: 45, residents: 30 }],
    ['45 đv', { members: 45 }],
    ['à nhầm 48 đv', { members: 48 }],
  ])('%s', (text, answers) => {
    expect(at('place', text)).toMatchObject({ written: answers, stand: asking('place') });
  });

  test.each(['hẻm 25, 45 đv', 'tại hẻm 25: 45 đv', 'hẻm 25: 45 đv'])(
    'with a place beside them both are: %s',
    (text) => {
      const { written, stand } = at('place', text);
      expect(written).toEqual({ place: 'hẻm 25', members: 45 });
      expect(stand).toMatchObject({ fieldId: 'residents' });
    },
  );
});

describe('a number is found behind a slip or a doubt', () => {
  test.each([
    ['members', 'sửa đv 54', { members: 54 }],
    ['members', 'à nhầm 54', { members: 54 }],
    ['residents', 'không nhớ, chắc 20', { residents: 20, '~about:residents': 20 }],
    ['residents', 'dân 30, đv 48', { residents: 30, members: 48 }],
    ['residents', 'dân sai, 35', { residents: 35 }],
    ['waste', 'số dân sai, 35', { residents: 35 }],
    ['waste', 'sai số dân rồi, 35', { residents: 35 }],
  ])('%s: %s', (fieldId, text, answers) => {
    expect(at(fieldId, text).written).toEqual(answers);
  });

  test.each([
    ['residents', 'à nhầm 54', { members: 54 }],
    ['residents', 'nhầm 54 rồi em', { members: 54 }],
    ['waste', 'ý lộn, 54', { residents: 54 }],
    ['residents', 'sửa đv 54', { members: 54 }],
  ])('at %s "%s" puts the answer before right, and the question stays', (fieldId, text, answers: Answers) => {
    expect(at(fieldId, text)).toMatchObject({ written: answers, stand: asking(fieldId) });
  });
});

describe('people of whatever kind are those that are asked for', () => {
  test.each([
    ['residents', 'có 20 bạn ạ', { residents: 20 }],
    ['members', '22 cháu', { members: 22 }],
    ['children', '22 cháu', { children: 22 }],
  ])('%s: %s', (fieldId, text, answers) => {
    expect(at(fieldId, text).written).toEqual(answers);
  });

  test('they are no trees', () => {
    expect(at('trees', '22 cháu')).toMatchObject({ written: {}, stand: asking('trees') });
  });
});

test.each(['2 lớp', '35 hay 36 gì đó'])('%s, asked for a number, is no text of another field', (text) => {
  const answers = { date: '2024-03-17' };
  expect(inReport(asking('people'), text, { form: 'training', answers }).written).toEqual({});
});

describe('who does not know a figure may leave it out, or say about how many', () => {
  test.each([
    ['waste', 'chị chưa cân', 'not-counted-skip'],
    ['waste', 'không biết', 'not-counted-skip'],
    ['trees', 'chưa đếm', 'not-counted-skip'],
    ['members', 'chị chưa đếm', 'not-counted-about'],
  ])('%s: %s', (fieldId, text, key) => {
    const { written, keys } = at(fieldId, text);
    expect(written).toEqual({});
    expect(keys[0]).toBe(key);
  });
});

describe('who goes on another time keeps the draft', () => {
  test.each(['để sau', 'tí chị ghi tiếp', 'thôi để chị làm lại', 'lát nữa em gửi nha', 'mai làm tiếp'])(
    '%s',
    (text) => {
      for (const fieldId of ['place', 'members', 'waste', 'note'])
        expect(at(fieldId, text)).toMatchObject({
          written: {},
          topic: { kind: 'idle' },
          keys: ['draft-kept'],
        });
    },
  );
});

test('a story at a question takes the place of no answer: what it is for is asked', () => {
  expect(at('residents', 'có 5 bạn đoàn trường hỗ trợ')).toMatchObject({
    written: {},
    stand: { at: 'meant', of: { answers: { members: 5 } }, back: asking('residents') },
  });
});

describe('asked for the note', () => {
  test.each([
    'cảm ơn các đơn vị đã phối hợp',
    'chào mừng 93 năm ngày thành lập Đoàn 26/3',
    'có 5 bạn đoàn trường',
    'có công an phường hỗ trợ',
    'trồng thêm 12 cây',
    'bà con rất vui, hẹn tháng sau',
  ])('"%s" is one', (text) => {
    expect(at('note', text)).toMatchObject({ written: { note: text }, stand: { at: 'card' } });
  });

  test.each([
    ['dân 35', { residents: 35 }],
    ['đv 48', { members: 48 }],
    ['bỏ dòng rác', { waste: null }],
  ])('"%s" corrects a line, and the note is asked again', (text, answers) => {
    expect(at('note', text)).toMatchObject({ written: answers, stand: asking('note') });
  });

  test.each(['gửi luôn đi em', 'ok', 'không'])('"%s" leads to the card without one', (text) => {
    expect(at('note', text)).toMatchObject({ written: { note: null }, stand: { at: 'card' } });
  });

  test.each([
    ['cảm ơn em', 'welcome-thanks'],
    ['cảm ơn em nhiều lắm nha', 'welcome-thanks'],
    ['hạn nộp khi nào vậy em', 'due-nothing'],
    ['có cần ghi gì không em', 'back-optional'],
  ])('"%s" is answered beside', (text, key) => {
    const { written, keys } = at('note', text);
    expect(written).toEqual({});
    expect(keys[0]).toBe(key);
  });
});

test.each(['ok', '2 lớp', 'ghi sao em'])('"%s" is no choice in own words', (text) => {
  expect(inReport(asking('topic'), text, { form: 'legal-awareness', answers: {} }).written).toEqual({});
});

describe('a line that was opened to be corrected', () => {
  const correcting = (fieldId: string, text: string) =>
    inReport({ ...asking(fieldId), leadsTo: 'card' } as never, text);

  test.each(
    ['date', 'place', 'members', 'residents'].flatMap((fieldId) =>
      ['đúng rồi', 'ok', 'bỏ qua', 'khỏi'].map((text) => [fieldId, text] as const),
    ),
  )('%s stays as it stands by “%s”, under the card', (fieldId, text) => {
    expect(correcting(fieldId, text)).toMatchObject({ written: {}, stand: { at: 'card' } });
  });

  test.each(['gửi', 'gửi luôn đi em', 'nộp'])('stays so, and the report is sent, by “%s”', (text) => {
    const { written, stand, keys } = correcting('members', text);
    expect([written, stand, keys]).toEqual([
      {},
      inReport({ at: 'card' }, 'gửi').stand,
      inReport({ at: 'card' }, 'gửi').keys,
    ]);
  });

  test('takes an answer as before', () => {
    expect(correcting('members', '48')).toMatchObject({ written: { members: 48 }, stand: { at: 'card' } });
  });
});

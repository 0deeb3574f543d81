import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { ObligationId, PersonId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { DraftAtHand, DueNotice } from '#src/domain/notice/due-notice.ts';
import { reminderScreen } from '#src/flows/notices/reminder-screen.ts';
import {
  dueEscalation,
  dueReminder,
  eventObligation,
  on,
  windowObligation,
  zone,
} from '#test/support/obligations.ts';

const translate = createTranslate('locales');

function said(today: string, notices: readonly DueNotice[], language: 'vi' | 'en' = 'vi'): string {
  return reminderScreen(notices, on(today), zone)
    .lines.map((line) => translate(language, line))
    .join('\n\n');
}

/** What the buttons that open a report say, after the obligation that they open. */
function reportButtons(notices: readonly DueNotice[], today: string): readonly string[] {
  return reminderScreen(notices, on(today), zone)
    .rows.flat()
    .flatMap(({ value, label }) =>
      value.action === 'report' ? [`${value.of} ${translate('vi', label)}`] : [],
    );
}

const sunday = eventObligation('2024-03-17');
const city = windowObligation('2024-12-31');
/** Of Lan, who is reminded; complete unless it is said otherwise. */
function draftOf(over: Partial<DraftAtHand>): DraftAtHand {
  return {
    reportId: 'r' as ReportId,
    fields: [
      { id: 'date', kind: 'date', label: { vi: 'Ngày' }, ask: { vi: 'Ngày nào?' } },
      { id: 'place', kind: 'text', maxLength: 200, label: { vi: 'Địa điểm' }, ask: { vi: 'Ở đâu?' } },
      { id: 'members', kind: 'count', max: 99, label: { vi: 'Số người' }, ask: { vi: 'Mấy người?' } },
      {
        id: 'note',
        kind: 'text',
        maxLength: 9,
        optional: true,
        label: { vi: 'Ghi chú' },
        ask: { vi: 'Gì nữa?' },
      },
      { id: 'photos', kind: 'photos', min: 2, max: 9, label: { vi: 'Ảnh' }, ask: { vi: 'Ảnh đâu?' } },
    ],
    answers: { date: '2024-03-17', place: 'hẻm 128', members: 5 },
    photos: 2,
    photosWanted: null,
    editedById: 'lan' as PersonId,
    editedByName: 'Lan',
    ...over,
  };
}

const inSonKy = { unit: { id: 'son-ky' as UnitId, name: 'Sơn Kỳ', kind: 'ward' } } as const;
const ofDistrict = {
  unit: { id: 'tan-phu' as UnitId, name: 'Quận Đoàn Tân Phú', kind: 'district' },
} as const;
const lawDay = windowObligation('2024-11-15', {
  id: 'law' as ObligationId,
  scope: 'together',
  unitId: 'tan-phu' as UnitId,
  title: 'Hoạt động hưởng ứng Ngày Pháp luật Việt Nam 9/11',
  short: 'Ngày Pháp luật 9/11',
});

describe('an event alone is told in a sentence for its day', () => {
  test.each([
    [
      'a week before',
      '2024-03-10',
      '🌱 Chủ nhật 17/3 tới là <b>Ngày Chủ nhật xanh lần thứ 152</b>, còn 7 ngày để phường chuẩn bị. Bạn rủ mọi người cùng tham gia, xong thì báo cáo trước hết 19/3 nhé.',
    ],
    [
      'three days before',
      '2024-03-14',
      '🌱 Chủ nhật 17/3 này là <b>Chủ nhật xanh 152</b>. Bạn nhớ phân công người chụp ít nhất 2 ảnh, và báo cáo trước hết 19/3 nhé.',
    ],
    [
      'the day before',
      '2024-03-16',
      '🌱 Ngày mai, Chủ nhật 17/3, là <b>Chủ nhật xanh 152</b>. Bạn báo mọi người giờ tập trung, nhớ phân công người chụp ít nhất 2 ảnh. Báo cáo trước hết 19/3 nhé.',
    ],
    [
      'on the day',
      '2024-03-17',
      '☀️ Hôm nay là <b>Chủ nhật xanh 152</b>. Chúc hoạt động thành công! Báo cáo trước hết 19/3 nhé.',
    ],
    [
      'while it is still in time',
      '2024-03-18',
      '✍️ <b>Chủ nhật xanh 152</b> thế nào rồi bạn? Báo cáo giúp mình trước hết 19/3 nhé.',
    ],
    [
      'on the last day in time',
      '2024-03-19',
      '📌 Hôm nay là hạn cuối báo cáo <b>Chủ nhật xanh 152</b>. Bạn gửi giúp mình nhé, đến hết hôm nay vẫn tính đúng hạn.',
    ],
    [
      'a day late',
      '2024-03-20',
      '⏰ Mình chưa nhận được báo cáo <b>Chủ nhật xanh 152</b> của phường (hạn 19/3). Bạn gửi giúp mình nhé, chỉ vài phút thôi.',
    ],
    [
      'three days late',
      '2024-03-22',
      '⏰ Báo cáo <b>Chủ nhật xanh 152</b> đã trễ 3 ngày (hạn 19/3). Nếu phường làm rồi, bạn gửi giúp mình hôm nay nhé.',
    ],
  ])('%s', (_, today, sentence) => {
    expect(said(today, [dueReminder(sunday)])).toBe(sentence);
  });
});

describe('a duty with a last day alone is told in a sentence for how much is left', () => {
  test.each([
    [
      'a week',
      '2024-12-24',
      '📌 Còn 7 ngày nữa là đến hạn báo cáo <b>Hoạt động tham gia xây dựng đô thị văn minh</b>. Làm xong thì bạn gửi trước hết 31/12 nhé.',
    ],
    [
      'three days',
      '2024-12-28',
      '📌 Còn 3 ngày nữa là đến hạn báo cáo <b>Đô thị văn minh</b>. Bạn nhớ kèm ít nhất 2 ảnh, gửi trước hết 31/12 nhé.',
    ],
    [
      'a day',
      '2024-12-30',
      '📌 Ngày mai, Thứ Ba 31/12, là hạn cuối báo cáo <b>Đô thị văn minh</b>. Bạn gửi giúp mình trước hết 31/12 nhé.',
    ],
    [
      'today',
      '2024-12-31',
      '📌 Hôm nay là hạn cuối báo cáo <b>Đô thị văn minh</b>. Bạn gửi giúp mình nhé, đến hết hôm nay vẫn tính đúng hạn.',
    ],
  ])('%s', (_, today, sentence) => {
    expect(said(today, [dueReminder(city)])).toBe(sentence);
  });

  test('and how far it is, when it asks for several', () => {
    const several = dueReminder(
      { ...city, atLeast: 3 },
      { progress: { reports: 1, amount: 1, metOn: null } },
    );
    expect(said('2024-12-31', [several])).toMatch(/Đến nay đã có 1\/3 hoạt động\.$/);
  });
});

describe('in the evening of the day', () => {
  const evening = (over: Partial<DueNotice<'reminder'>> = {}, obligation = sunday) =>
    dueReminder(obligation, { unless: 'reported', ...over });

  test('it is asked whether it is done, and for photos', () => {
    expect(said('2024-03-17', [evening()])).toBe(
      '📷 <b>Chủ nhật xanh 152</b> hôm nay xong chưa bạn? Còn ảnh không, gửi mình luôn nhé; tính đúng hạn đến hết 19/3.',
    );
  });

  test('a draft that lies there is what is asked for', () => {
    const draft = draftOf({ photos: 1 });
    expect(said('2024-03-17', [evening({ draft })])).toBe(
      '✍️ Bạn có bản nháp <b>Chủ nhật xanh 152</b>: còn 1 ảnh là gửi được.\n\nGửi luôn tối nay bạn nhé; tính đúng hạn đến hết 19/3.',
    );
  });

  test('among others it is a line', () => {
    expect(said('2024-03-17', [evening(), dueReminder(city)])).toContain(
      '• 📷 Hôm nay xong chưa bạn: Chủ nhật xanh 152 · hạn 19/3',
    );
  });
});

describe('a draft is named with what it lacks', () => {
  const said19 = (over: Partial<DraftAtHand>) =>
    said('2024-03-19', [dueReminder(sunday, { draft: draftOf(over) })]).split('\n\n')[1];

  test.each<[string, Partial<DraftAtHand>, string]>([
    ['a photo', { photos: 1 }, 'Bạn có bản nháp <b>Chủ nhật xanh 152</b>: còn 1 ảnh là gửi được.'],
    [
      'two answers',
      { answers: { date: '2024-03-17' }, photos: 2 },
      'Bạn có bản nháp <b>Chủ nhật xanh 152</b>: còn thiếu địa điểm, số người.',
    ],
    [
      'answers and photos',
      { answers: { date: '2024-03-17', place: 'hẻm 128' }, photos: 0 },
      'Bạn có bản nháp <b>Chủ nhật xanh 152</b>: còn thiếu số người, 2 ảnh.',
    ],
    [
      'almost all',
      { answers: {}, photos: 0 },
      'Bạn có bản nháp <b>Chủ nhật xanh 152</b>: còn 4 câu là gửi được.',
    ],
    ['nothing', {}, 'Bạn có bản nháp <b>Chủ nhật xanh 152</b>: đủ cả rồi, chỉ còn bấm Gửi.'],
    [
      'a photo, and somebody else writes it',
      { photos: 1, editedById: 'minh' as PersonId, editedByName: 'Minh' },
      'Minh có bản nháp <b>Chủ nhật xanh 152</b>: còn 1 ảnh là gửi được.',
    ],
  ])('%s', (_, over, words) => {
    expect(said19(over)).toBe(`✍️ ${words}`);
  });

  test('in a list too', () => {
    const notices = [dueReminder(sunday, { draft: draftOf({ photos: 1 }) }), dueReminder(city)];
    expect(said('2024-03-19', notices)).toContain(
      '• 📌 Hạn cuối hôm nay: Chủ nhật xanh 152 · bản nháp còn 1 ảnh là gửi được',
    );
  });

  test('and goes on by its button, which of somebody else’s opens what they wrote', () => {
    const own = dueReminder(sunday, { draft: draftOf({}) });
    expect(reportButtons([own], '2024-03-19')).toEqual([`${sunday.id} ✍️ Chủ nhật xanh 152 · bản nháp`]);
    const other = dueReminder(sunday, { draft: draftOf({ editedById: 'minh' as PersonId }) });
    expect(reportButtons([other], '2024-03-19')).toEqual([`${sunday.id} 📝 Báo cáo Chủ nhật xanh 152`]);
  });
});

describe('a deadline with an hour', () => {
  const hourly = { ...sunday, dueTime: '16:00' };

  test.each([
    ['days before', '2024-03-17', 'Báo cáo trước 16:00 ngày 19/3 nhé.'],
    ['on its day', '2024-03-19', 'đến 16:00 hôm nay vẫn tính đúng hạn.'],
    ['when it is over', '2024-03-20', '(hạn 16:00 ngày 19/3)'],
  ])('is named with it %s', (_, today, words) => {
    expect(said(today, [dueReminder(hourly)])).toContain(words);
  });

  test('in a list too', () => {
    expect(said('2024-03-19', [dueReminder(hourly), dueReminder(city)])).toContain(
      '• 📌 Hạn cuối 16:00 hôm nay: Chủ nhật xanh 152',
    );
  });
});

describe('a duty that any ward may fulfil', () => {
  test('invites a ward', () => {
    expect(said('2024-11-08', [dueReminder(lawDay)])).toBe(
      '🤝 Cả quận cùng làm <b>Hoạt động hưởng ứng Ngày Pháp luật Việt Nam 9/11</b>, hạn 15/11. Nếu phường tổ chức được thì bạn báo cáo nhé, phường nào làm cũng được tính.',
    );
  });

  test('is told to the district as its own', () => {
    expect(said('2024-11-08', [dueReminder(lawDay, ofDistrict)])).toContain(
      'Làm xong thì bạn gửi trước hết 15/11 nhé.',
    );
  });
});

describe('several duties', () => {
  test('are one greeting and a line each', () => {
    const notices = [
      sunday,
      eventObligation('2024-02-25'),
      eventObligation('2024-03-20'),
      city,
      windowObligation('2024-03-17'),
      lawDay,
    ].map((one) => dueReminder(one));
    expect(said('2024-03-17', notices)).toBe(
      [
        'Chào bạn, phường có 6 việc cần báo cáo:',
        '',
        '• ☀️ Hôm nay: Chủ nhật xanh 152 · hạn 19/3',
        '• ⏰ Hạn 27/2, trễ 19 ngày: Chủ nhật xanh 152',
        '• Thứ Tư 20/3: Chủ nhật xanh 152 · hạn 22/3',
        '• Hạn 31/12: Đô thị văn minh',
        '• 📌 Hạn cuối hôm nay: Đô thị văn minh',
        '• 🤝 Cả quận cùng làm, hạn 15/11: Ngày Pháp luật 9/11',
      ].join('\n'),
    );
  });

  test('of several units name the unit', () => {
    const said17 = said('2024-03-17', [
      dueReminder(sunday),
      dueReminder({ ...sunday, id: 'b' as ObligationId }, inSonKy),
    ]);
    expect(said17).toContain('Chào bạn, có 2 việc cần báo cáo:');
    expect(said17).toContain('• ☀️ Hôm nay: Chủ nhật xanh 152 (Sơn Kỳ) · hạn 19/3');
  });

  test('have a button each, the first six', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      dueReminder({ ...sunday, id: `o${index}` as ObligationId, short: `Việc ${index}` }),
    );
    expect(reportButtons(many, '2024-03-17')).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => `o${n} 📝 Báo cáo Việc ${n}`),
    );
  });
});

describe('officers', () => {
  const escalation = (
    unit: DueNotice<'escalation'>['unit'],
    obligation = sunday,
    siblings: number | null = null,
  ) =>
    dueEscalation({ ...obligation, id: `${obligation.id}-${unit.id}` as ObligationId }, { unit, siblings });
  const wards = ['Tân Quý', 'Sơn Kỳ', 'Hòa Thạnh'].map((name) => ({
    id: name as UnitId,
    name,
    kind: 'ward' as const,
  }));

  test('hear of all wards in one message, a line for each duty', () => {
    const notices = [
      ...wards.map((ward) => escalation(ward)),
      escalation(wards[0]!, windowObligation('2024-03-17')),
    ];
    expect(said('2024-03-22', notices)).toBe(
      [
        '⚠️ Việc đã trễ hạn, bạn nhắc các đơn vị sau giúp nhé:',
        '',
        '• <b>Chủ nhật xanh 152</b> (hạn 19/3, trễ 3 ngày): Hòa Thạnh, Sơn Kỳ, Tân Quý',
        '• <b>Đô thị văn minh</b> (hạn 17/3, trễ 5 ngày): Tân Quý',
      ].join('\n'),
    );
  });

  test('hear that all wards are late without their names', () => {
    const three = wards.map((ward) => escalation(ward, sunday, 3));
    expect(said('2024-03-22', three)).toContain('152</b> (hạn 19/3, trễ 3 ngày): cả 3 phường');
    const eleven = wards.map((ward) => escalation(ward, sunday, 11));
    expect(said('2024-03-22', eleven)).toContain('trễ 3 ngày): Hòa Thạnh, Sơn Kỳ, Tân Quý');
  });

  test('get no button for what only the ward can report', () => {
    expect(reportButtons([escalation(wards[0]!)], '2024-03-22')).toEqual([]);
  });

  test('hear of their own duties first', () => {
    const both = said('2024-11-08', [escalation(wards[0]!), dueReminder(lawDay, ofDistrict)]);
    expect(both.indexOf('Ngày Pháp luật')).toBeLessThan(both.indexOf('⚠️'));
  });
});

test('what people wrote into a plan stands for itself', () => {
  expect(said('2024-03-17', [dueReminder({ ...sunday, short: 'Dọn rác <b>& cỏ' })])).toContain(
    '<b>Dọn rác &lt;b&gt;&amp; cỏ</b>',
  );
});

test('every sentence can be said in English too', () => {
  for (const today of [
    '2024-03-10',
    '2024-03-14',
    '2024-03-16',
    '2024-03-17',
    '2024-03-18',
    '2024-03-19',
    '2024-03-20',
    '2024-03-22',
  ]) {
    expect(said(today, [dueReminder(sunday)], 'en')).toMatch(/<b>(Ngày )?Chủ nhật xanh/);
    expect(said(today, [dueReminder(windowObligation('2024-03-17'))], 'en')).toContain('<b>');
    expect(said(today, [dueReminder(sunday), dueReminder(city), dueReminder(lawDay)], 'en')).toContain(
      'Hello! 3 things for your ward to keep in mind:',
    );
  }
});

import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { reminderScreen } from '#src/flows/notices/reminder-screen.ts';
import {
  dueEscalation,
  dueReminder,
  eventObligation,
  on,
  windowObligation,
} from '#test/support/obligations.ts';

const translate = createTranslate('locales');

function said(today: string, notices: readonly DueNotice[], language: 'vi' | 'en' = 'vi'): string {
  return reminderScreen(notices, on(today))
    .lines.map((line) => translate(language, line))
    .join('\n\n');
}

/** What the buttons that open a report say, after the obligation that they open. */
function reportButtons(notices: readonly DueNotice[], today: string): readonly string[] {
  return reminderScreen(notices, on(today))
    .rows.flat()
    .flatMap(({ value, label }) =>
      value.action === 'report' ? [`${value.of} ${translate('vi', label)}`] : [],
    );
}

const sunday = eventObligation('2024-03-17');
const city = windowObligation('2024-12-31');
const inSonKy = { unit: { id: 'son-ky' as UnitId, name: 'Sơn Kỳ', kind: 'ward' } } as const;
const ofDistrict = {
  unit: { id: 'tan-phu' as UnitId, name: 'Quận Đoàn Tân Phú', kind: 'district' },
} as const;
const lawDay = windowObligation('2024-11-15', {
  id: 'law' as ObligationId,
  scope: 'together',
  unitId: 'tan-phu' as UnitId,
  title: 'Hoạt động hưởng ứng Ngày Pháp luật Việt Nam 9/11',
});

describe('an event alone is told in a sentence for its day', () => {
  test.each([
    [
      'a week before',
      '2024-03-10',
      '🌱 Chủ nhật 17/3 tới là <b>Ngày Chủ nhật xanh lần thứ 152</b>. Còn 7 ngày để phường mình chuẩn bị, bạn rủ mọi người cùng tham gia nhé.',
    ],
    [
      'three days before',
      '2024-03-14',
      '🌱 Chủ nhật 17/3 này là <b>Ngày Chủ nhật xanh lần thứ 152</b>. Bạn nhắc phường mình nhớ chụp ít nhất 2 ảnh nhé.',
    ],
    [
      'the day before',
      '2024-03-16',
      '🌱 Ngày mai, Chủ nhật 17/3, là <b>Ngày Chủ nhật xanh lần thứ 152</b>. Bạn báo mọi người giờ tập trung, và nhớ chụp ít nhất 2 ảnh nhé.',
    ],
    [
      'on the day',
      '2024-03-17',
      '☀️ Hôm nay là <b>Ngày Chủ nhật xanh lần thứ 152</b>. Chúc phường mình một ngày thật vui! Xong việc, bạn báo cáo với mình nhé, chỉ vài phút thôi.',
    ],
    [
      'while it is still in time',
      '2024-03-18',
      '✍️ <b>Ngày Chủ nhật xanh lần thứ 152</b> của phường mình thế nào rồi? Bạn báo cáo giúp mình trước hết ngày 19/3 nhé.',
    ],
    [
      'a day late',
      '2024-03-20',
      '⏰ Mình chưa nhận được báo cáo <b>Ngày Chủ nhật xanh lần thứ 152</b> của phường mình (hạn 19/3). Bạn gửi giúp mình nhé, chỉ vài phút thôi.',
    ],
    [
      'three days late',
      '2024-03-22',
      '⏰ Báo cáo <b>Ngày Chủ nhật xanh lần thứ 152</b> đã trễ 3 ngày. Nếu phường mình làm rồi, bạn gửi giúp mình hôm nay nhé.',
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
      '📌 Còn 7 ngày nữa là đến hạn báo cáo <b>Hoạt động tham gia xây dựng đô thị văn minh</b> (31/12). Làm xong thì phường mình gửi nhé.',
    ],
    [
      'three days',
      '2024-12-28',
      '📌 Chỉ còn 3 ngày nữa là đến hạn báo cáo <b>Hoạt động tham gia xây dựng đô thị văn minh</b> (31/12). Nhớ kèm ít nhất 2 ảnh nhé.',
    ],
    [
      'a day',
      '2024-12-30',
      '📌 Ngày mai, Thứ Ba 31/12, là hạn cuối báo cáo <b>Hoạt động tham gia xây dựng đô thị văn minh</b>. Bạn gửi giúp mình nhé.',
    ],
    [
      'today',
      '2024-12-31',
      '📌 Hôm nay là hạn cuối báo cáo <b>Hoạt động tham gia xây dựng đô thị văn minh</b>. Bạn tranh thủ gửi giúp mình nhé.',
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

describe('a duty that any ward may fulfil', () => {
  test('invites a ward', () => {
    expect(said('2024-11-08', [dueReminder(lawDay)])).toBe(
      '🤝 Cả quận cùng làm <b>Hoạt động hưởng ứng Ngày Pháp luật Việt Nam 9/11</b>, hạn 15/11. Nếu phường mình tổ chức được thì bạn báo cáo nhé, phường nào làm cũng được tính.',
    );
  });

  test('is told to the district as its own', () => {
    expect(said('2024-11-08', [dueReminder(lawDay, ofDistrict)])).toContain(
      'Làm xong thì đơn vị mình gửi nhé.',
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
        'Chào bạn, phường mình có 6 việc cần để ý:',
        '',
        '• ☀️ Hôm nay: Ngày Chủ nhật xanh lần thứ 152',
        '• ⏰ Trễ 19 ngày: Ngày Chủ nhật xanh lần thứ 152',
        '• Thứ Tư 20/3: Ngày Chủ nhật xanh lần thứ 152',
        '• Hạn 31/12: Hoạt động tham gia xây dựng đô thị văn minh',
        '• 📌 Hôm nay hết hạn: Hoạt động tham gia xây dựng đô thị văn minh',
        '• 🤝 Cả quận cùng làm, hạn 15/11: Hoạt động hưởng ứng Ngày Pháp luật Việt Nam 9/11',
      ].join('\n'),
    );
  });

  test('of several units name the unit', () => {
    const said17 = said('2024-03-17', [
      dueReminder(sunday),
      dueReminder({ ...sunday, id: 'b' as ObligationId }, inSonKy),
    ]);
    expect(said17).toContain('Chào bạn, có 2 việc cần để ý:');
    expect(said17).toContain('• ☀️ Hôm nay: Ngày Chủ nhật xanh lần thứ 152 (Sơn Kỳ)');
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
        '⚠️ Quá hạn mà chưa có báo cáo, nhờ bạn nhắc giúp:',
        '',
        '• <b>Ngày Chủ nhật xanh lần thứ 152</b>, trễ 3 ngày: Hòa Thạnh, Sơn Kỳ, Tân Quý',
        '• <b>Hoạt động tham gia xây dựng đô thị văn minh</b>, trễ 5 ngày: Tân Quý',
      ].join('\n'),
    );
  });

  test('hear that all wards are late without their names', () => {
    const three = wards.map((ward) => escalation(ward, sunday, 3));
    expect(said('2024-03-22', three)).toContain('152</b>, trễ 3 ngày: cả 3 phường');
    const eleven = wards.map((ward) => escalation(ward, sunday, 11));
    expect(said('2024-03-22', eleven)).toContain('trễ 3 ngày: Hòa Thạnh, Sơn Kỳ, Tân Quý');
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
  expect(said('2024-03-17', [dueReminder({ ...sunday, title: 'Dọn rác <b>& cỏ' })])).toContain(
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
    '2024-03-20',
    '2024-03-22',
  ]) {
    expect(said(today, [dueReminder(sunday)], 'en')).toContain('<b>Ngày Chủ nhật xanh lần thứ 152</b>');
    expect(said(today, [dueReminder(windowObligation('2024-03-17'))], 'en')).toContain('<b>');
    expect(said(today, [dueReminder(sunday), dueReminder(city), dueReminder(lawDay)], 'en')).toContain(
      'Hello! 3 things for your ward to keep in mind:',
    );
  }
});

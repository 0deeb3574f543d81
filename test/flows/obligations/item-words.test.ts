import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { type ItemStanding, standingOfItems } from '#src/domain/obligation/item-standing.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { itemName, occurrenceName } from '#src/flows/words/occurrence-words.ts';
import { itemLine } from '#src/flows/obligations/item-words.ts';
import { statusLine } from '#src/flows/obligations/status-words.ts';
import { noon, on, windowObligation } from '#test/support/obligations.ts';
import { doneOn, greenSunday, none, planDuty, wardsDuty } from '#test/support/plan-duties.ts';

const translate = createTranslate('locales');

function say(line: Phrase, language: 'vi' | 'en' = 'vi'): string {
  return stripHtml(translate(language, line)).replace(/[\u2068\u2069]/g, '');
}

function one(today: string, duties: readonly PlanDuty[], wards: readonly WardsStanding[] = []): ItemStanding {
  const [item] = standingOfItems(duties, wards, noon(today));
  if (!item) throw new Error('no item');
  return item;
}

function factsOn(today: string): Facts {
  return { ...noon(today), forms: [] } as unknown as Facts;
}

const done = doneOn('2024-03-18');
const sundays = [
  greenSunday('152', '2024-03-17', done),
  greenSunday('153', '2024-05-26', done),
  greenSunday('154', '2024-07-21', done),
  greenSunday('155', '2024-09-22'),
];

describe('of what a ward owes it is told how much is done, what is missing, and until when:', () => {
  test.each<[what: string, today: string, readonly PlanDuty[], string]>([
    [
      'the day itself',
      '2024-09-22',
      sundays,
      '🟡 Chủ nhật xanh: xong 3/4 lần. Cần báo cáo lần 155 (hôm nay, hạn 24/9)',
    ],
    [
      'the last day',
      '2024-09-24',
      sundays,
      '🟡 Chủ nhật xanh: xong 3/4 lần. Cần báo cáo lần 155 (hôm nay là hạn cuối)',
    ],
    [
      'a day in between',
      '2024-09-23',
      sundays,
      '🟡 Chủ nhật xanh: xong 3/4 lần. Cần báo cáo lần 155 (hạn 24/9)',
    ],
    [
      'late',
      '2024-09-26',
      sundays,
      '🔴 Chủ nhật xanh: xong 3/4 lần. Cần báo cáo lần 155 (hạn 24/9, trễ 2 ngày)',
    ],
    [
      'several',
      '2024-09-26',
      [...sundays.slice(0, 2), greenSunday('154', '2024-07-21'), greenSunday('155', '2024-09-22')],
      '🔴 Chủ nhật xanh: xong 2/4 lần. Cần báo cáo lần 154 (trễ 65 ngày), lần 155 (trễ 2 ngày)',
    ],
    ['a single one', '2024-09-26', [window()], '⚪ Đô thị văn minh: chưa có báo cáo, hạn 31/12'],
    [
      'half of two',
      '2024-12-30',
      [window({ atLeast: 2 }, doneOn('2024-05-01'))],
      '🟡 Đô thị văn minh: 1/2 báo cáo, hạn 31/12',
    ],
    [
      'a sum',
      '2024-09-26',
      [window({ measure: 'sum:helped', atLeast: 11 }, { ...none, amount: 7 })],
      '⚪ Đô thị văn minh: đã giúp 7/11 người, hạn 31/12',
    ],
    [
      'a share',
      '2024-09-26',
      [window({ scope: 'total', measure: 'units', atLeast: 11 }, { ...none, amount: 8 })],
      '⚪ Đô thị văn minh: 8/11 phường, hạn 31/12',
    ],
    [
      'together',
      '2024-09-26',
      [window({ scope: 'together' })],
      '⚪ Đô thị văn minh (cả quận cùng làm): chưa có báo cáo, hạn 31/12',
    ],
  ])('%s', (_what, today, duties, words) => {
    expect(say(itemLine(one(today, duties), factsOn(today)))).toBe(words);
  });

  test('a draft, with who writes it', () => {
    const draft = {
      reportId: 'r1',
      editedById: 'p1',
      editedByName: 'Lan',
      editedAt: 0,
    } as unknown as PlanDuty['draft'];
    const item = one('2024-09-26', [planDuty(windowObligation(), none, { draft })]);
    expect(say(itemLine(item, factsOn('2024-09-26')))).toBe(
      '⚪ Đô thị văn minh: chưa có báo cáo, Lan có bản nháp, hạn 31/12',
    );
  });

  test.each([
    ['2024-03-20', '⚪ Đô thị văn minh: chưa có báo cáo, đã gia hạn đến 31/3'],
    ['2024-03-31', '🟡 Đô thị văn minh: chưa có báo cáo, đã gia hạn, hôm nay là hạn cuối'],
    ['2024-04-02', '🔴 Đô thị văn minh: chưa có báo cáo, đã gia hạn đến 31/3, trễ 2 ngày'],
  ])('what was extended says so, on %s', (today, words) => {
    const longer = windowObligation('2024-03-31', { extendedFrom: on('2024-03-15') } as Partial<Obligation>);
    expect(say(itemLine(one(today, [planDuty(longer)]), factsOn(today)))).toBe(words);
  });

  test('in English, too', () => {
    const item = one('2024-09-26', sundays);
    expect(say(itemLine(item, factsOn('2024-09-26')), 'en')).toBe(
      '🔴 Chủ nhật xanh: 3 of 4 done. To report: no. 155 (due 24/9, 2 days late)',
    );
  });
});

describe('of the wards it is told how many have done it, and who has not:', () => {
  test.each<[what: string, Partial<WardsStanding>, string]>([
    ['a few', {}, '9/11 phường, hạn 24/9, trễ 2 ngày; còn thiếu: Sơn Kỳ, Tân Quý'],
    [
      'none has',
      { met: 0, missing: Array.from({ length: 11 }, (_, n) => `P${n}`) },
      '0/11 phường, hạn 24/9, trễ 2 ngày',
    ],
    ['many', { met: 5, missing: ['A', 'B', 'C', 'D', 'E', 'F'] }, '5/11 phường, hạn 24/9, trễ 2 ngày'],
    [
      'one is waived, one waits',
      { met: 8, waived: 1, waiting: 1, missing: ['Tân Quý'] },
      '8/11 phường, 1 phường chờ trả lời, 1 phường được miễn, hạn 24/9, trễ 2 ngày; còn thiếu: Tân Quý',
    ],
    [
      'one of two has longer',
      { extended: [{ unitName: 'Tân Quý', dueOn: on('2024-09-30') }] },
      '9/11 phường, hạn 24/9, trễ 2 ngày; còn thiếu: Sơn Kỳ, Tân Quý; Tân Quý đã gia hạn đến 30/9',
    ],
    [
      'both have longer, and that was not enough',
      {
        extendedFrom: on('2024-09-20'),
        extended: ['Sơn Kỳ', 'Tân Quý'].map((unitName) => ({ unitName, dueOn: on('2024-09-24') })),
      },
      '9/11 phường, đã gia hạn đến 24/9, trễ 2 ngày; còn thiếu: Sơn Kỳ, Tân Quý',
    ],
  ])('%s', (_what, over, words) => {
    const item = one('2024-09-26', [], [wardsDuty(over)]);
    expect(say(itemLine(item, factsOn('2024-09-26')))).toBe(`🔴 Chủ nhật xanh 155: ${words}`);
  });

  test('the most urgent time first, and how many more there are', () => {
    const later = wardsDuty({ occurrence: '156', short: 'Chủ nhật xanh 156', dueOn: on('2024-10-20') });
    expect(say(itemLine(one('2024-09-26', [], [later, wardsDuty()]), factsOn('2024-09-26')))).toBe(
      '🔴 Chủ nhật xanh 155: 9/11 phường, hạn 24/9, trễ 2 ngày; còn thiếu: Sơn Kỳ, Tân Quý; và 1 lần khác',
    );
  });
});

describe('every status has its words:', () => {
  test.each<[what: string, today: string, Partial<Obligation>, Progress, string]>([
    ['not open until', '2023-12-31', {}, none, '🗓 Đô thị văn minh: từ 1/1 mới mở'],
    ['open until', '2024-06-01', {}, none, '⚪ Đô thị văn minh: đang mở, hạn 31/12, chưa có báo cáo'],
    ['due soon', '2024-12-30', {}, none, '🟡 Đô thị văn minh: còn 1 ngày, hạn 31/12, chưa có báo cáo'],
    ['due today', '2024-12-31', {}, none, '🟡 Đô thị văn minh: hạn hết hôm nay, chưa có báo cáo'],
    ['met on', '2024-12-30', {}, doneOn('2024-05-02'), '✅ Đô thị văn minh: xong ngày 2/5'],
    ['met late', '2025-01-10', {}, doneOn('2025-01-05'), '☑️ Đô thị văn minh: xong ngày 5/1, trễ hạn 31/12'],
    ['overdue', '2025-01-10', {}, none, '🔴 Đô thị văn minh: trễ 10 ngày (hạn 31/12), chưa có báo cáo'],
    [
      'missed',
      '2025-01-10',
      { locksOn: on('2025-01-05') },
      none,
      '⚫ Đô thị văn minh: đã chốt, hạn 31/12, chưa có báo cáo',
    ],
    ['waived', '2024-12-30', {}, { ...none, waiver: 'granted' }, '🤝 Đô thị văn minh: được miễn'],
    [
      'waiver asked',
      '2024-12-30',
      {},
      { ...none, waiver: 'asked' },
      '⏳ Đô thị văn minh: đã gửi đề nghị, chờ cán bộ Quận Đoàn trả lời',
    ],
    [
      'waiver declined',
      '2024-12-30',
      {},
      { ...none, waiver: 'declined' },
      '🟡 Đô thị văn minh: còn 1 ngày, hạn 31/12, chưa có báo cáo, cán bộ Quận Đoàn chưa đồng ý đề nghị',
    ],
    [
      'continuing',
      '2024-12-30',
      { atLeast: 0 },
      { ...none, reports: 3 },
      '🔁 Làm quanh năm, đến nay 3 báo cáo',
    ],
  ])('%s', (_what, today, over, progress, words) => {
    const item = one(today, [window(over, progress)]);
    expect(say(statusLine(item.occurrences[0], item, factsOn(today)))).toBe(words);
  });

  test('an event to come says its day', () => {
    const item = one('2024-09-01', sundays);
    expect(say(statusLine(item.occurrences[3] ?? item.occurrences[0], item, factsOn('2024-09-01')))).toBe(
      '🗓 Chủ nhật xanh 155: 22/9 mới diễn ra',
    );
  });

  test('of wards all that are missing are named', () => {
    const item = one('2024-09-26', [], [wardsDuty({ met: 5, missing: ['A', 'B', 'C', 'D', 'E', 'F'] })]);
    expect(say(statusLine(item.occurrences[0], item, factsOn('2024-09-26')))).toBe(
      '🔴 Chủ nhật xanh 155: trễ 2 ngày (hạn 24/9), 5/11 phường; còn thiếu: A, B, C, D, E, F',
    );
  });
});

describe('a time is called as people call it:', () => {
  test.each([
    ['155', 'lần 155'],
    ['2024-03', 'tháng 3'],
    ['2024-h1', '6 tháng đầu năm'],
    ['2024-h2', '6 tháng cuối năm'],
    ['2024', 'năm 2024'],
    ['earth-hour', 'Giờ Trái Đất'],
  ])('%s: %s', (occurrence, words) => {
    expect(say(occurrenceName({ occurrence, short: 'Giờ Trái Đất' }))).toBe(words);
  });

  test.each([
    ['Báo cáo tháng {period}', 'Báo cáo hằng tháng'],
    ['Báo cáo 6 tháng ({period})', 'Báo cáo 6 tháng'],
  ])('an item called %s is %s', (itemShort, words) => {
    const months = ['2024-03', '2024-04'].map((occurrence) =>
      planDuty(windowObligation('2024-12-31', { occurrence }), none, { itemShort }),
    );
    expect(say(itemName(one('2024-06-01', months)))).toBe(words);
  });
});

function window(over: Partial<Obligation> = {}, progress = none): PlanDuty {
  return planDuty(windowObligation('2024-12-31', { occurrence: 'all', ...over }), progress);
}

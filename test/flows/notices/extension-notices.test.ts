import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { noticeKinds } from '#src/domain/notice/notice-kinds.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { noticeScreens } from '#src/flows/notices/notice-screens.ts';
import { at, dueExtended, dueReminder, eventObligation, on, zone } from '#test/support/obligations.ts';

const translate = createTranslate('locales');
const now = at('2024-03-20 09:05');
const sunday = eventObligation('2024-03-17', { dueOn: on('2024-03-25') });
const met = { reports: 1, amount: 1, metOn: on('2024-03-17') };

function screens(notices: readonly DueNotice[]) {
  return noticeScreens(notices, { now, zone }).map(({ screen: { lines, rows } }) => ({
    lines: lines.map((line) => translate('vi', line)),
    buttons: rows.flat().map(({ label }) => translate('vi', label)),
  }));
}

describe('a ward that has longer', () => {
  test('hears until when, what it was before, and why, with a way to report', () => {
    expect(screens([dueExtended(sunday)])).toEqual([
      {
        lines: [
          '🕒 <b>Chủ nhật xanh 152</b> được gia hạn đến hết Thứ Hai 25/3 (hạn trước là 19/3). Lý do: thời tiết xấu.',
        ],
        buttons: ['📝 Báo cáo Chủ nhật xanh 152'],
      },
    ]);
  });

  test('hears of all in one message, before it is reminded of anything', () => {
    const other = { id: 'son-ky' as UnitId, name: 'Sơn Kỳ', kind: 'ward' } as const;
    const undone = { ...dueExtended(sunday), kind: 'extension-undone', unit: other } as const;
    const told = screens([dueReminder(eventObligation('2024-03-20')), dueExtended(sunday), undone]);
    expect(told.map(({ lines }) => lines.length)).toEqual([2, 1]);
    expect(told[0]?.lines).toEqual([
      '🕒 Hạn nộp có thay đổi:',
      [
        '🕒 <b>Chủ nhật xanh 152 (Tân Quý)</b> được gia hạn đến hết Thứ Hai 25/3 (hạn trước là 19/3). Lý do: thời tiết xấu.',
        '↩️ <b>Chủ nhật xanh 152 (Sơn Kỳ)</b> không gia hạn nữa, hạn vẫn là Thứ Hai 25/3.',
      ].join('\n'),
    ]);
  });

  test('of what it has done hears that it can correct it', () => {
    const [screen] = screens([dueExtended(sunday, { wasLocked: true, reason: 'ghi <nhầm> số' })]);
    expect(screen).toEqual({
      lines: [
        '🔓 <b>Chủ nhật xanh 152</b> được gia hạn đến hết Thứ Hai 25/3 nên bạn sửa lại báo cáo được. Lý do: ghi &lt;nhầm&gt; số.',
      ],
      buttons: [],
    });
  });
});

describe('that a ward has longer', () => {
  test.each<[what: string, notice: DueNotice<'extended'>, reason: string | null]>([
    ['is told', dueExtended(sunday), null],
    ['is told no more once it is taken back', dueExtended(sunday, { isUndone: true }), 'undone'],
    ['is told no more once another day stands', dueExtended(sunday, { isOvertaken: true }), 'repeated'],
    ['is told to nobody whose role has ended', { ...dueExtended(sunday), hasLeft: true }, 'left'],
    [
      'is told of nothing that the plan asks no more',
      { ...dueExtended(sunday), isWithdrawn: true },
      'withdrawn',
    ],
    ['is told of nothing that is done', { ...dueExtended(sunday), progress: met }, 'met'],
    [
      'is told of what is done where it was locked',
      { ...dueExtended(sunday, { wasLocked: true }), progress: met },
      null,
    ],
  ])('%s', (_what, notice, reason) => {
    expect(noticeKinds.extended.voidBy(notice)).toBe(reason);
  });

  test('waits for the morning, and for no cap of reminders', () => {
    const context = { zone, isHoliday: () => false, sentToday: 9 };
    const night = settle([dueExtended(sunday)], { ...context, now: at('2024-03-20 21:05') });
    expect(night.postpone.map(({ until }) => until)).toEqual([at('2024-03-21 07:00')]);
    expect(settle([dueExtended(sunday)], { ...context, now }).send).toHaveLength(1);
  });
});

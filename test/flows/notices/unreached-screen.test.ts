import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { SecretaryNow } from '#src/domain/delivery/ward-now.ts';
import type { NoticeId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { DueNotice, Unreached } from '#src/domain/notice/due-notice.ts';
import { unreachedScreen } from '#src/flows/notices/unreached-screen.ts';
import { at, on, zone } from '#test/support/obligations.ts';

const translate = createTranslate('locales');
const telegram = { platform: 'telegram', isReachable: true };
const zalo = { platform: 'zalo', isReachable: true };

const secretary = (name: string, over: Partial<SecretaryNow> = {}): SecretaryNow => ({
  personId: name as PersonId,
  name,
  channels: [telegram],
  seenAt: at('2024-03-12 09:00'),
  blockedSince: null,
  failedSince: null,
  reminders: [],
  ...over,
});

function unreached(
  trouble: Unreached['trouble'],
  over: Partial<Unreached> = {},
  unitName = 'Tân Quý',
): Unreached {
  const unitId = unitName as UnitId;
  const unit = { unitId, unitName, unitKind: 'ward' } as const;
  const ward = { ...unit, owes: true, secretaries: [secretary('Lan')], leftOn: null, lookedAfterSince: null };
  const since = at('2024-03-14 07:00');
  return {
    id: unitId,
    name: unitName,
    ...unit,
    trouble,
    since,
    ward,
    unanswered: [],
    invitedBy: [],
    ...over,
  };
}

function screenOf(...all: readonly Unreached[]) {
  const notices = all.map((one, index): DueNotice => ({
    kind: 'unreached',
    id: String(index) as NoticeId,
    expiresAt: at('2025-01-01 00:00'),
    unreached: one,
  }));
  return unreachedScreen(notices, zone);
}

/** Without markup. */
const said = (...all: readonly Unreached[]) =>
  screenOf(...all).lines.map((line) => translate('vi', line).replace(/<\/?b>/g, ''));
const buttons = (...all: readonly Unreached[]) =>
  screenOf(...all).rows.map((row) => row.map(({ value }) => Object.values(value).join(' ')));

const times = ['2024-03-14 07:00', '2024-03-16 17:00', '2024-03-17 07:00'].map(at);

describe('a ward that does not answer', () => {
  const silent = (unitName?: string) => unreached('silent', { unanswered: times }, unitName);

  test('is told with since when, how often, who is where, and who invited them', () => {
    const ward = unreached('silent').ward;
    const secretaries = [
      secretary('Lan', { channels: [telegram, zalo] }),
      secretary('Minh', { seenAt: null }),
    ];
    const one = unreached('silent', {
      unanswered: times,
      invitedBy: ['Hương'],
      ...(ward && { ward: { ...ward, secretaries } }),
    });
    expect(said(one)).toEqual([
      [
        '🔕 Phường Tân Quý chưa trả lời 3 lần nhắc liền, từ 14/3; lần gần nhất 07:00 ngày 17/3.',
        '• Lan (Telegram, Zalo): nhắn gần nhất 09:00 ngày 12/3',
        '• Minh (Telegram): chưa nhắn lần nào',
        'Người mời vào: Hương',
        'Bạn gọi hỏi thăm giúp mình nhé.',
      ].join('\n'),
    ]);
    expect(buttons(one)).toEqual([['unit Tân Quý', 'invite Tân Quý']]);
  });

  test('is one of several in one message, of which the first are told; then one button leads to all', () => {
    const eight = Array.from({ length: 8 }, (_, index) => silent(`Phường ${index}`));
    const lines = said(...eight);
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('… và 2 đơn vị khác cũng chưa trả lời.');
    expect(buttons(...eight)).toEqual([['go nguoi']]);
  });
});

describe('wards without a secretary', () => {
  test('are named together where nobody ever joined; the first of many', () => {
    const many = Array.from({ length: 8 }, (_, index) => unreached('nobody', {}, `P${index}`));
    expect(said(...many)).toEqual([
      '📭 Chưa có bí thư nào dùng Xung Kích ở P0, P1, P2, P3, P4, P5 và 2 nơi khác, nên việc ở đó chưa ai được nhắc. Bạn mời người phụ trách giúp mình nhé.',
    ]);
  });

  test('are named with since when where somebody left', () => {
    const { ward } = unreached('nobody');
    const left = unreached('nobody', ward && { ward: { ...ward, leftOn: on('2024-03-14') } });
    expect(said(left)[0]).toMatch(/^📭 Từ 14\/3 phường Tân Quý không còn bí thư nào, /);
  });
});

describe('somebody to whom nothing gets through', () => {
  const person = (over: Partial<Unreached> = {}) =>
    unreached('blocked', { id: 'Lan', name: 'Nguyễn Thị Lan', ...over });

  test('is told with since when, and that nobody of the ward is left', () => {
    expect(said(person({ invitedBy: ['Hương'] }))).toEqual([
      [
        '📵 Từ 07:00 ngày 14/3 mình không nhắn được cho Nguyễn Thị Lan (phường Tân Quý) nữa, có thể vì đã chặn bot. Bạn nhắc mở lại Xung Kích rồi nhắn một tin cho mình nhé.',
        'Ở phường Tân Quý giờ không còn ai nhận tin nhắc.',
        'Người mời vào: Hương',
      ].join('\n'),
    ]);
  });

  test.each<[string, Partial<SecretaryNow>, RegExp]>([
    ['who is reached', {}, /Phường Tân Quý vẫn còn người nhận tin:\n• Minh \(Telegram\)/],
    ['who is blocked, too', { blockedSince: at('2024-03-01 07:00') }, /không còn ai nhận tin nhắc/],
    [
      'to whom nothing arrives, either',
      { failedSince: at('2024-03-01 07:00') },
      /không còn ai nhận tin nhắc/,
    ],
  ])('is told with the other secretary, %s', (_who, over, words) => {
    const { ward } = person();
    const secretaries = [secretary('Lan'), secretary('Minh', over)];
    expect(said(person(ward && { ward: { ...ward, secretaries } }))[0]).toMatch(words);
  });

  test('where messages fail, says so', () => {
    expect(said(person({ trouble: 'failed' }))[0]).toMatch(
      /^📵 Từ 07:00 ngày 14\/3 tin mình gửi cho Nguyễn Thị Lan .* không tới nơi/,
    );
  });

  test('who reports for no ward has no buttons', () => {
    const { ward: _none, ...officer } = person();
    expect(said(officer)).toHaveLength(1);
    expect(buttons(officer)).toEqual([]);
  });

  test('is told of no more once it is mended', () => {
    expect(said(person({ trouble: null }))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { secretary } from '#test/support/flow-facts.ts';
import { on, windowObligation } from '#test/support/obligations.ts';
import { none, planDuty } from '#test/support/plan-duties.ts';
import { requestOf } from '#test/support/requests.ts';
import { takeStep, types } from '#test/support/take-step.ts';

/** Two duties that are reported by one form, by their short names. */
const named = (itemId: string, short: string, dueOn: string) => ({
  ...planDuty(
    windowObligation(dueOn, { id: itemId as never, itemId, short, title: short, form: 'activity' }),
    none,
  ),
  itemShort: short,
  itemTitle: short,
});
const unitPlan = [
  named('earth-hour', 'Giờ Trái Đất', '2024-03-25'),
  named('rural', 'Nông thôn mới', '2024-12-31'),
];
const facts = { today: on('2024-03-17'), found: { unitPlan } };

describe('who asks until when', () => {
  test.each([
    ['Giờ Trái Đất hạn khi nào', ['Giờ Trái Đất']],
    ['hạn nộp nông thôn mới là khi nào vậy em', ['Nông thôn mới']],
    ['hạn nộp khi nào', ['Giờ Trái Đất', 'Nông thôn mới']],
  ])('%j hears of: %j', (text, shorts) => {
    const { said } = takeStep(idle, types(text), facts);
    const told = unitPlan
      .map(({ obligation }) => obligation.short)
      .filter((short) => JSON.stringify(said).includes(short));
    expect(told).toEqual(shorts);
  });
});

describe('who only nods', () => {
  const lists: readonly Topic[] = [
    idle,
    { kind: 'obligations', at: 'list', page: 0 },
    { kind: 'sent', page: 0, shownId: null },
  ];
  test.each(['ok', 'dạ', 'vâng ạ', 'dạ ok em', 'oke em', '👍'])(
    '%j hears a word, and what there is to read stays',
    (text) => {
      for (const topic of lists) {
        const step = takeStep(topic, types(text));
        expect([step.keys, step.topic]).toEqual([['nod-heard'], topic]);
      }
    },
  );

  test('and looks after wards is not told that all is well: it may have been meant for what one of them asks', () => {
    const [membership] = secretary.memberships;
    const officer = { ...membership, unitId: 'tan-phu', unitKind: 'district', role: 'officer' } as never;
    const actor = { ...secretary, memberships: [officer] };
    const asked = [requestOf()];
    const keys = (waiversAsked: typeof asked) =>
      takeStep(idle, types('ok em'), { actor, found: { waiversAsked } }).keys;
    expect(keys(asked)).toEqual(['nod-decides']);
    expect(keys([])).toEqual(['nod-heard']);
  });

  test('says yes where something is asked', () => {
    expect(takeStep({ kind: 'language' }, types('ok')).keys).not.toContain('nod-heard');
  });
});

test('who wants to see what was sent sees it', () => {
  const found = { sentReports: { reports: [], total: 0 } };
  expect(takeStep(idle, types('mình muốn xem lại báo cáo vừa gửi'), { found }).keys).toEqual(['sent-none']);
});

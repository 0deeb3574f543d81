import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { standingOfItems } from '#src/domain/obligation/item-standing.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { doneLately } from '#src/flows/obligations/done-lately.ts';
import { eventObligation, on } from '#test/support/obligations.ts';
import { doneOn, greenSunday, planDuty } from '#test/support/plan-duties.ts';

const translate = createTranslate('locales');

function lines(today: string, duties: readonly PlanDuty[]): readonly string[] {
  const facts = { today: on(today), forms: [] } as unknown as Facts;
  return doneLately(standingOfItems(duties, [], { today: on(today), time: '09:00' }), facts).map((line) =>
    stripHtml(translate('vi', line)).replace(/[⁨⁩]/g, ''),
  );
}

const sundays = [greenSunday('152', '2024-03-17', doneOn('2024-03-17')), greenSunday('153', '2024-05-26')];

describe('what is done stands above what is owed', () => {
  test.each([
    ['on the day', '2024-03-17', 1],
    ['on the seventh day', '2024-03-23', 1],
    ['and no more on the eighth', '2024-03-24', 0],
  ])('%s', (_when, today, n) => {
    expect(lines(today, sundays)).toEqual(n === 1 ? ['✅ Chủ nhật xanh 152: xong ngày 17/3'] : []);
  });

  test('with its day where it was late', () => {
    const late = [greenSunday('152', '2024-03-17', doneOn('2024-03-25'))];
    expect(lines('2024-03-26', late)).toEqual(['☑️ Chủ nhật xanh 152: xong ngày 25/3, trễ hạn 19/3']);
  });

  test('the newest first, and of many the first five', () => {
    const days = [1, 2, 3, 4, 5, 6].map((day) =>
      greenSunday(`${day}`, `2024-04-0${day}`, doneOn(`2024-04-0${day}`)),
    );
    const said = lines('2024-04-06', days);
    expect(said).toHaveLength(6);
    expect(said[0]).toContain('Chủ nhật xanh 6');
    expect(said.at(-1)).toBe('✅ và 1 việc khác');
  });

  test('but neither what goes on all the year nor a total', () => {
    const over = [{ atLeast: 0 }, { scope: 'total' as const }];
    for (const one of over) {
      const duty = planDuty(eventObligation('2024-03-17', one), doneOn('2024-03-17'));
      expect(lines('2024-03-18', [duty])).toEqual([]);
    }
  });
});

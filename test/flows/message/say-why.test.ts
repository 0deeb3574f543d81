import { describe, expect, test } from 'vitest';
import type { Topic } from '#src/flows/contract/topic.ts';
import { sayWhy } from '#src/flows/message/say-why.ts';
import { factsOf } from '#test/support/flow-facts.ts';
import { eventObligation } from '#test/support/obligations.ts';
import { greenSunday, planDuty } from '#test/support/plan-duties.ts';
import { topics } from '#test/support/topics.ts';

const second = planDuty(
  eventObligation('2024-03-10', { itemId: 'second-sunday', short: 'Chủ nhật thứ hai, tháng 3' }),
  undefined,
  { itemShort: 'Chủ nhật', itemAliases: ['CN2'] },
);
const allYear = planDuty(
  eventObligation('2024-03-10', { itemId: 'news', short: 'Tin tốt', atLeast: 0 }),
  undefined,
  {
    itemShort: 'Tin tốt',
  },
);
const found = { unitPlan: [greenSunday('152', '2024-03-17'), second, allYear], wardsPlan: [] };
const asked = (text: string, topic: Topic = topics.idle) => {
  const outcome = sayWhy(topic, text, factsOf({ found }));
  return outcome?.kind === 'open' && outcome.topic.kind === 'item' ? outcome.topic.itemId : outcome;
};

describe('why a duty is done or not', () => {
  test.each([
    ['vì sao chủ nhật xanh chưa xong vậy bạn?', 'green-sunday'],
    ['tai sao chu nhat xanh 152 van tre', 'green-sunday'],
    ['Chủ nhật xanh sao chưa tính vậy', 'green-sunday'],
    ['vì sao Chủ nhật thứ hai, tháng 3 lại trễ?', 'second-sunday'],
    ['vì sao CN2 còn thiếu?', 'second-sunday'],
    ['vì sao chủ nhật chưa xong?', 'second-sunday'],
    ['vì sao tin tốt không tính?', 'news'],
  ])('“%s” opens %s', (text, itemId) => {
    expect(asked(text)).toBe(itemId);
  });

  test.each([
    'báo cáo chủ nhật xanh làm sao?',
    'chủ nhật xanh khi nào?',
    'gửi ảnh chủ nhật xanh sao bạn?',
    'vì sao bot trả lời chậm vậy?',
    'sao chưa thấy điểm',
  ])('“%s” asks for no reason of a duty', (text) => {
    expect(asked(text)).toBeNull();
  });

  test('in the midst of a report that one stays', () => {
    expect(asked('vì sao chủ nhật xanh chưa xong?', topics.report)).toBeNull();
  });

  test('is told of what goes on all the year from its own list', () => {
    expect(sayWhy(topics.idle, 'vì sao tin tốt không tính?', factsOf({ found }))).toMatchObject({
      topic: { from: { at: 'continuing-items' } },
    });
  });
});

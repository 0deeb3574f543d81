import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { greenSunday as duty } from '#test/support/plan-duties.ts';
import { takeStep, types } from '#test/support/take-step.ts';

const march = duty('152', '2024-03-17');
const found = { duties: [march] };
const says = (text: string, given: object = found) => takeStep(idle, types(text), { found: given });

describe('an activity that does not take place', () => {
  test.each([
    'cnx 152 phường em không làm được vì mưa',
    'xin dời cnx',
    'xin hoãn cnx',
    'cnx không tổ chức được do mưa',
    'phường em ko làm dc cnx',
    'hủy cnx tuần này vì mưa',
    'cnx dời qua tuần sau',
    'chủ nhật xanh chưa tổ chức được',
  ])('%s opens the request to be let off, with that as the reason; nothing is sent without a tap', (text) => {
    const { topic, done, keys } = says(text);
    expect(done).toEqual([]);
    expect(topic).toMatchObject({ kind: 'waiver', obligationId: march.obligation.id, reason: text });
    expect(keys).toEqual(['waiver-why', 'waiver-offered']);
    const sent = takeStep(topic, { kind: 'choice', value: { pick: 'same-reason' } }, { found });
    expect(sent.done).toMatchObject([{ kind: 'ask-waiver', reason: text }]);
  });

  const toMakeUp = {
    ...march.obligation,
    others: [{ short: 'Chủ nhật xanh 153', on: '2024-05-26' as LocalDate }],
  };
  const withPlan = { ...found, unitPlan: [march], toMakeUp };

  test.each([
    ['cnx hoãn sang 24/3', undefined],
    ['làm bù ngày 24/3', undefined],
    ['mưa lớn quá, phường em xin dời sang CN tuần sau', 'mưa lớn quá, phường em xin dời sang CN tuần sau'],
  ])('%s asks for that day, with a reason where it says one; nothing is sent without it', (text, reason) => {
    const { topic, done, keys } = says(text, withPlan);
    expect(done).toEqual([]);
    expect(topic).toMatchObject({ obligationId: march.obligation.id, makeUp: { on: '2024-03-24' } });
    expect((topic as { reason?: string }).reason).toBe(reason);
    expect(keys[0]).toBe(reason === undefined ? 'make-up-why' : 'make-up-ready');
  });

  test('and is wanted on a day that is not said is asked for one', () => {
    const { topic, keys } = says('xin làm bù cnx', withPlan);
    expect(topic).toMatchObject({ obligationId: march.obligation.id, makeUp: { on: null } });
    expect(keys).toEqual(['make-up-day']);
  });

  test.each([
    ['làm bù ngày 10/3', 'make-up-past'],
    ['làm bù ngày 17/3', 'make-up-event-day'],
    ['làm bù ngày 19/3', 'make-up-in-time'],
    ['làm bù ngày 26/5', 'make-up-other-round'],
    ['làm bù ngày 5/1/2025', 'make-up-beyond-plan'],
  ])('%s is told why not, and asked for another day', (text, key) => {
    const { topic, keys } = says(text, withPlan);
    expect(topic).toMatchObject({ makeUp: { on: null } });
    expect(keys).toEqual([key]);
  });

  test('another reason may be written, and none at all', () => {
    const { topic } = says('xin dời cnx');
    expect(takeStep(topic, types('ngập nước'), { found }).done).toMatchObject([{ reason: 'ngập nước' }]);
    expect(takeStep(topic, { kind: 'choice', value: { pick: 'cancel' } }, { found }).done).toEqual([]);
  });

  test('where several are open it is asked which, and the reason is kept', () => {
    const several = { duties: [march, duty('153', '2024-05-26')] };
    const { topic } = takeStep(idle, types('xin dời cnx'), { found: several, today: '2024-05-27' as never });
    expect(topic).toMatchObject({ kind: 'waiver', obligationId: null, reason: 'xin dời cnx' });
    const which = takeStep(topic, { kind: 'choice', value: { pick: 'waive', index: 0 } }, { found });
    expect(which.topic).toMatchObject({ obligationId: march.obligation.id, reason: 'xin dời cnx' });
  });

  test.each(['cnx 17/3 45 đv hẻm 25, hẻm 30 không làm được', 'báo cáo cnx', 'không làm được cnx thì sao'])(
    '%s is none',
    (text) => {
      expect(says(text, { ...found, duty: march } as never).topic.kind).not.toBe('waiver');
    },
  );

  test.each(['cnx chủ nhật tới 45 đv hẻm 25', 'cnx ngày mai 30 đv'])(
    '%s has not come yet, and is told so',
    (text) => {
      const { topic, keys, done } = says(text);
      expect(keys).toEqual(['message-day-to-come']);
      expect(done).toEqual([]);
      expect(topic).toEqual(idle);
    },
  );
});

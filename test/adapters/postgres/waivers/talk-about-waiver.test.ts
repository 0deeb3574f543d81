import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { find } from '#src/adapters/postgres/reads/find.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import { type RequestBench, requestBench } from '#test/support/request-bench.ts';
import { update } from '#test/support/seeded-store.ts';

let bench: RequestBench;

beforeAll(async () => {
  bench = await requestBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.commit(bench.secretary, bench.ask('e1'));
});

const askBack = (text = 'Tuần sau được không?') => ({ kind: 'ask-back', waiverId: 'e1', text }) as const;
const answer = (text = 'Dạ không') => ({ kind: 'answer-question', waiverId: 'e1', text }) as const;
const asking = (actor = bench.secretary) => ({
  incoming: update('read', actor.personId),
  actor,
  today: '2024-03-17' as LocalDate,
  zone: 'Asia/Ho_Chi_Minh',
  now: Date.parse('2024-03-17T09:00+07:00') as Instant,
});

describe('a question back', () => {
  test('goes to who asked, and to the officers after two days where there is no answer', async () => {
    expect(await bench.commit(bench.officer, askBack())).toBe('committed');
    expect(await bench.states()).toEqual(['e1: asked-back']);
    expect(await bench.keys('waiver-question')).toEqual(['waiver-question:e1:p1:1: pending']);
    await bench.send('p1', '2024-03-17T09:01');
    expect(await bench.keys('waiver-question')).toEqual(['waiver-question:e1:p1:1: sent']);
    await bench.send('officer', '2024-03-18T07:00');
    expect(await bench.keys('waiver-unanswered')).toEqual([
      'waiver-unanswered:e1:officer:1: pending',
      'waiver-unanswered:e1:other-officer:1: pending',
    ]);
    await bench.send('officer', '2024-03-19T07:00');
    expect((await bench.keys('waiver-unanswered'))[0]).toBe('waiver-unanswered:e1:officer:1: sent');
  });

  test('leaves the duty as waiting as it was: neither reminded of nor let off', async () => {
    await bench.commit(bench.officer, askBack());
    const { unitPlan = [] } = await find(bench.database, asking(), [
      { kind: 'unit-plan', unitId: 'tan-quy' as UnitId },
    ]);
    const waiting = unitPlan.filter(({ progress }) => progress.waiver === 'asked');
    expect(waiting.map(({ obligation }) => obligation.id)).toEqual([bench.obligationId]);
  });

  test('can still be decided on, and is then asked no more', async () => {
    await bench.commit(bench.officer, askBack());
    expect(await bench.commit(bench.otherOfficer, bench.decide('e1', 'granted'))).toBe('committed');
    await bench.send('p1', '2024-03-17T09:10');
    expect(await bench.keys('waiver-question')).toEqual(['waiver-question:e1:p1:1: dropped (decided)']);
    expect(await bench.commit(bench.secretary, answer())).toBe('overtaken');
  });

  test('is not the ward’s own to ask', async () => {
    expect(await bench.commit(bench.secretary, askBack())).toBe('overtaken');
  });

  test('on what was decided meanwhile is none', async () => {
    await bench.commit(bench.otherOfficer, bench.decide('e1', 'declined'));
    expect(await bench.commit(bench.officer, askBack())).toBe('overtaken');
  });

  test('is written down with its words', async () => {
    await bench.commit(bench.officer, askBack());
    const entries = await bench.database.auditEntry.findMany({ where: { act: 'waiver-asked-back' } });
    expect(entries.at(-1)).toMatchObject({ actorId: 'officer', reason: 'Tuần sau được không?' });
  });
});

describe('the answer', () => {
  test('comes back to every officer, with what was asked', async () => {
    await bench.commit(bench.officer, askBack());
    await bench.commit(bench.secretary, answer());
    expect(await bench.states()).toEqual(['e1: asked']);
    expect(await bench.keys('waiver-answered')).toEqual([
      'waiver-answered:e1:officer:2: pending',
      'waiver-answered:e1:other-officer:2: pending',
    ]);
    const { waiversAsked } = await find(bench.database, asking(bench.officer), [{ kind: 'waivers-asked' }]);
    expect(waiversAsked).toMatchObject([
      {
        id: 'e1',
        askedByName: 'Nguyễn Thị Lan',
        talk: [
          { kind: 'question', text: 'Tuần sau được không?' },
          { kind: 'answer', text: 'Dạ không' },
        ],
      },
    ]);
  });

  test('of two secretaries at once is the first one’s', async () => {
    await bench.commit(bench.officer, askBack());
    const both = [
      await bench.commit(bench.secretary, answer('Dạ được')),
      await bench.commit(bench.secretary, answer()),
    ];
    expect(both).toEqual(['committed', 'overtaken']);
  });

  test('is asked about again after two days, each time that there was one', async () => {
    await bench.send('officer', '2024-03-17T09:00');
    await bench.commit(bench.officer, askBack());
    await bench.commit(bench.secretary, answer());
    await bench.send('officer', '2024-03-17T09:10');
    const again = (await bench.keys('waiver-asked')).filter((key) => key.includes(':officer'));
    expect(again).toEqual([
      'waiver-asked:e1:officer: sent',
      'waiver-asked:e1:officer:again: pending',
      'waiver-asked:e1:officer:again:2: pending',
    ]);
    await bench.send('officer', '2024-03-19T07:00');
    const told = (await bench.keys('waiver-asked')).filter((key) => key.includes(':officer:again'));
    expect(told.filter((key) => key.endsWith(': sent'))).toHaveLength(1);
  });
});

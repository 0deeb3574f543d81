import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ObligationId, PersonId } from '#src/domain/ids.ts';
import { type NoticeBench, openNoticeBench, undecided } from '#test/support/notice-bench.ts';
import { at, eventObligation } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.clear();
  await bench.addPerson('huong', 'officer', 'tan-phu');
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.addObligation(duty('lost'), at('2024-03-10 12:00'));
  // Of this one the ladder says nothing any more.
  await bench.addObligation(duty('next'), at('2024-04-10 12:00'));
});

const duty = (id: string) => eventObligation('2024-03-17', { id: id as ObligationId, key: id });
const byHand = (obligationId: string, moment: string) =>
  bench.remindByHand('lan', obligationId, 'tan-quy', at(moment));
const byLadder = async (_obligationId: string, moment: string) => {
  await bench.notices.planReminders(at(moment));
};

/** Whether what may not have arrived would be told still, as it is seen when something else is told. */
async function lostBy(moment: string): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  await bench.notices.settle({ personId: 'lan' as PersonId }, at(moment), ({ addresses }) => {
    seen.push(...addresses.flatMap(({ lost }) => lost.map(({ notice }) => notice)));
    return undecided;
  });
  return seen;
}

test.each<[string, typeof byHand]>([
  ['by the ladder', byLadder],
  ['by hand', byHand],
])(
  'a reminder %s that may not have arrived is worth telling until its duty is done',
  async (_how, reminded) => {
    await reminded('lost', '2024-03-14 07:00');
    await bench.settle('lan', at('2024-03-14 07:00'));
    await bench.database.message.updateMany({ data: { state: 'ambiguous' } });
    await byHand('next', '2024-03-14 07:05');
    expect(await lostBy('2024-03-14 07:05')).toEqual(['alive']);
    await bench.addReport('tan-quy', 'lost', '2024-03-17');
    expect(await lostBy('2024-03-14 07:10')).toEqual(['over']);
  },
);

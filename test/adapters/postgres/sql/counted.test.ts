import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { reportJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import { obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import type { PlannedObligation, Progress } from '#src/domain/obligation/obligation.ts';
import type { Report } from '#src/domain/report/report.ts';
import { whyNotCounted } from '#src/domain/report/why-not-counted.ts';
import { type NoticeBench, openNoticeBench } from '#test/support/notice-bench.ts';
import { at, noon, windowObligation, zone } from '#test/support/obligations.ts';

let bench: NoticeBench;
beforeAll(async () => void (bench = await openNoticeBench()));
beforeEach(() => bench.clear());
afterAll(() => bench.close());

interface Case {
  readonly obligation?: Partial<PlannedObligation>;
  readonly isWithdrawn?: boolean;
  readonly on?: string;
  readonly photos?: readonly string[];
  readonly answers?: Record<string, number>;
}

/** A duty of 8 to 11 June with one report on it, as the store counts it and as the receipt says. */
async function both({ obligation = {}, isWithdrawn = false, on = '2024-06-09', photos = [], answers }: Case) {
  const duty = windowObligation('2024-06-12', {
    id: 'o1' as ObligationId,
    unitId: 'tan-quy' as UnitId,
    opensOn: '2024-06-01' as LocalDate,
    countsFrom: '2024-06-08' as LocalDate,
    countsTo: '2024-06-11' as LocalDate,
    ...obligation,
  });
  await bench.addObligation(duty, at('2024-01-01 08:00'));
  const id = await bench.addReport('tan-quy', 'o1', on, answers);
  await bench.addPerson('lan', 'secretary', 'tan-quy');
  await bench.database.photo.createMany({
    data: photos.map((state, index) => ({
      id: `f${index}`,
      reportId: id,
      personId: 'lan',
      platform: 'telegram',
      bot: '1',
      chatId: '1',
      fileRef: `f${index}`,
      uniqueRef: `u${index}`,
      sentAs: 'photo',
      state,
      receivedAt: new Date(0),
    })),
  });
  if (isWithdrawn) await bench.database.obligation.updateMany({ data: { withdrawnAt: new Date() } });
  const [row] = await bench.database.query<{ report: Report; progress: Progress }>(
    `SELECT ${reportJson} AS report, ${progressJson} AS progress
    FROM report r JOIN obligation o ON o.id = r.obligation_id LEFT JOIN LATERAL ${progressSql('$2')} done ON true
    WHERE r.id = $1`,
    [id, zone],
  );
  if (!row) throw new Error('the report is not there');
  const status = obligationStatus(duty, row.progress, noon(on));
  return {
    isDone: row.progress.amount > 0 && status !== 'missed',
    why: whyNotCounted(row.report, on as LocalDate, on as LocalDate)?.kind ?? null,
  };
}

/** Due before the report is sent, and locked on that day. */
function late(locksOn: string): Partial<PlannedObligation> {
  return { dueOn: '2024-06-08' as LocalDate, locksOn: locksOn as LocalDate };
}

/** Reports are sent on the day of their event here. */
const cases: readonly (readonly [string, Case, string | null])[] = [
  ['on its days', {}, null],
  ['on the first of them', { on: '2024-06-08' }, null],
  ['on the last of them', { on: '2024-06-11' }, null],
  ['before them', { on: '2024-06-07' }, 'day'],
  ['after them', { on: '2024-06-13' }, 'day'],
  ['with too few photos', { obligation: { photos: 2 }, photos: ['stored', 'refused'] }, 'photos'],
  ['with enough', { obligation: { photos: 2 }, photos: ['stored', 'pending'] }, null],
  ['when it has locked', { obligation: late('2024-06-09') }, 'locked'],
  ['the day before it locks', { obligation: late('2024-06-10') }, null],
  ['when it is asked for no more', { isWithdrawn: true }, 'withdrawn'],
  [
    'with nothing to add',
    { obligation: { measure: 'sum:helped' }, answers: { helped: 0 } },
    'nothing-to-add',
  ],
  ['with no number', { obligation: { measure: 'sum:helped' } }, 'nothing-to-add'],
  ['with a number', { obligation: { measure: 'sum:helped' }, answers: { helped: 1 } }, null],
];

describe('a report counts for the store just where it is said to:', () => {
  test.each(cases)('%s', async (_when, given, why) => {
    expect(await both(given)).toEqual({ isDone: why === null, why });
  });
});

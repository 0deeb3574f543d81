import type { LocalMoment } from '#src/domain/calendar.ts';
import type { UnitId } from '#src/domain/ids.ts';
import { countStanding } from '#src/domain/obligation/count-standing.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import { type ItemStanding, standingOfItems } from '#src/domain/obligation/item-standing.ts';
import { type SentReport, titleOfSent } from '#src/domain/report/sent-report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { SeenUnit } from '#src/flows/contract/need.ts';
import { dayOfReport } from '#src/flows/sent/sent-report-words.ts';
import { unitFirst } from '#src/flows/words/unit-words.ts';

/** What the unit itself owes, and not what the whole district does together. */
export function ownItems(
  unitId: UnitId,
  plan: readonly PlanDuty[],
  now: LocalMoment,
): readonly ItemStanding[] {
  const own = plan.filter(({ obligation }) => obligation.unitId === unitId);
  return standingOfItems(own, [], now);
}

export function cardHeading(unit: SeenUnit): Phrase {
  return phrase('ward-card', { unit: unitFirst(unit) });
}

/** 'Đã xong 7 việc · Còn 3 việc, trễ 1 việc'. */
export function countsLine(items: readonly ItemStanding[]): Phrase {
  const { done, owed, late, missed, waived } = countStanding(items);
  if (done + owed + missed + waived === 0) return phrase('ward-nothing-yet');
  const counts = [
    ...(done > 0 ? [phrase('ward-done', { n: done })] : []),
    ...(owed > 0 ? [owedWords(owed, late)] : []),
    ...(missed > 0 ? [phrase('ward-missed', { n: missed })] : []),
    ...(waived > 0 ? [phrase('ward-waived', { n: waived })] : []),
  ];
  return phrase('ward-counts', { counts: { list: counts, joined: 'dots' } });
}

function owedWords(n: number, late: number): Phrase {
  return late > 0 ? phrase('ward-owed-late', { n, late }) : phrase('ward-owed', { n });
}

/** The newest report: of which day, on what. */
export function lastReportLine(
  report: SentReport | undefined,
  { forms, zone }: Pick<Facts, 'forms' | 'zone'>,
): Phrase {
  if (!report) return phrase('ward-no-report');
  return phrase('ward-last-report', {
    on: { day: dayOfReport(report, zone), style: 'short' },
    title: titleOfSent(report, forms),
  });
}

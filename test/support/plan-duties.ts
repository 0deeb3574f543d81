import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import { eventObligation } from '#test/support/obligations.ts';

export const none: Progress = { reports: 0, amount: 0, metOn: null };

/** One report, sent on a day, that was enough. */
export function doneOn(on: string): Progress {
  return { reports: 1, amount: 1, metOn: on as LocalDate };
}

/** A duty as /viec gets it. */
export function planDuty(obligation: Obligation, progress = none, over: Partial<PlanDuty> = {}): PlanDuty {
  return {
    obligation,
    progress,
    draft: null,
    sent: null,
    forUnitId: obligation.unitId,
    itemTitle: 'Ngày Chủ nhật xanh',
    itemShort: 'Chủ nhật xanh',
    ...over,
  };
}

/** Green Sunday `occurrence` on a day. */
export function greenSunday(occurrence: string, eventOn: string, progress = none): PlanDuty {
  const short = `Chủ nhật xanh ${occurrence}`;
  return planDuty(eventObligation(eventOn, { occurrence, short }), progress);
}

/** How eleven wards stand with Green Sunday 155; nine have done it. */
export function wardsDuty(over: Partial<WardsStanding> = {}): WardsStanding {
  const { planId, itemId, opensOn, eventOn, dueOn, dueTime, locksOn } = eventObligation('2024-09-22');
  return {
    planId,
    itemId,
    itemTitle: 'Ngày Chủ nhật xanh',
    itemShort: 'Chủ nhật xanh',
    occurrence: '155',
    short: 'Chủ nhật xanh 155',
    opensOn,
    eventOn,
    dueOn,
    dueTime,
    locksOn,
    isContinuing: false,
    of: 11,
    met: 9,
    waived: 0,
    waiting: 0,
    missing: ['Tân Quý', 'Sơn Kỳ'],
    reports: 9,
    ...over,
  };
}

export const tanPhu = 'tan-phu' as UnitId;

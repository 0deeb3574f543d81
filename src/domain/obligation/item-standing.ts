import { groupBy } from '#src/domain/group-by.ts';
import type { LocalMoment } from '#src/domain/calendar.ts';
import type { LocalDate, PlanId } from '#src/domain/ids.ts';
import type { ObligationStatus } from './obligation.ts';
import { isAwaitingReview, obligationStatus } from './obligation-status.ts';
import { byUrgency, type Urgency } from './rank-duties.ts';
import type { ItemWords, PlanDuty } from './duty.ts';

/**
 * Where an item as a whole stands: `owed` if anything asks for a report today, `waiting` if only an officer's answer is
 * missing, `missed` if something locked unmet, `later` if the rest is not open yet.
 */
export type ItemState = 'owed' | 'waiting' | 'missed' | 'later' | 'met' | 'waived' | 'continuing';

/** How the units below stand with one occurrence of an item that each of them owes. */
export interface WardsStanding extends ItemWords {
  readonly planId: PlanId;
  readonly itemId: string;
  readonly occurrence: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly dueTime: string | null;
  /** Of those that still owe it the first one; of what nobody owes, the last. */
  readonly extendedFrom?: LocalDate | null;
  readonly locksOn: LocalDate | null;
  /** Those that still owe it and have longer than the plan says, until when; left out: none. */
  readonly extended?: readonly { readonly unitName: string; readonly dueOn: LocalDate }[];
  /** Nothing is owed: what they do is counted. */
  readonly isContinuing: boolean;
  /** Units that are asked. */
  readonly of: number;
  /** Of those: done; where nothing is owed, those with at least one report. */
  readonly met: number;
  readonly waived: number;
  /** Those that asked to be let off and wait for an answer. */
  readonly waiting: number;
  /** Those that have reported and wait for an officer to look at it; left out: none. */
  readonly toReview?: number;
  /** Names of those that still owe it. */
  readonly missing: readonly string[];
  /** Those of them that make it up on another day; left out: none. */
  readonly makingUp?: readonly { readonly unitName: string; readonly on: LocalDate }[];
  readonly reports: number;
}

/** One occurrence of an item as a unit sees it: its own duty, how the units below stand, or both. */
export interface OccurrenceStanding {
  readonly occurrence: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly dueTime: string | null;
  readonly extendedFrom?: LocalDate | null;
  readonly status: ObligationStatus;
  /** Something is to be done about it today. */
  readonly isAsking: boolean;
  readonly isWaiting: boolean;
  readonly duty: PlanDuty | null;
  readonly wards: WardsStanding | null;
}

export interface ItemStanding extends ItemWords {
  readonly planId: PlanId;
  readonly itemId: string;
  readonly state: ItemState;
  /** In the order of their days; never empty. */
  readonly occurrences: readonly [OccurrenceStanding, ...OccurrenceStanding[]];
  /** Those that ask for something today, most urgent first. */
  readonly asking: readonly OccurrenceStanding[];
}

const order: readonly ItemState[] = ['owed', 'waiting', 'missed', 'later', 'met', 'waived', 'continuing'];
const askingStatuses: ReadonlySet<ObligationStatus> = new Set(['open', 'due-soon', 'overdue']);

/** Duties by plan item: what is owed first, the most urgent first of all; the rest by state, then by its days. */
export function standingOfItems(
  duties: readonly PlanDuty[],
  wards: readonly WardsStanding[],
  now: LocalMoment,
): readonly ItemStanding[] {
  const single = [
    ...duties.map((duty) => ({ ...placeOfDuty(duty), duty, wards: null })),
    ...wards.map((ward) => ({ ...placeOf(ward), duty: null, wards: ward })),
  ];
  return groupBy(single, ({ planId, itemId }) => `${planId}/${itemId}`)
    .map((group) => itemStanding(group, now))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || compare(urgentOf(a), urgentOf(b)));
}

type Place = Pick<WardsStanding, 'planId' | 'itemId' | 'itemTitle' | 'itemShort' | 'occurrence'>;
interface Single extends Place {
  readonly duty: PlanDuty | null;
  readonly wards: WardsStanding | null;
}

function placeOfDuty({ obligation, itemTitle, itemShort }: PlanDuty): Place {
  const { planId, itemId, occurrence } = obligation;
  return { planId, itemId, occurrence, itemTitle, itemShort };
}

function placeOf({ planId, itemId, occurrence, itemTitle, itemShort }: WardsStanding): Place {
  return { planId, itemId, occurrence, itemTitle, itemShort };
}

function itemStanding(group: readonly [Single, ...Single[]], now: LocalMoment): ItemStanding {
  const { planId, itemId, itemTitle, itemShort } = group[0];
  const [first, ...rest] = groupBy(group, ({ occurrence }) => occurrence)
    .map((both) => occurrenceStanding(both, now))
    .sort(compare);
  if (!first) throw new RangeError(`item ${itemId} has no occurrence`);
  const occurrences = [first, ...rest] as const;
  const asking = occurrences.filter(({ isAsking }) => isAsking);
  return { planId, itemId, itemTitle, itemShort, state: stateOf(occurrences), occurrences, asking };
}

function stateOf(occurrences: readonly OccurrenceStanding[]): ItemState {
  const some = (...statuses: readonly ObligationStatus[]): boolean =>
    occurrences.some(({ status }) => statuses.includes(status));
  if (occurrences.every(isContinuing)) return 'continuing';
  if (occurrences.some(({ isAsking }) => isAsking)) return 'owed';
  if (occurrences.some(({ isWaiting }) => isWaiting)) return 'waiting';
  if (some('missed')) return 'missed';
  if (some('not-open')) return 'later';
  return some('met', 'met-late') ? 'met' : 'waived';
}

function isContinuing({ duty, wards }: OccurrenceStanding): boolean {
  return (duty === null || duty.obligation.atLeast === 0) && (wards === null || wards.isContinuing);
}

/** Where the unit's own duty (a total) and the units below come together, the one that still asks decides. */
function occurrenceStanding(both: readonly [Single, ...Single[]], now: LocalMoment): OccurrenceStanding {
  const duty = both.find((one) => one.duty)?.duty ?? null;
  const wards = both.find((one) => one.wards)?.wards ?? null;
  const parts = [...(duty ? [ofDuty(duty, now)] : []), ...(wards ? [ofWards(wards, now)] : [])];
  const decisive =
    parts.find(({ isAsking }) => isAsking) ?? parts.find(({ isWaiting }) => isWaiting) ?? parts[0];
  if (!decisive) throw new RangeError('an occurrence is nobody’s');
  return { ...decisive, duty, wards };
}

function ofDuty(duty: PlanDuty, now: LocalMoment): Omit<OccurrenceStanding, 'duty' | 'wards'> {
  const { obligation, progress } = duty;
  const status = obligationStatus(obligation, progress, now);
  const isOpen = obligation.atLeast > 0 && askingStatuses.has(status);
  const isWaiting = isOpen && (progress.waiver === 'asked' || isAwaitingReview(obligation, progress));
  return {
    ...placeInYear(obligation),
    status,
    isAsking: isOpen && !isWaiting,
    isWaiting,
  };
}

function ofWards(wards: WardsStanding, now: LocalMoment): Omit<OccurrenceStanding, 'duty' | 'wards'> {
  const status = wardsStatus(wards, now);
  const isOpen = !wards.isContinuing && askingStatuses.has(status);
  const isAsking = isOpen && wards.missing.length > 0;
  return {
    ...placeInYear(wards),
    status,
    isAsking,
    isWaiting: isOpen && !isAsking,
  };
}

type PlaceInYear = Pick<
  OccurrenceStanding,
  'occurrence' | 'short' | 'opensOn' | 'eventOn' | 'dueOn' | 'dueTime' | 'extendedFrom'
>;

/** Which occurrence it is, and its days. */
function placeInYear(one: PlaceInYear): PlaceInYear {
  const { occurrence, short, opensOn, eventOn, dueOn, dueTime, extendedFrom = null } = one;
  return { occurrence, short, opensOn, eventOn, dueOn, dueTime, extendedFrom };
}

function wardsStatus(wards: WardsStanding, now: LocalMoment): ObligationStatus {
  const { of, met, waived, reports, isContinuing: counted } = wards;
  const amount = met + waived;
  if (of > 0 && waived === of) return 'waived';
  return obligationStatus({ ...wards, atLeast: counted ? 0 : of }, { reports, amount, metOn: null }, now);
}

function urgentOf({ asking, occurrences }: ItemStanding): OccurrenceStanding {
  return asking[0] ?? occurrences.find(({ status }) => status === 'not-open') ?? occurrences[0];
}

/** By urgency, then by name. */
function compare(a: OccurrenceStanding, b: OccurrenceStanding): number {
  return byUrgency(urgencyOf(a), urgencyOf(b)) || a.short.localeCompare(b.short, 'vi');
}

function urgencyOf({ dueOn, duty }: OccurrenceStanding): Urgency {
  return { dueOn, scope: duty?.obligation.scope ?? 'each' };
}

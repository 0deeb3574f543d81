import { daysBetween, localDate } from '#src/domain/calendar.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import { lockDaysAfterYear } from '#src/domain/plan/compile-plan.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { ExtendableDuty, ExtendableWard } from './extension.ts';

/** Days ahead within which a duty is offered to be extended. */
const soonDays = 14;

/** For which wards: those that still lack it, all that are asked, or some by name. */
export type WhichWards = 'lacking' | 'all' | readonly UnitId[];

/** Why a day will not do. */
export type NoNewDate =
  /** It is over. */
  | { readonly kind: 'past' }
  /** Each of them has that day, or a later one, already. */
  | { readonly kind: 'not-later'; readonly dueOn: LocalDate }
  | { readonly kind: 'beyond'; readonly year: number; readonly endsOn: LocalDate };

/** The last day an extension of a plan of that year may go to: with it what is late counts no more, unless it is due later still. */
export function lastExtension(year: number, dueOn: LocalDate): LocalDate {
  const yearEndsOn = localDate(year, 12, 31);
  const closesOn = yearEndsOn ? addDays(yearEndsOn, lockDaysAfterYear) : dueOn;
  return dueOn > closesOn ? dueOn : closesOn;
}

/** Duties that some ward lacks and that are over or due soon, the nearest day first. `of`: of these wards alone. */
export function offeredDuties(
  duties: readonly ExtendableDuty[],
  today: LocalDate,
  of: WhichWards | null,
): readonly ExtendableDuty[] {
  const away = (duty: ExtendableDuty): number => Math.abs(daysBetween(today, dueOf(duty)));
  return duties
    .filter((duty) => isLacked(duty, of) && daysBetween(today, dueOf(duty)) <= soonDays)
    .toSorted((a, b) => away(a) - away(b) || a.short.localeCompare(b.short, 'vi'));
}

/** The first day on which one of those that lack it is late from the next day on; of what nobody lacks, the last one. */
export function dueOf({ wards }: ExtendableDuty): LocalDate {
  const days = (which: readonly ExtendableWard[]) => which.map(({ dueOn }) => dueOn).toSorted();
  const [first] = days(wards.filter(({ lacks }) => lacks));
  return first ?? days(wards).at(-1) ?? ('1970-01-01' as LocalDate);
}

/** The wards that are meant, by name. */
export function wardsMeant({ wards }: ExtendableDuty, which: WhichWards): readonly ExtendableWard[] {
  if (which === 'all') return wards;
  return wards.filter(({ lacks, unitId }) => (which === 'lacking' ? lacks : which.includes(unitId)));
}

/**
 * Whether a longer time would be of any use to a ward: it lacks a report, or what it sent is locked and could be corrected again.
 */
export function isOfUse({ lacks, locksOn }: ExtendableWard, today: LocalDate): boolean {
  return lacks || (locksOn !== null && today >= locksOn);
}

/** Of wards, those whose time a day makes longer; nobody's is made shorter. */
export function madeLonger(wards: readonly ExtendableWard[], until: LocalDate): readonly ExtendableWard[] {
  return wards.filter(({ dueOn }) => until > dueOn);
}

/** Why a day will not do for these wards; null: it will, for some of them at least. */
export function noNewDate(
  duty: ExtendableDuty,
  wards: readonly ExtendableWard[],
  until: LocalDate,
  today: LocalDate,
): NoNewDate | null {
  if (until < today) return { kind: 'past' };
  if (until > duty.planEndsOn) return { kind: 'beyond', year: duty.planYear, endsOn: duty.planEndsOn };
  if (madeLonger(wards, until).length > 0) return null;
  const dueOn = wards.map((ward) => ward.dueOn).toSorted()[0] ?? until;
  return { kind: 'not-later', dueOn };
}

function isLacked({ wards }: ExtendableDuty, of: WhichWards | null): boolean {
  return wards.some(({ lacks, unitId }) => lacks && (!Array.isArray(of) || of.includes(unitId)));
}

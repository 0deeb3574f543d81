import { addDays, dayOf, weekdayOf } from '../calendar.ts';
import type { ComingLine, Digest, Figure, OverdueLine, Standing } from '../digest.ts';
import type { Answers, Form } from '../form.ts';
import type { GroupId, Instant, LocalDate, UnitId } from '../ids.ts';
import type { Obligation, Progress } from '../obligation.ts';
import { obligationStatus } from '../obligation-status.ts';

/** Everything a digest is made of, as it is at this moment. */
export interface DigestFacts {
  readonly groupId: GroupId;
  readonly unitName: string;
  /** Units below the group's one, that exist today. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  /** Obligations of the group's unit and of those below it. */
  readonly obligations: readonly (Obligation & { readonly unitName: string; readonly progress: Progress })[];
  /** Sent reports whose event lies in the days told about, in their current version. */
  readonly reports: readonly { readonly unitId: UnitId; readonly formId: string; readonly formVersion: number; readonly answers: Answers }[];
  readonly forms: readonly Form[];
}

export interface DigestWhen {
  readonly now: Instant;
  readonly zone: string;
  /** `last-week`: Monday to Sunday before today's week. `this-week`: Monday to today. */
  readonly week: 'last-week' | 'this-week';
}

const comingDays = 7;
const standingOrder = (a: Standing, b: Standing): number => b.met / Math.max(1, b.expected) - a.met / Math.max(1, a.expected) || b.met - a.met || a.unitName.localeCompare(b.unitName, 'vi');

/** First and last day that a digest tells about. */
export function digestWeek({ now, zone, week }: DigestWhen): { readonly from: LocalDate; readonly to: LocalDate } {
  const today = dayOf(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  return week === 'this-week' ? { from: monday, to: today } : { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** The week in figures: what was done, how each ward stands, who is overdue, what comes. Sums are over reports, never guessed. */
export function buildDigest(facts: DigestFacts, when: DigestWhen): Digest {
  const today = dayOf(when.now, when.zone);
  const { from, to } = digestWeek(when);
  return {
    groupId: facts.groupId,
    unitName: facts.unitName,
    weekFrom: from,
    weekTo: to,
    isRunning: when.week === 'this-week',
    asOf: when.now,
    reports: facts.reports.length,
    unitsReporting: new Set(facts.reports.map(({ unitId }) => unitId)).size,
    figures: figuresOf(facts),
    standings: facts.units.map((unit) => standingOf(unit, facts, today)).sort(standingOrder),
    overdue: overdueOf(facts, today),
    coming: comingOf(facts, today),
  };
}

/** Sums by figure name, in the order of the forms' fields; a figure nobody reported is left out. */
function figuresOf({ reports, forms }: DigestFacts): readonly Figure[] {
  const sums = new Map<string, Figure>();
  for (const report of reports) {
    const form = forms.find((one) => one.id === report.formId && one.version === report.formVersion) ?? forms.find((one) => one.id === report.formId);
    for (const field of form?.fields ?? []) {
      if (field.kind !== 'count' && field.kind !== 'quantity') continue;
      const value = report.answers[field.id];
      if (field.figure === undefined || typeof value !== 'number') continue;
      const before = sums.get(field.figure)?.value ?? 0;
      sums.set(field.figure, { name: field.figure, words: field.label, value: before + value });
    }
  }
  return [...sums.values()].filter(({ value }) => value > 0);
}

/** Expected is what has come to its last day in time, or was met before it. */
function standingOf(unit: { id: UnitId; name: string }, { obligations, reports }: DigestFacts, today: LocalDate): Standing {
  const own = obligations.filter(({ unitId }) => unitId === unit.id);
  const isMet = ({ progress, atLeast }: DigestFacts['obligations'][number]): boolean => progress.reports >= atLeast;
  const met = own.filter(isMet).length;
  const expected = own.filter((one) => isMet(one) || one.dueOn < today || (one.eventOn !== null && one.eventOn <= today)).length;
  return { unitId: unit.id, unitName: unit.name, met, expected, reportsInWeek: reports.filter(({ unitId }) => unitId === unit.id).length };
}

function overdueOf({ obligations }: DigestFacts, today: LocalDate): readonly OverdueLine[] {
  return obligations
    .filter((one) => obligationStatus(one, one.progress, today) === 'overdue')
    .map(({ unitId, unitName, short, dueOn }) => ({ unitId, unitName, short, dueOn }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.short.localeCompare(b.short, 'vi') || a.unitName.localeCompare(b.unitName, 'vi')));
}

/** What is held or due within a week from tomorrow on and not met, one line for all units it concerns. */
function comingOf({ obligations }: DigestFacts, today: LocalDate): readonly ComingLine[] {
  const lines = new Map<string, ComingLine>();
  for (const { itemId, occurrence, short, title, eventOn, dueOn, progress, atLeast } of obligations) {
    const on = eventOn ?? dueOn;
    if (on <= today || on > addDays(today, comingDays) || progress.reports >= atLeast) continue;
    const key = `${itemId}/${occurrence}`;
    lines.set(key, { short, title, on, isEvent: eventOn !== null, units: (lines.get(key)?.units ?? 0) + 1 });
  }
  return [...lines.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

import { instantOf } from '#src/domain/calendar.ts';
import type { Digest } from './digest.ts';
import type { GroupId, Instant, LocalDate } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { livesOn, type Unit } from '#src/domain/organisation/organisation.ts';
import type { PlanPart } from '#src/domain/plan/plan.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { buildDigest } from './build-digest.ts';
import { type DigestTime, nextDigestAt } from './digest-times.ts';
import { planDigest } from './plan-digest.ts';

export interface DigestRehearsal {
  readonly group: { readonly id: string; readonly unit: Unit } & DigestTime;
  readonly year: number;
  readonly obligations: readonly ObligationDraft[];
  readonly parts: readonly PlanPart[];
  readonly units: readonly Unit[];
  readonly isHoliday: IsHoliday;
}

/** Every weekly digest of a year if nothing were reported, with its key and the moment it comes. */
export function rehearseDigests(
  rehearsal: DigestRehearsal,
): readonly { readonly key: string; readonly at: Instant; readonly digest: Digest }[] {
  const { group, year, isHoliday } = rehearsal;
  const about = { groupId: group.id as GroupId, unitId: group.unit.id, endsOn: null };
  const digests = [];
  const end = instantOf(`${year + 1}-01-01` as LocalDate, '00:00', group.zone);
  let at = nextDigestAt(instantOf(`${year}-01-01` as LocalDate, '00:00', group.zone), group);
  for (; at < end; at = nextDigestAt(at, group)) {
    const { notice } = planDigest({ ...group, ...about }, at, isHoliday);
    if (notice?.kind === 'digest')
      digests.push({
        key: notice.key,
        at: notice.dueAt,
        digest: digestOf(rehearsal, notice.dueAt, notice.on),
      });
  }
  return digests;
}

function digestOf(
  { group, obligations, parts, units }: DigestRehearsal,
  now: Instant,
  meantFor: LocalDate,
): Digest {
  const below = units.filter((unit) => unit.parentId === group.unit.id && livesOn(unit, meantFor));
  const followed = new Map([group.unit, ...below].map((unit) => [unit.id, unit]));
  const facts = {
    groupId: group.id as GroupId,
    unitName: group.unit.name,
    unitKind: group.unit.kind,
    units: below,
    obligations: obligations.flatMap((one) => {
      const unit = followed.get(one.unitId);
      return unit ? [{ ...one, id: one.key as never, unitName: unit.name, progress: nothing }] : [];
    }),
    parts,
    reports: [],
    forms: [],
  };
  return buildDigest(facts, { now, zone: group.zone, week: 'last-week', meantFor });
}

const nothing = { reports: 0, amount: 0, metOn: null } as const;

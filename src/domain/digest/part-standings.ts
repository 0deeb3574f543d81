import type { LocalMoment } from '#src/domain/calendar.ts';
import { isPastDue } from '#src/domain/obligation/deadline.ts';
import { isMet, obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import type { DigestFacts, FollowedObligation } from './digest-facts.ts';
import type { PartStanding } from './digest.ts';

/**
 * How each part of the plan stands, in the document's order: an obligation belongs to the part with the longest paragraph
 * that its own begins with. Totals are left out: what they add up is counted already. Parts of which nothing is
 * expected yet and nothing was done are left out.
 */
export function partStandings(
  { parts, obligations }: Pick<DigestFacts, 'parts' | 'obligations'>,
  now: LocalMoment,
): readonly PartStanding[] {
  const counted = obligations.filter(({ scope }) => scope !== 'total');
  return parts
    .map((part) => {
      const own = counted.filter(({ source }) => partOf(source, parts) === part);
      const expected = own.filter((one) => isExpected(one, now));
      const statuses = expected.map((one) => obligationStatus(one, one.progress, now));
      return {
        title: part.title,
        met: statuses.filter((status) => status === 'met' || status === 'met-late').length,
        metLate: statuses.filter((status) => status === 'met-late').length,
        late: statuses.filter((status) => status === 'overdue' || status === 'missed').length,
        expected: expected.length,
        continuing: sum(own.filter(({ atLeast }) => atLeast === 0)),
      };
    })
    .filter(({ expected, continuing }) => expected > 0 || continuing > 0);
}

/**
 * Whether an obligation belongs to what should be done by now: it is met, its event day has come, or its deadline is over. Nothing is expected of one that goes on all the year, or that an officer let the unit off.
 */
export function isExpected(one: FollowedObligation, now: LocalMoment): boolean {
  if (one.atLeast === 0 || obligationStatus(one, one.progress, now) === 'waived') return false;
  return (
    isMet(one, one.progress) || isPastDue(one, now) || (one.eventOn !== null && one.eventOn <= now.today)
  );
}

function partOf(source: string, parts: DigestFacts['parts']): DigestFacts['parts'][number] | undefined {
  return parts
    .filter((part) => source === part.source || source.startsWith(`${part.source}.`))
    .sort((a, b) => b.source.length - a.source.length)[0];
}

function sum(continuing: readonly FollowedObligation[]): number {
  return continuing.reduce((total, { progress }) => total + progress.reports, 0);
}

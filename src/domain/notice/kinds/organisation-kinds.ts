import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { AllowanceMatter } from '#src/domain/notice/notice.ts';
import { type Definitions, type DropReason, never, within } from './definition.ts';

/** For a month a unit's end is news; after that they know. */
export const endingDays = 30;
/** What nobody mends in a month is left so. */
export const unreachedDays = 30;
/** Whom roles begin and end for hears of it, if only on their return. */
const roleDays = 30;
/** Then the first digest is near, which says it as well. */
const confirmedDays = 2;

/** What happens to units, roles, groups and bots. */
export const organisationKinds: Definitions<
  | 'unit-ended'
  | 'group-unit-ended'
  | 'unreached'
  | 'allowance'
  | 'role-ended'
  | 'role-given'
  | 'person-left'
  | 'group-linked'
  | 'group-confirmed'
> = {
  'unit-ended': {
    to: 'person',
    key: ({ personId, unitId }) => `unit-ended:${personId}:${unitId}`,
    expiresAt: within(endingDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: hasNotEnded,
    repeats: never,
  },
  'group-unit-ended': {
    to: 'group',
    key: ({ groupId, unitId }) => `group-unit-ended:${groupId}:${unitId}`,
    expiresAt: within(endingDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: hasNotEnded,
    repeats: (_due, { kind }) => kind === 'group-unit-ended',
  },
  unreached: {
    to: 'person',
    key: ({ groupId, aboutId, unitId, trouble, since, personId }) =>
      `unreached:${groupId ?? aboutId ?? unitId}:${trouble}@${new Date(since).toISOString()}:${personId}`,
    expiresAt: within(unreachedDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ unreached }) => (unreached.trouble === null ? 'mended' : null),
    repeats: ({ unreached }, other) => other.kind === 'unreached' && other.unreached.id === unreached.id,
  },
  allowance: {
    to: 'person',
    key: ({ allowanceId, matter, personId }) => `allowance:${allowanceId}:${matter}:${personId}`,
    expiresAt: ({ endsAt }) => endsAt,
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ matter, ledger }) => (matter === 'spent' && ledger.spentUntil === null ? 'mended' : null),
    repeats: isWorseSaid,
  },
  'role-ended': {
    to: 'person',
    key: ({ membershipId, on }) => `role-ended:${membershipId}@${on}`,
    expiresAt: within(roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Another day was set since, of which they hear by itself.
    voidBy: ({ membership: { until }, on }) => (until === on ? null : 'lives'),
    repeats: never,
  },
  'role-given': {
    to: 'person',
    key: ({ membershipId }) => `role-given:${membershipId}`,
    expiresAt: within(roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasEnded }) => (hasEnded ? 'left' : null),
    repeats: never,
  },
  'person-left': {
    to: 'person',
    key: ({ membershipId, personId }) => `person-left:${membershipId}:${personId}`,
    expiresAt: within(roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: () => null,
    repeats: never,
  },
  'group-linked': {
    to: 'person',
    key: ({ groupId, since, personId }) =>
      `group-linked:${groupId}@${new Date(since).toISOString()}:${personId}`,
    expiresAt: within(roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Somebody else took it back by now.
    voidBy: ({ group }) => (group.state === 'removed' ? 'decided' : null),
    repeats: ({ group }, other) => other.kind === 'group-linked' && other.group.id === group.id,
  },
  'group-confirmed': {
    to: 'group',
    key: ({ groupId, since }) => `group-confirmed:${groupId}@${new Date(since).toISOString()}`,
    expiresAt: within(confirmedDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Taken away again by now, or linked to another unit.
    voidBy: ({ group }) => (group.state === 'linked' ? null : 'decided'),
    repeats: (_due, { kind }) => kind === 'group-confirmed',
  },
};

function hasNotEnded({ units }: DueNotice<'unit-ended' | 'group-unit-ended'>): DropReason | null {
  return units.ended.length === 0 ? 'lives' : null;
}

/** Of how far one bot's messages go the worst is told; they come in that order. */
function isWorseSaid({ matter, ledger }: DueNotice<'allowance'>, other: DueNotice): boolean {
  const isOfMessages = (one: AllowanceMatter): boolean => one !== 'people' && one !== 'groups';
  return (
    other.kind === 'allowance' &&
    other.ledger.id === ledger.id &&
    (matter === other.matter || (isOfMessages(matter) && isOfMessages(other.matter)))
  );
}

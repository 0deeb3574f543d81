import { isoWeekOf } from '#src/domain/calendar.ts';
import { type Definitions, within } from './definition.ts';

/** A digest is worth sending for two days: later, the next one is near. */
const digestDays = 2;

/** The digest. */
export const digestKinds: Definitions<'digest' | 'leader-digest'> = {
  digest: {
    to: 'group',
    key: ({ groupId, on }) => `digest:${groupId}:${isoWeekOf(on)}`,
    expiresAt: within(digestDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: () => null,
    // A newer one, or the end of the unit, stands before it.
    repeats: (_due, { kind }) => kind === 'digest' || kind === 'group-unit-ended',
  },
  'leader-digest': {
    to: 'person',
    key: ({ personId, on }) => `digest:${personId}:${isoWeekOf(on)}`,
    expiresAt: within(digestDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: (_due, { kind }) => kind === 'leader-digest',
  },
};

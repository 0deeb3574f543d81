import { z } from 'zod';
import type { MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { daySchema, named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { pagePick } from '#src/flows/words/page-row.ts';

const unitId = idSchema<UnitId>();
const personId = idSchema<PersonId>();

const change = z.object({
  at: z.literal('change'),
  change: z.enum(['end', 'move', 'hand-over']),
  unitId,
  personId,
  /** What is null is asked for, in this order; the day where a role ends, the unit or person it goes to elsewhere. */
  membershipId: idSchema<MembershipId>().nullable(),
  on: daySchema.nullable(),
  toId: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of those that it may go to. */
  page: placeSchema,
});

const place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('units'), page: placeSchema }),
  z.object({ at: z.literal('unit'), unitId, page: placeSchema }),
  z.object({ at: z.literal('person'), unitId, personId }),
  z.object({ at: z.literal('invite'), unitId }),
  change,
]);

export const peopleTopic = z.object({ kind: z.literal('people'), place });

export type PeoplePlace = z.infer<typeof place>;
/** What is being changed of somebody, and what is known of it so far. */
export type RoleChange = z.infer<typeof change>;

export interface PeopleTopic {
  readonly kind: 'people';
  /** The list of units, the people of one, one of these, or what is changed of them. */
  readonly place: PeoplePlace;
}

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Who has which role where, and changing that. */
    readonly people: PeopleTopic;
  }
}

export const peoplePicks = picksOf(
  z.union([
    withId<'unit', UnitId>('unit'),
    withId<'person', PersonId>('person'),
    withId<'role', MembershipId>('role'),
    withId('to'),
    z.object({ pick: z.literal('as'), role: z.enum(['secretary', 'officer', 'leader']) }),
    pagePick,
    named('back', 'end', 'move', 'hand-over', 'invite', 'today', 'yes', 'cancel'),
  ]),
);

/** The first question of a change. */
export function newChange(
  kind: RoleChange['change'],
  { unitId: of, personId: whose }: Pick<RoleChange, 'unitId' | 'personId'>,
): RoleChange {
  const nothing = { membershipId: null, on: null, toId: null, reason: null, page: 0 };
  return { at: 'change', change: kind, unitId: of, personId: whose, ...nothing };
}

export function peopleAt(where: PeoplePlace): Topic {
  return { kind: 'people', place: where };
}

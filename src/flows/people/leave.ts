import { z } from 'zod';
import type { MembershipId } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { OwnRole } from '#src/flows/contract/need.ts';
import { choosing, done, keep, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import { named, picksOf, withId } from '#src/flows/contract/pick.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { roleWords } from './people-words.ts';

const topicSchema = z.object({
  kind: z.literal('leave'),
  /** Null while it is asked which. */
  membershipId: idSchema<MembershipId>().nullable(),
});
type LeaveTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Somebody wants to leave a role of their own. */
    readonly leave: LeaveTopic;
  }
}

const picks = picksOf(z.union([withId<'role', MembershipId>('role'), named('yes', 'no')]));
const no = picks.offer({ pick: 'no' }, phrase('button-stay-in-role'));

export const leaveRoom: TopicRoom<LeaveTopic> = {
  revive: reviveBy(topicSchema),
  step: leaveStep,
  show: (topic, facts, before) => ask(topic, facts, before),
};

/** Asks whether the person is sure, and, of several roles, which it is. */
export function startLeaving(facts: Facts): Outcome {
  return ask({ kind: 'leave', membershipId: null }, facts, []);
}

function leaveStep(topic: LeaveTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'no') return done(idle, say([phrase('leave-stayed')], [menuRow(facts)]));
  if (picked?.pick === 'role') return ask({ ...topic, membershipId: picked.id }, facts, []);
  const { ownRoles } = facts.found;
  if (!ownRoles) return needs({ kind: 'own-roles' });
  const role = chosen(topic, ownRoles);
  if (picked?.pick !== 'yes' || !role) return ask(topic, facts, [phrase('pick-one')]);
  const isOnly = ownRoles.length === 1;
  const said = phrase(isOnly ? 'leave-done' : 'leave-done-one', { role: roleWords(role, role) });
  return done(
    idle,
    { kind: 'leave-role', membershipId: role.membershipId },
    keep([said], isOnly ? [] : [menuRow(facts)]),
  );
}

function ask(topic: LeaveTopic, facts: Facts, before: Parameters<typeof say>[0]): Outcome {
  const { ownRoles } = facts.found;
  if (!ownRoles) return needs({ kind: 'own-roles' });
  if (ownRoles.length === 0) return open(idle, before);
  const role = chosen(topic, ownRoles);
  if (!role) {
    const rows = ownRoles.map((one) => [
      picks.offer({ pick: 'role', id: one.membershipId }, roleWords(one, one)),
    ]);
    return done(
      { ...topic, membershipId: null },
      show(choosing([...before, phrase('leave-which')], [...rows, [no]])),
    );
  }
  const words = { role: roleWords(role, role) };
  const lines = [
    ...before,
    phrase('leave-sure', words),
    ...(role.isLast && role.role === 'secretary' ? [phrase('leave-last', { unit: role.unitName })] : []),
  ];
  return done(
    { ...topic, membershipId: role.membershipId },
    show(choosing(lines, [[picks.offer({ pick: 'yes' }, phrase('button-leave'))], [no]])),
  );
}

function chosen({ membershipId }: LeaveTopic, roles: readonly OwnRole[]): OwnRole | undefined {
  const [only] = roles;
  return roles.length === 1 ? only : roles.find((one) => one.membershipId === membershipId);
}

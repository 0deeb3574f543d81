import { type Phrase, phrase } from '#src/domain/words.ts';
import type { OurBot, Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';

/** Who wants in: somebody new by an invite, somebody we know by one more account of theirs, a group. */
type Newcomer = 'person' | 'account' | 'group';
type Places = 'people' | 'groups';

/**
 * Somebody new, or a group, wants to come where the bot has as many as it may: how to go on is said, officers hear, and nothing
 * is joined or linked. Null: there is room.
 */
export function noRoom(who: Newcomer, code: string, facts: Facts): Outcome | null {
  const own = facts.bots.find(({ isOwn }) => isOwn);
  if (!own?.allowance) return null;
  if (facts.found.room === undefined) return needs({ kind: 'room' });
  const what = who === 'group' ? 'groups' : 'people';
  if (placesLeft(own, what, facts) > 0) return null;
  return done(idle, { kind: 'note-full', what }, say([wayOn(who, code, otherBot(own, who, facts))]));
}

/** Bots in the order of the room they have, as far as `found.room` tells; those that may have as many as come stand first. */
export function mostRoomFirst(
  bots: readonly OurBot[],
  what: Places,
  facts: Pick<Facts, 'found'>,
): readonly OurBot[] {
  const left = (bot: OurBot): number => placesLeft(bot, what, facts);
  return bots.toSorted((a, b) => (left(a) === left(b) ? 0 : left(b) - left(a)));
}

/** How many more a bot may have, as far as `found.room` tells. */
export function placesLeft(
  { platform, bot, allowance }: OurBot,
  what: Places,
  { found }: Pick<Facts, 'found'>,
): number {
  if (!allowance) return Infinity;
  const has = found.room?.find((one) => one.platform === platform && one.bot === bot)?.[what] ?? 0;
  return Math.max(0, allowance[what] - has);
}

/**
 * The one with most room on the same platform; before it, for somebody new, one that they open by a link. Whoever brings one more account
 * has the other platform already, and a group stays where it is.
 */
function otherBot(own: OurBot, who: Newcomer, facts: Facts): OurBot | undefined {
  const what = who === 'group' ? 'groups' : 'people';
  const others = mostRoomFirst(facts.bots, what, facts).filter(
    (one) => !one.isOwn && placesLeft(one, what, facts) > 0,
  );
  const linked = who === 'person' ? others.find(({ openWith }) => openWith('') !== null) : undefined;
  return linked ?? others.find(({ platform }) => platform === own.platform);
}

function wayOn(who: Newcomer, code: string, other: OurBot | undefined): Phrase {
  if (!other) return phrase(`no-room-${who}`);
  if (who === 'group') return phrase('no-room-group-bot', { bot: other.name });
  const link = who === 'person' ? other.openWith(code) : null;
  if (link !== null) return phrase('no-room-person-link', { link });
  return phrase('no-room-person-bot', { bot: other.name });
}

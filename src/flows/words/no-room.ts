import { type Phrase, phrase } from '#src/domain/words.ts';
import type { OurBot, Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';

/**
 * Somebody new, or a group, wants to come where the bot has as many as it may: how to go on is said, officers hear, and nothing
 * is joined or linked. Null: there is room.
 */
export function noRoom(what: 'people' | 'groups', code: string, facts: Facts): Outcome | null {
  const own = facts.bots.find(({ isOwn }) => isOwn);
  if (!own?.allowance) return null;
  const { room } = facts.found;
  if (room === undefined) return needs({ kind: 'room' });
  if (hasRoom(own, what, facts)) return null;
  const other = otherBot(own, what, facts);
  return done(idle, { kind: 'note-full', what }, say([wayOn(what, code, other)]));
}

/** One that people open by a link, else another one on the same platform that has room. */
function otherBot(own: OurBot, what: 'people' | 'groups', facts: Facts): OurBot | undefined {
  const others = facts.bots.filter((one) => !one.isOwn && hasRoom(one, what, facts));
  return (
    others.find(({ openWith }) => openWith('') !== null) ??
    others.find(({ platform }) => platform === own.platform)
  );
}

function hasRoom({ platform, bot, allowance }: OurBot, what: 'people' | 'groups', { found }: Facts): boolean {
  const has = found.room?.find((one) => one.platform === platform && one.bot === bot)?.[what] ?? 0;
  return !allowance || has < allowance[what];
}

function wayOn(what: 'people' | 'groups', code: string, other: OurBot | undefined): Phrase {
  if (!other) return phrase(`no-room-${what}`);
  const link = what === 'people' ? other.openWith(code) : null;
  if (link !== null) return phrase('no-room-people-link', { link });
  return phrase(`no-room-${what}-bot`, { bot: other.name });
}

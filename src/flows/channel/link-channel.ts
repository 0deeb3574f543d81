import { channelCodeIn } from '#src/domain/channel/channel-code.ts';
import type { Instant } from '#src/domain/ids.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { ChannelCodeFacts } from '#src/flows/contract/need.ts';
import { done, keep, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { startJoin } from '#src/flows/join/join.ts';
import { noRoom } from '#src/flows/codes/no-room.ts';
import { menuRowOf } from '#src/flows/words/menu-row.ts';
import { timeOfDay } from '#src/flows/words/moment-words.ts';
import { codeForgottenMs, withWrongCode, wrongCodesAllowed } from '#src/flows/codes/wrong-codes.ts';
import { otherBots } from './other-bots.ts';

/** A code as somebody typed it, or its link was opened: six digits are of a person's other account, anything else is an invite. */
export function enterCode(typed: string, facts: Facts): Outcome {
  const digits = channelCodeIn(typed);
  return digits === undefined ? startJoin(typed, facts) : linkChannel(digits, facts);
}

/** This account is from now on one more of whoever got the code, or what is wrong with it and what to do. */
export function linkChannel(code: string, facts: Facts): Outcome {
  const { wrongCodes, actor } = facts;
  if (wrongCodes.length >= wrongCodesAllowed) return tooMany(wrongCodes[0] ?? facts.now, facts);
  const { channelCode } = facts.found;
  if (channelCode === undefined) return needs({ kind: 'channel-code', code });
  if (channelCode === null) return wrong(facts);
  const { state, owner } = channelCode;
  if (owner.personId === actor?.personId) return ofOneself(channelCode, facts);
  if (state !== 'open') return done(idle, say([phrase(`channel-code-${state}`)]));
  if (actor) return done(idle, say([phrase('channel-of-somebody', { name: actor.name })]));
  const full = noRoom('account', code, facts);
  if (full) return full;
  const next = { topic: idle, language: owner.language };
  return done(
    next,
    { kind: 'link-channel', code },
    keep([phrase('channel-linked', { name: owner.name })], [menuRowOf(owner)]),
  );
}

/** It was typed where it was given, or once more where it was used. */
function ofOneself({ state }: ChannelCodeFacts, facts: Facts): Outcome {
  if (state === 'used') return done(idle, say([phrase('channel-linked-already')]));
  const [bot] = otherBots(facts);
  if (state === 'expired' || !bot) return done(idle, say([phrase('channel-code-expired')]));
  const there = { platform: phrase('platform-name', { platform: bot.platform }), bot: bot.name };
  return done({ kind: 'channel' }, say([phrase('channel-code-own', there)]));
}

function wrong(facts: Facts): Outcome {
  const left = wrongCodesAllowed - facts.wrongCodes.length - 1;
  if (left === 0) return done(withWrongCode(facts), say([tooManyWords(facts.now, facts)]));
  return done(withWrongCode(facts), say([phrase('channel-code-wrong', { left })]));
}

function tooMany(since: Instant, facts: Facts): Outcome {
  return done(idle, say([tooManyWords(since, facts)]));
}

function tooManyWords(since: Instant, { zone }: Facts) {
  return phrase('code-too-many', { time: timeOfDay((since + codeForgottenMs) as Instant, zone) });
}

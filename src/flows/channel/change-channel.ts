import { z } from 'zod';
import { channelCodeFrom, channelCodeIn, formatChannelCode } from '#src/domain/channel/channel-code.ts';
import { inOrder, pickChannel } from '#src/domain/channel/pick-channel.ts';
import type { AccountId } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, OurBot, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { OwnChannel } from '#src/flows/contract/need.ts';
import { done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { named, picksOf, withId } from '#src/flows/contract/pick.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { reviveBy } from '#src/flows/contract/topic.ts';
import { placesLeft } from '#src/flows/codes/no-room.ts';
import { linkChannel } from './link-channel.ts';
import { otherBots } from './other-bots.ts';

const topicSchema = z.object({ kind: z.literal('channel') });
type ChannelTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** Where the person writes to us, where we write to them, and how to add another one. */
    readonly channel: ChannelTopic;
  }
}

const picks = picksOf(z.union([withId<'prefer', AccountId>('prefer'), named('another')]));

export const channelRoom: TopicRoom<ChannelTopic> = {
  revive: reviveBy(topicSchema),
  step: channelStep,
  show: (_topic, facts, before) => showChannels(facts, before),
};

/** The person's accounts, in which one they are reminded, and the code that brings another one. */
export function showChannels(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { channels: known } = facts.found;
  if (!known) return needs({ kind: 'channels' });
  if (wantsRoom(facts)) return needs({ kind: 'room' });
  const channels = known.map((one) => writtenNow(one, facts));
  const others = otherBots(facts);
  if (others.length === 0) {
    const here = phrase('channel-only-here', { platform: nameOf(facts) });
    return done({ kind: 'channel' }, say([...before, here]));
  }
  const missing = others.filter((bot) => !channels.some(({ platform }) => platform === bot.platform));
  const told = remindedIn(channels, facts);
  const lines = [...before, standing(channels, told)];
  if (missing.length > 0) return withCode(missing, lines, preferRows(channels, told), facts);
  const another = picks.offer({ pick: 'another' }, phrase('button-another-account'));
  return done({ kind: 'channel' }, say(lines, [...preferRows(channels, told), [another]]));
}

function channelStep(_topic: ChannelTopic, input: Input, facts: Facts): Outcome {
  const code = input.kind === 'text' ? channelCodeIn(input.text) : undefined;
  if (code !== undefined) return linkChannel(code, facts);
  const picked = picks.read(input);
  if (picked?.pick === 'another')
    return wantsRoom(facts) ? needs({ kind: 'room' }) : withCode(otherBots(facts), [], [], facts);
  if (picked?.pick === 'prefer') return prefer(picked.id, facts);
  if (input.kind === 'unsupported') return showChannels(facts, [phrase('unsupported', { what: input.what })]);
  return showChannels(facts, [phrase('not-understood')]);
}

/** What is said unasked comes there from now on. */
function prefer(accountId: AccountId, facts: Facts): Outcome {
  const { channels } = facts.found;
  if (!channels) return needs({ kind: 'channels' });
  const chosen = channels.find((one) => one.accountId === accountId);
  if (!chosen) return showChannels(facts);
  const preferred = { kind: 'prefer-channel', accountId } as const;
  const line = phrase('channel-preferred', { platform: nameOf(chosen) });
  return done({ kind: 'channel' }, preferred, say([line]));
}

/** Whether it is to be known which bots elsewhere may have more people. */
function wantsRoom(facts: Facts): boolean {
  return facts.found.room === undefined && otherBots(facts).some(({ allowance }) => allowance);
}

/** A new code, and where it is to be typed; none where no bot has room. */
function withCode(
  bots: readonly OurBot[],
  lines: readonly Phrase[],
  rows: readonly (readonly Choice[])[],
  facts: Facts,
): Outcome {
  const open = bots.filter((bot) => placesLeft(bot, 'people', facts) > 0);
  const full = bots
    .filter((bot) => !open.includes(bot))
    .map((bot) => phrase('channel-full', { platform: nameOf(bot) }));
  if (open.length === 0) return done({ kind: 'channel' }, say([...lines, ...full], rows));
  const code = channelCodeFrom(facts.newIds[0] ?? '');
  const issue: Effect = { kind: 'issue-channel-code', code };
  const how = open.map((bot) => howToLink(bot, code));
  return done(
    { kind: 'channel' },
    issue,
    say([...lines, ...full, ...how, phrase('channel-code-secret')], rows),
  );
}

function howToLink(bot: OurBot, code: string): Phrase {
  const how = { platform: nameOf(bot), bot: bot.name, code: formatChannelCode(code) };
  const link = bot.openWith(code);
  return link === null ? phrase('channel-how', how) : phrase('channel-how-link', { ...how, link });
}

function standing(channels: readonly OwnChannel[], told: OwnChannel | undefined): Phrase {
  const list = [...new Set(channels.toSorted(inOrder).map(({ platform }) => platform))];
  const platforms = { list: list.map((platform) => nameOf({ platform })), joined: 'commas' } as const;
  if (channels.length < 2 || !told) return phrase('channel-one', { platforms });
  const where = { platforms, told: nameOf(told) };
  return told.isPreferred ? phrase('channel-told-by-choice', where) : phrase('channel-told-by-last', where);
}

/** The others, of which each can be the one. */
function preferRows(
  channels: readonly OwnChannel[],
  told: OwnChannel | undefined,
): readonly (readonly Choice[])[] {
  const offered = channels.filter((one) => one.isReachable && (one !== told || !one.isPreferred));
  if (channels.length < 2) return [];
  return offered.map((one) => [
    picks.offer(
      { pick: 'prefer', id: one.accountId },
      phrase('button-remind-there', { platform: nameOf(one) }),
    ),
  ]);
}

/** Whoever asks writes there just now. */
function writtenNow(channel: OwnChannel, { actor, now }: Facts): OwnChannel {
  return channel.accountId === actor?.accountId ? { ...channel, wroteAt: now } : channel;
}

/** As a notice finds it, as far as bots of this process go. */
function remindedIn(channels: readonly OwnChannel[], { bots, now }: Facts): OwnChannel | undefined {
  const canSpeak = ({ platform, bot }: OwnChannel): boolean =>
    bots.some((one) => one.platform === platform && one.bot === bot);
  return pickChannel(channels, { canSpeak, now });
}

function nameOf({ platform }: { readonly platform: string }): Phrase {
  return phrase('platform-name', { platform });
}

import type { Facts, OurBot } from '#src/flows/contract/conversation.ts';

/** One bot of ours on each of the other platforms. */
export function otherBots({ bots, platform: here }: Pick<Facts, 'bots' | 'platform'>): readonly OurBot[] {
  const others = bots.filter(({ platform }) => platform !== here);
  return others.filter(({ platform }, at) => others.findIndex((one) => one.platform === platform) === at);
}

import type { Facts, OurBot } from '#src/flows/contract/conversation.ts';
import { mostRoomFirst } from '#src/flows/codes/no-room.ts';

/** One bot of ours on each of the other platforms, in the order of the platforms: where `found.room` tells, the one with most room. */
export function otherBots({
  bots,
  platform: here,
  found,
}: Pick<Facts, 'bots' | 'platform' | 'found'>): readonly OurBot[] {
  const platforms = [...new Set(bots.map(({ platform }) => platform))].filter((one) => one !== here);
  return platforms.flatMap((platform) => {
    const [roomiest] = mostRoomFirst(
      bots.filter((bot) => bot.platform === platform),
      'people',
      { found },
    );
    return roomiest ?? [];
  });
}

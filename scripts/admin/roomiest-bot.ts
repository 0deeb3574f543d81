import { askZaloBots } from './ask-bots.ts';
import type { Office } from './office.ts';

/** To which bot on Zalo somebody is sent: its name, and why it is none. Both null: none is configured. */
export interface RoomiestBot {
  readonly name: string | null;
  readonly problem: string | null;
}

/** The bot on Zalo that may have most more people, or groups; the first of those that may have the same. */
export async function roomiestBot(
  { config, clock, store }: Pick<Office, 'config' | 'clock' | 'store'>,
  what: 'people' | 'groups',
): Promise<RoomiestBot> {
  if (!config.zalo) return { name: null, problem: null };
  const asked = await askZaloBots(config, clock);
  const answering = asked.filter(({ answers }) => answers);
  if (answering.length === 0)
    return { name: null, problem: 'No bot on Zalo answers just now: `npm run admin -- doctor` says more.' };
  const usable = answering.filter(({ joinsGroups }) => what === 'people' || joinsGroups);
  if (usable.length === 0)
    return {
      name: null,
      problem: 'No bot on Zalo may join groups: the digest goes to each leader in private.',
    };
  const counted = await Promise.all(
    usable.map(async ({ bot, username, allowance }) => {
      const has = await store.roomOf({ platform: 'zalo', bot: bot ?? '' });
      return { username, left: allowance ? allowance[what] - has[what] : Infinity };
    }),
  );
  const [first] = counted.toSorted((a, b) => (a.left === b.left ? 0 : b.left - a.left));
  if (first && first.left > 0) return { name: first.username, problem: null };
  return { name: null, problem: full[what] };
}

const full = {
  people:
    'No bot on Zalo has room for one more person: add a bot to ZALO_BOT_TOKEN, or have them join on Telegram.',
  groups:
    'No bot on Zalo has room for one more group: add a bot to ZALO_BOT_TOKEN, or remove one from a group.',
};

import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { noteNoRoom } from './note-full.ts';

interface Places {
  /** Those of others. */
  readonly taken: number;
  readonly isOwn: boolean;
}

/** Places of the bot $1, $2, as others have them, and whether $3 has one. */
const placesSql = {
  people: `
    SELECT count(*) FILTER (WHERE external_id <> $3)::int AS taken, coalesce(bool_or(external_id = $3), false) AS "isOwn"
    FROM account WHERE platform = $1 AND bot = $2`,
  groups: `
    SELECT count(*) FILTER (WHERE chat_id <> $3)::int AS taken, coalesce(bool_or(chat_id = $3), false) AS "isOwn"
    FROM chat_group WHERE platform = $1 AND bot = $2 AND state <> 'removed'`,
};

/**
 * Takes one of the places that its platform gives a bot, for that person's or group's id. The last one goes to one of those who come at
 * once: the others are overtaken, so that their step is taken again and finds no room. Whoever has a place already needs none. That
 * the last one is taken is noted, as whoever comes next may not reach the bot at all.
 */
export async function takePlace(
  transaction: Transaction,
  { asker, allowance }: Change,
  what: 'people' | 'groups',
  id: string,
): Promise<void> {
  if (!allowance) return;
  const { platform, bot } = asker.incoming;
  // Whoever comes at the same time counts after this one was committed.
  await transaction.$queryRaw`
    SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtext('places'), hashtext(${`${platform} ${bot} ${what}`}))`;
  const [places] = await transaction.$queryRawUnsafe<Places[]>(placesSql[what], platform, bot, id);
  if (!places || places.isOwn) return;
  if (places.taken >= allowance[what]) throw new OvertakenError();
  if (places.taken + 1 === allowance[what]) await noteNoRoom(transaction, asker, what);
}

import { type Channel, pickChannel } from '#src/domain/channel/pick-channel.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Allowance } from './allowance.ts';

interface Bot {
  readonly platform: string;
  readonly bot: string;
  readonly allowance?: Allowance | null;
}

type Place = Channel & Pick<Bot, 'platform' | 'bot'>;

/** People of whom each is told in one place, by how that is counted. */
export interface Counted {
  /** Those who are told where messages of a month are counted. */
  readonly counted: number;
  /** Those who are told elsewhere. */
  readonly free: number;
  /** Those whom no bot of ours reaches. */
  readonly unreached: number;
}

/** Where people would be told something unasked, now. */
export function countPlaces(
  people: readonly { readonly channels: readonly Place[] }[],
  bots: readonly Bot[],
  now: Instant,
): Counted {
  const botOf = (place: Place): Bot | undefined =>
    bots.find(({ platform, bot }) => platform === place.platform && bot === place.bot);
  const told = people.map(({ channels }) =>
    pickChannel(channels, { canSpeak: (place) => botOf(place) !== undefined, now }),
  );
  const counted = told.filter((place) => place && (botOf(place)?.allowance ?? null) !== null).length;
  const unreached = told.filter((place) => place === undefined).length;
  return { counted, unreached, free: people.length - counted - unreached };
}

import { type Contestant } from './contestant.ts';
import { countQueries, openResources, run } from './resources.ts';
import { openFloor } from './floor.ts';
import { holdConversations, updatesPerReport } from './hold-conversations.ts';
import { median, rounded } from './median.ts';
import { openOurs } from './ours.ts';
import { openPeer } from './peer.ts';
import { chatIds, enrolPeople } from './people.ts';
import { greenSundayQuestions } from './questions.ts';

const rounds = 7;
const reportsPerRound = 64;
const sideBySide = 16;
const warmUpRounds = 6;
/** Chats of each round; the warm-up has the first. Everyone reports once. */
const people = Array.from({ length: warmUpRounds + rounds }, (_, round) =>
  chatIds((round + 1) * reportsPerRound).slice(round * reportsPerRound),
);

interface Seen {
  readonly updatesPerSecond: number;
  readonly queriesPerUpdate: number;
}

/** Whole report conversations on one durable PostgreSQL: ours, the floor and the peer, in turns. */
export async function benchUpdates(): Promise<object> {
  const queries = countQueries();
  const resources = await openResources();
  try {
    const urls = {
      ours: await resources.create('ours'),
      floor: await resources.create('floor'),
      peer: await resources.create('peer'),
    };
    const contestants = await openAll(urls);
    const warmUp = people.slice(0, warmUpRounds);
    await inTurns(contestants, warmUp, queries);
    // As autovacuum does within a minute: plans made on empty tables are made again.
    for (const url of Object.values(urls)) await run(url, 'ANALYZE');
    console.log(
      `${reportsPerRound} reports of ${updatesPerReport} updates a round, ${sideBySide} chats side by side; updates/s:`,
    );
    const seen = await inTurns(contestants, people.slice(warmUpRounds), queries);
    for (const contestant of contestants) await contestant.close();
    return summary(seen);
  } finally {
    await resources.close();
  }
}

async function openAll({
  ours,
  floor,
  peer,
}: Record<Contestant['name'], string>): Promise<readonly Contestant[]> {
  const count = people.flat().length;
  await enrolPeople(ours, { people: count });
  await enrolPeople(floor, { people: count });
  return [openOurs(ours), openFloor(floor), await openPeer(peer, greenSundayQuestions)];
}

/** In every round each has its turn, each time another one first: what the machine does to one it does to all. */
async function inTurns(
  contestants: readonly Contestant[],
  chatsOfRounds: readonly (readonly number[])[],
  queries: () => number,
): Promise<Map<string, Seen[]>> {
  const seen = new Map(contestants.map(({ name }) => [name as string, [] as Seen[]]));
  for (const [round, chats] of chatsOfRounds.entries()) {
    for (const turn of contestants.keys()) {
      const contestant = contestants[(turn + round) % contestants.length];
      if (!contestant) continue;
      const before = queries();
      const updatesPerSecond = await holdConversations(contestant, chats, sideBySide);
      const queriesPerUpdate = (queries() - before) / (chats.length * updatesPerReport);
      seen.get(contestant.name)?.push({ updatesPerSecond, queriesPerUpdate });
    }
  }
  return seen;
}

function summary(seen: ReadonlyMap<string, readonly Seen[]>): object {
  const of = (name: string, what: keyof Seen): number =>
    median((seen.get(name) ?? []).map((one) => one[what]));
  for (const [name, all] of seen) {
    const each = all.map(({ updatesPerSecond }) => updatesPerSecond.toFixed(0).padStart(5)).join(' ');
    console.log(
      `${name.padEnd(5)} ${each}   median ${of(name, 'updatesPerSecond').toFixed(0)}, ${of(name, 'queriesPerUpdate').toFixed(2)} queries an update`,
    );
  }
  const [ours, floor, peer] = ['ours', 'floor', 'peer'].map((name) => of(name, 'updatesPerSecond')) as [
    number,
    number,
    number,
  ];
  return {
    name: 'updates',
    value: rounded(ours, 0),
    unit: 'updates/s',
    floor: rounded(floor, 0),
    peer: rounded(peer, 0),
    ratioToFloor: rounded(ours / floor, 2),
    ratioToPeer: rounded(ours / peer, 2),
    queriesPerUpdate: rounded(of('ours', 'queriesPerUpdate'), 2),
  };
}

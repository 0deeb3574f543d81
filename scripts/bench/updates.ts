import { type Contestant } from './contestant.ts';
import { countQueries } from './count-queries.ts';
import { openFloor } from './floor.ts';
import { updatesPerReport } from './green-sunday.ts';
import { type Ground, openGround, run } from './ground.ts';
import { holdConversations } from './hold-conversations.ts';
import { median, rounded } from './median.ts';
import { openOurs } from './ours.ts';
import { openPeer } from './peer.ts';
import { chatIds, settlePeople } from './people.ts';
import { greenSundayQuestions } from './questions.ts';

const rounds = 9;
const reportsPerRound = 64;
const sideBySide = 16;
const warmUpRounds = 2;
const people = (rounds + warmUpRounds) * reportsPerRound;

interface Seen {
  readonly updatesPerSecond: number;
  readonly queriesPerUpdate: number;
}

/** Whole report conversations on one durable PostgreSQL: ours, the floor and the peer, in turns. */
export async function benchUpdates(): Promise<object> {
  const queries = countQueries();
  const ground = await openGround();
  try {
    const contestants = await openAll(ground);
    const seen = await inTurns(contestants, queries);
    for (const contestant of contestants) await contestant.close();
    return summary(seen);
  } finally {
    await ground.close();
  }
}

async function openAll(ground: Ground): Promise<readonly Contestant[]> {
  const [ours, floor, peer] = [
    await ground.create('ours'),
    await ground.create('floor'),
    await ground.create('peer'),
  ];
  await settlePeople(ours, { people });
  await settlePeople(floor, { people });
  await run(ours, 'CHECKPOINT');
  return [openOurs(ours), openFloor(floor), await openPeer(peer, greenSundayQuestions)];
}

/** In every round each has its turn, each time another one first: what the machine does to one it does to all. */
async function inTurns(
  contestants: readonly Contestant[],
  queries: () => number,
): Promise<Map<string, Seen[]>> {
  const seen = new Map(contestants.map(({ name }) => [name as string, [] as Seen[]]));
  console.log(
    `${reportsPerRound} reports of ${updatesPerReport} updates a round, ${sideBySide} chats side by side; updates/s:`,
  );
  for (let round = -warmUpRounds; round < rounds; round++) {
    const start = (round + warmUpRounds) * reportsPerRound;
    const chats = chatIds(people).slice(start, start + reportsPerRound);
    for (const turn of contestants.keys()) {
      const contestant = contestants[(turn + round + warmUpRounds) % contestants.length];
      if (!contestant) continue;
      const before = queries();
      const updatesPerSecond = await holdConversations(contestant, chats, sideBySide);
      const queriesPerUpdate = (queries() - before) / (reportsPerRound * updatesPerReport);
      if (round >= 0) seen.get(contestant.name)?.push({ updatesPerSecond, queriesPerUpdate });
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

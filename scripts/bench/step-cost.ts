import type { Contestant } from './contestant.ts';
import { openResources, run } from './resources.ts';
import { longAnswer, longForm, longQuestions, onlyLongForm } from './long-form.ts';
import { median, rounded } from './median.ts';
import { openOurs } from './ours.ts';
import { openPeer } from './peer.ts';
import { chatIds, enrolPeople } from './people.ts';
import { createPhone } from './phone.ts';

const conversations = 80;
const warmUps = 20;
const lastStep = 40;
const shownSteps = [1, 10, 20, 30, lastStep];

/** Milliseconds from an answer's update to the next question on the screen: those of step n stand at n - 1. */
type Steps = number[][];

/** What the 40th answer of a conversation costs over the first, for us and for the peer. One chat at a time, in turns. */
export async function benchStepCost(): Promise<object> {
  const resources = await openResources();
  try {
    const [oursUrl, peerUrl] = [await resources.create('ours'), await resources.create('peer')];
    await enrolPeople(oursUrl, { people: conversations + warmUps, forms: [longForm], amend: onlyLongForm });
    const contestants = [openOurs(oursUrl), await openPeer(peerUrl, longQuestions)];
    const chats = chatIds(conversations + warmUps);
    await inTurns(contestants, chats.slice(0, warmUps));
    // As autovacuum does within a minute: plans made on empty tables are made again.
    for (const url of [oursUrl, peerUrl]) await run(url, 'ANALYZE');
    const steps = await inTurns(contestants, chats.slice(warmUps));
    for (const contestant of contestants) await contestant.close();
    return summary(steps);
  } finally {
    await resources.close();
  }
}

async function inTurns(
  contestants: readonly Contestant[],
  chats: readonly number[],
): Promise<Map<string, Steps>> {
  const steps = new Map(contestants.map(({ name }) => [name as string, shownSteps.map((): number[] => [])]));
  for (const chatId of chats) {
    for (const contestant of contestants)
      await converse(contestant, chatId, steps.get(contestant.name) ?? []);
  }
  return steps;
}

async function converse(contestant: Contestant, chatId: number, steps: Steps): Promise<void> {
  const phone = createPhone(contestant, chatId);
  await phone.act({ kind: 'text', text: '/baocao' });
  await phone.act({ kind: 'press', label: 'Chủ nhật xanh 152' });
  for (let step = 1; step <= lastStep; step++) {
    await contestant.idle();
    const startedAt = performance.now();
    await phone.act({ kind: 'text', text: longAnswer(step) });
    const tookMs = performance.now() - startedAt;
    if (!phone.text().includes(`Câu hỏi số ${step + 1}`))
      throw new Error(`${contestant.name} did not ask question ${step + 1}, but said: ${phone.text()}`);
    steps[shownSteps.indexOf(step)]?.push(tookMs);
  }
}

function summary(steps: ReadonlyMap<string, Steps>): object {
  console.log(
    `Median ms of answer ${shownSteps.join(', ')} over ${conversations} conversations of 45 questions:`,
  );
  const ratios = [...steps].map(([name, all]) => {
    const medians = all.map(median);
    const ratio = (medians.at(-1) ?? NaN) / (medians[0] ?? NaN);
    console.log(
      `${name.padEnd(5)} ${medians.map((ms) => ms.toFixed(2)).join('  ')}   40th over 1st: ${ratio.toFixed(2)}`,
    );
    return [name, rounded(ratio, 2)] as const;
  });
  const { ours, peer } = Object.fromEntries(ratios);
  return { name: 'step-cost', value: ours, unit: 'ratio', peer };
}

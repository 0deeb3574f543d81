import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { MessageView } from '#src/simulator/telegram/view/message-view.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

interface User {
  readonly id: number;
}

/** 17 March 2024, 09:00: a Green Sunday. */
export const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;

/**
 * Lan, secretary of Tân Quý, anew for each test of a file. After each: no update was set aside, Telegram refused no
 * message for its markup, length or buttons, and Lan's next ordinary message is answered.
 */
export function secretaryBench() {
  let rehearsal: Rehearsal | undefined;
  let lan: User = { id: 0 };
  let callsBefore = 0;
  const running = (): Rehearsal => {
    if (!rehearsal) throw new Error('the rehearsal did not start');
    return rehearsal;
  };

  beforeAll(async () => {
    rehearsal = await startRehearsal({ photosWaitMs: 50 });
  });
  afterAll(() => rehearsal?.close());
  beforeEach(async () => {
    await running().forgetAll(sundayMorning);
    callsBefore = running().world.calls.length;
    lan = await running().joinAs('Lan', 'tan-quy', 'secretary');
  });
  afterEach(async () => {
    await expectNothingBroken();
  });

  async function expectNothingBroken(): Promise<void> {
    const { world, database, settled } = running();
    await settled();
    const refused = world.calls
      .slice(callsBefore)
      .filter(({ method, answer }) => answer && !answer.ok && method !== 'answerCallbackQuery');
    expect(await database.setAside.findMany()).toEqual([]);
    expect(refused).toEqual([]);
    expect(await answerTo(lan, '/viec')).toContain('Việc của phường Tân Quý');
  }

  const saidBy = (user: User): readonly MessageView[] =>
    running()
      .world.messagesOf(running().world.privateChat(user))
      .filter((message) => message.from.isBot);

  /** What the bot says to what somebody does, cards that changed in place too. */
  async function answersTo(user: User, act: () => void): Promise<readonly string[]> {
    const before = new Map(saidBy(user).map(({ id, text }) => [id, text]));
    act();
    await running().settled();
    return saidBy(user)
      .filter(({ id, text }) => before.get(id) !== text)
      .map(({ text }) => text);
  }

  async function answerTo(user: User, text: string): Promise<string> {
    const { world } = running();
    const said = await answersTo(user, () => void world.sendText(user, world.privateChat(user), text));
    return said.join('\n');
  }

  /** Presses the newest button whose label contains the words. */
  async function press(user: User, label: string): Promise<string> {
    const { world } = running();
    const message = saidBy(user).findLast(({ buttons }) =>
      buttons.flat().some((button) => button.label.includes(label)),
    );
    const said = await answersTo(
      user,
      () => void world.pressButton(user, world.privateChat(user), message?.id ?? 0, label),
    );
    return said.join('\n');
  }

  /** Opens the Green Sunday and answers up to its question `n` of nine. */
  async function reportUpTo(n: number, user = lan): Promise<void> {
    await answerTo(user, '/baocao');
    await press(user, 'Chủ nhật xanh 152');
    for (const answer of ['hôm nay', 'hẻm 128', '45', '30', '120', '3', 'bỏ qua'].slice(0, n - 1))
      await answerTo(user, answer);
  }

  const draft = async (): Promise<unknown> =>
    (await running().database.report.findFirst({ where: { unitId: 'tan-quy', version: 0 } }))?.draft;

  return {
    get rehearsal() {
      return running();
    },
    get lan() {
      return lan;
    },
    saidBy,
    answersTo,
    answerTo,
    press,
    reportUpTo,
    draft,
  };
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlatformName } from '#test/support/phones/start-platform.ts';
import type { Chat, User } from '#test/support/phones/phones.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { typedFor } from '#test/support/transcript/typed-for.ts';

const reports = 30;
const photosEach = 2;
/** To look at two photos and some figures, and to press: what an officer has for each, in three minutes for all. */
const secondsEach = 6;

describe.each<PlatformName>(['telegram', 'zalo'])('an officer on %s', (platform) => {
  let rehearsal: Rehearsal<PlatformName>;
  let officer: User;
  let chat: Chat;
  let taps = 0;

  beforeEach(async () => {
    rehearsal = await startRehearsal({ platform });
    officer = await rehearsal.joinAs('Hương', 'tan-phu', 'officer');
    chat = rehearsal.phones.privateChat(officer);
    taps = 0;
    await sendThirty(rehearsal);
  });
  afterEach(() => rehearsal.close());

  const said = () => rehearsal.phones.messagesOf(chat).filter(({ isFromBot }) => isFromBot);
  const last = (): string => said().findLast(({ text }) => text !== '')?.text ?? '';
  /** Presses what is written on the last card; where nothing can be pressed its number is typed, which is no more. */
  const tap = async (label: string): Promise<void> => {
    const { phones } = rehearsal;
    taps += 1;
    const card = said().findLast(({ buttons }) => buttons.flat().some((one) => one.label === label));
    if (card && phones.buttons) phones.buttons.press(officer, chat, card.id, label);
    else
      phones.sendText(
        officer,
        chat,
        typedFor(
          label,
          said().map(({ text }) => text),
        ) ?? label,
      );
    await rehearsal.settled();
  };
  const statuses = async () => {
    const rows = await rehearsal.database.report.groupBy({ by: ['status'], _count: true });
    return rows.map(({ status, _count: n }) => `${n} ${status}`);
  };
  const begin = async (): Promise<void> => {
    rehearsal.phones.sendText(officer, chat, 'duyệt');
    await rehearsal.settled();
  };

  test('clears thirty good reports one by one, photos and all, in thirty taps and three minutes', async () => {
    await begin();
    const before = said().length;
    for (let n = 1; n <= reports; n++) {
      expect(last()).toContain(`Báo cáo ${n}/${reports} `);
      await tap('✅ Đạt');
    }
    expect(await statuses()).toEqual([`${reports} accepted`]);
    expect(last()).toContain('Hết báo cáo chờ duyệt rồi');
    expect(taps).toBe(reports);
    expect(taps * secondsEach).toBeLessThanOrEqual(180);
    // Of each its photos and its card, and no more.
    expect(said().length - before).toBeLessThanOrEqual(reports * (photosEach + 1));
  }, 90_000);

  test('clears them in two taps and two messages where all look complete', async () => {
    await begin();
    const before = said().length;
    await tap(`✅ Duyệt cả ${reports} báo cáo đủ`);
    await tap(`✅ Duyệt cả ${reports} báo cáo đủ`);
    expect(await statuses()).toEqual([`${reports} accepted`]);
    expect(taps).toBe(2);
    expect(said().length - before).toBeLessThanOrEqual(2);
  }, 60_000);
});

/** Reports of one ward on thirty days, each with photos that are stored. */
async function sendThirty(rehearsal: Rehearsal<PlatformName>): Promise<void> {
  const { phones, database } = rehearsal;
  const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  phones.sendPhotos(lan, phones.privateChat(lan), {
    photos: Array.from({ length: photosEach }, () => ({ bytes: smallPhoto() })),
    as: phones.sendingOf('an album'),
  });
  await rehearsal.settled();
  const stored = await database.photo.findMany();
  const at = (n: number) => new Date(Date.UTC(2024, 2, 17, 1, n));
  const personId = stored[0]?.personId ?? '';
  const answers = { title: 'Dọn hẻm', place: 'hẻm 25', members: 45 };
  await database.report.createMany({
    data: Array.from({ length: reports }, (_, n) => ({
      id: `r${n}`,
      unitId: 'tan-quy',
      formId: 'green-sunday',
      formVersion: 1,
      status: 'submitted',
      version: 1,
      answers,
      happenedOn: new Date('2024-03-17'),
      editedById: personId,
      editedAt: at(n),
      createdAt: at(n),
      submittedAt: at(n),
    })),
  });
  await database.photo.createMany({
    data: Array.from({ length: reports }, (_, n) =>
      stored.map((photo, k) => ({
        ...photo,
        id: `p${n}-${k}`,
        reportId: `r${n}`,
        uniqueRef: `p${n}-${k}`,
        acknowledgedAt: at(n),
      })),
    ).flat(),
  });
  await database.reportVersion.createMany({
    data: Array.from({ length: reports }, (_, n) => ({
      reportId: `r${n}`,
      version: 1,
      answers,
      personId,
      reason: 'first',
      at: at(n),
      photoIds: stored.map((_photo, k) => `p${n}-${k}`),
    })),
  });
}

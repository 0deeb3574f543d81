import { describe, expect, test } from 'vitest';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { secretaryBench } from '#test/e2e/support/secretary-bench.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answerTo, answersTo, press, reportUpTo, draft, saidBy } = bench;

function jumpTo(on: string, time: string): void {
  bench.rehearsal.clock.jumpTo(instantOf(on as LocalDate, time, 'Asia/Ho_Chi_Minh'));
}

/** What somebody does at one time is read at another, as after an outage. */
async function readLater(
  done: readonly [on: string, time: string],
  read: readonly [on: string, time: string],
  act: () => void,
): Promise<string> {
  const said = await answersTo(bench.lan, () => {
    const updates = bench.rehearsal.world.updates();
    updates.hold();
    jumpTo(...done);
    act();
    jumpTo(...read);
    updates.release();
  });
  return said.join('\n');
}

const sundayEvening = ['2024-03-17', '22:00'] as const;
const mondayMorning = ['2024-03-18', '08:00'] as const;
const type = (text: string) => () => {
  const { world } = bench.rehearsal;
  world.sendText(bench.lan, world.privateChat(bench.lan), text);
};

describe('a day in words that were written on Sunday evening and are read on Monday', () => {
  test.each([
    ['hôm nay', '2024-03-17'],
    ['nay', '2024-03-17'],
    ['hôm qua', '2024-03-16'],
    ['chủ nhật', '2024-03-17'],
    ['cn tuần trước', '2024-03-10'],
    ['thứ bảy', '2024-03-16'],
    ['3 ngày trước', '2024-03-14'],
    ['ngày 17', '2024-03-17'],
    ['today', '2024-03-17'],
  ])('is that of Sunday: %s', async (text, on) => {
    await reportUpTo(1);
    await readLater(sundayEvening, mondayMorning, type(text));
    expect(await draft()).toMatchObject({ date: on });
  });

  test('is still to come where it was: tomorrow, on Sunday, had not happened', async () => {
    await reportUpTo(1);
    expect(await readLater(sundayEvening, mondayMorning, type('ngày mai'))).toContain('18/3');
    expect(await draft()).toEqual({});
  });

  test('is that of the edit where the message was edited', async () => {
    await reportUpTo(1);
    await answerTo(bench.lan, '10/3');
    const { world } = bench.rehearsal;
    const chat = world.privateChat(bench.lan);
    const mine = world.messagesOf(chat).findLast(({ text }) => text === '10/3');
    await readLater(sundayEvening, mondayMorning, () =>
      world.editText(bench.lan, chat, mine?.id ?? 0, 'hôm nay'),
    );
    expect(await draft()).toMatchObject({ date: '2024-03-17' });
  });

  test('on a button is the day that it shows', async () => {
    await reportUpTo(1);
    const { world } = bench.rehearsal;
    const card = saidBy(bench.lan).at(-1);
    await readLater(
      sundayEvening,
      mondayMorning,
      () =>
        void world.pressButton(
          bench.lan,
          world.privateChat(bench.lan),
          card?.id ?? 0,
          'Hôm nay, Chủ nhật 17/3',
        ),
    );
    expect(await draft()).toMatchObject({ date: '2024-03-17' });
  });

  test('is today’s where it is read at once: what waited changes nothing for what comes after it', async () => {
    await reportUpTo(1);
    await readLater(sundayEvening, mondayMorning, type('không nhớ'));
    await answerTo(bench.lan, 'hôm nay');
    expect(await draft()).toMatchObject({ date: '2024-03-18' });
  });
});

describe('a day in words whose message has a time that cannot be', () => {
  test.each([
    ['far in the future', 4_102_444_800],
    ['beyond all calendars', Number.MAX_SAFE_INTEGER],
    ['before all calendars', Number.MIN_SAFE_INTEGER],
    ['of 1970', 1],
  ])('is today’s: %s', async (_, date) => {
    await reportUpTo(1);
    const person = { id: bench.lan.id, is_bot: false, first_name: 'Lan' };
    const chat = { id: bench.lan.id, type: 'private', first_name: 'Lan' };
    const message = { message_id: 90_002, date, chat, from: person, text: 'hôm nay' };
    await answersTo(bench.lan, () => bench.rehearsal.world.updates().inject({ message }));
    expect(await draft()).toMatchObject({ date: '2024-03-17' });
  });
});

describe('a report that was sent on its last day and is read on the next', () => {
  const lastEvening = ['2024-03-19', '23:50'] as const;
  const dayAfter = ['2024-03-20', '07:00'] as const;

  async function readyToSend(): Promise<void> {
    const { world } = bench.rehearsal;
    await reportUpTo(8);
    const chat = world.privateChat(bench.lan);
    await answersTo(
      bench.lan,
      () => void world.sendPhotos(bench.lan, chat, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }]),
    );
    await press(bench.lan, 'Xong ảnh');
    await answerTo(bench.lan, 'bỏ qua');
  }
  async function standing(): Promise<string> {
    await answerTo(bench.lan, '/viec');
    await press(bench.lan, 'Xem từng việc');
    return press(bench.lan, 'Chủ nhật xanh');
  }
  const submittedAt = async (): Promise<Date | null> =>
    (await bench.rehearsal.database.report.findFirstOrThrow()).submittedAt;

  test('is in time where it was sent by a word', async () => {
    await readyToSend();
    expect(await readLater(lastEvening, dayAfter, type('gửi báo cáo'))).toContain('Đã nhận báo cáo');
    expect(await submittedAt()).toEqual(new Date('2024-03-19T16:50:00Z'));
    expect(await standing()).toContain('✅ Chủ nhật xanh 152: xong ngày 19/3');
  });

  test('was sent when it is read where it was pressed: a press has no time', async () => {
    await readyToSend();
    const { world } = bench.rehearsal;
    const card = saidBy(bench.lan).at(-1);
    const chat = world.privateChat(bench.lan);
    await readLater(
      lastEvening,
      dayAfter,
      () => void world.pressButton(bench.lan, chat, card?.id ?? 0, 'Gửi'),
    );
    expect((await submittedAt())?.toISOString()).toMatch(/^2024-03-20T00:00/);
    expect(await standing()).toContain('☑️ Chủ nhật xanh 152: xong ngày 20/3, trễ hạn 19/3');
  });
});

import { describe, expect, test } from 'vitest';
import { secretaryBench, sundayMorning } from '#test/e2e/support/secretary-bench.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answersTo, answerTo, reportUpTo, draft, saidBy } = bench;
const nasty = '<b>hẻm</i> & "128" <script>alert(1)</script> 👨‍👩‍👧 %s {x} \u202E\u0301';
const junk = 'q.zz.'.padEnd(64, '%');

describe('callback data made up by hand', () => {
  const forged = [
    'q.1.1',
    'q.999999.0',
    'q.-1.-1',
    'a.report.x',
    'a.go.constructor',
    'a..',
    '',
    junk,
    '🎭',
    '__proto__',
    'a.report.\u0000',
    'a.snooze.2024-13-45',
    'a.snooze.9999-99-99',
    'a.waiver.2024-02-30',
    'a.waiver.9999-12-31',
    'a.snooze.0000-01-01',
    'a.snooze.1000-01-01',
    'a.snooze.2999-12-31',
    `a.report.${'\uFFFF'.repeat(18)}`,
  ];

  test.each(forged)('like “%s” is answered with the question on screen', async (data) => {
    await reportUpTo(3);
    const { world } = bench.rehearsal;
    const before = await draft();
    const id = saidBy(bench.lan).at(-1)?.id ?? 0;
    await answersTo(
      bench.lan,
      () => void world.forgeCallback(bench.lan, world.privateChat(bench.lan), id, data),
    );
    expect(await draft()).toEqual(before);
    expect(await answerTo(bench.lan, '45')).toMatch(/câu 4\/9|Mình ghi .* vào dòng/);
  });

  test('that names a duty of another ward opens nothing', async () => {
    const { world, database } = bench.rehearsal;
    const theirs = await database.obligation.findFirstOrThrow({ where: { unitId: 'tay-thanh' } });
    const id = saidBy(bench.lan).at(-1)?.id ?? 0;
    const said = await answersTo(
      bench.lan,
      () => void world.forgeCallback(bench.lan, world.privateChat(bench.lan), id, `a.report.${theirs.id}`),
    );
    expect(said.join('\n')).not.toBe('');
    expect(await database.report.count()).toBe(0);
  });

  test('from another person, on somebody’s card, changes nothing of theirs', async () => {
    const minh = await bench.rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    await reportUpTo(5);
    const before = await draft();
    const { world } = bench.rehearsal;
    const card = saidBy(bench.lan).at(-1);
    const data = card?.buttons.flat().find(({ label }) => label === 'Bỏ qua')?.data ?? '';
    world.updates().inject({
      callback_query: {
        id: '1',
        from: { id: minh.id, is_bot: false, first_name: 'Minh' },
        data,
        message: {
          message_id: card?.id,
          date: sundayMorning / 1000,
          chat: { id: bench.lan.id, type: 'private', first_name: 'Lan' },
        },
      },
    });
    await bench.rehearsal.settled();
    expect(await draft()).toEqual(before);
    expect(await answerTo(bench.lan, '120')).toContain('câu 6/9');
  });
});

describe('a group', () => {
  test('is left alone, whatever is said, sent or pressed in it', async () => {
    const { world } = bench.rehearsal;
    const group = world.createGroup(bench.lan, '<i>Chi đoàn & bạn</i>');
    world.addBotToGroup(bench.lan, group);
    await bench.rehearsal.settled();
    const said = () => world.messagesOf(group).filter(({ from }) => from.isBot);
    const [hello] = said();
    world.sendText(bench.lan, group, nasty);
    world.sendVoice(bench.lan, group);
    world.sendPhotos(bench.lan, group, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
    world.sendText(bench.lan, group, '/khongcolenhnay');
    world.forgeCallback(bench.lan, group, hello?.id ?? 0, 'q.1.0');
    world.renameGroup(bench.lan, group, 'x'.repeat(128));
    await bench.rehearsal.settled();
    expect(said()).toEqual([hello]);
    const code = await bench.rehearsal.codeFor('group', { unit: 'tan-phu', role: null, isExpired: false });
    world.sendText(bench.lan, group, `/lienket ${code}`);
    await bench.rehearsal.settled();
    expect(said().at(-1)?.text).toContain('Đã liên kết');
  });
});

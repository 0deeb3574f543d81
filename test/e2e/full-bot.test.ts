import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BothPhone, startOnBoth } from '#test/support/both-platforms.ts';

let both: Awaited<ReturnType<typeof startOnBoth>>;
let officer: BothPhone;
const first = () => both.bots[0]!;
const second = () => both.bots[1]!;

beforeAll(async () => {
  both = await startOnBoth({ botsOnZalo: ['Bot Xung Kích', 'Bot Xung Kích 2'] });
});
beforeEach(async () => {
  const { database } = both;
  await both.settled();
  await database.notice.deleteMany();
  for (const table of [database.account, database.group, database.membership, database.allowanceMonth])
    await (table as typeof database.group).deleteMany();
  both.zalo.setRules({ usersPerBot: 1_000, beyondUsers: 'unheard', groupsPerBot: 1_000 });
  officer = both.telegramPhone('Hương');
  await join(officer, 'officer', 'tan-phu');
});
afterAll(() => both.close());

async function join(phone: BothPhone, role: 'secretary' | 'officer' = 'secretary', unit = 'tan-quy') {
  await phone.say(await both.invite(unit, role));
  return phone.say('1');
}

/** So many people have that bot already, who never write here. */
async function fill(bot: ReturnType<typeof first>, people: number): Promise<void> {
  const ids = Array.from({ length: people }, () => randomUUID());
  await both.database.person.createMany({
    data: ids.map((id) => ({ id, name: 'Ai Đó', createdAt: new Date(0) })),
  });
  await both.database.account.createMany({
    data: ids.map((id) => ({
      id,
      platform: 'zalo',
      bot: bot.user.id,
      externalId: id,
      personId: id,
      createdAt: new Date(0),
    })),
  });
}
/** Of whom one belongs to a ward. */
async function fillWithWard(bot: ReturnType<typeof first>, people: number): Promise<void> {
  await fill(bot, people);
  const { personId } = await both.database.account.findFirstOrThrow({ where: { bot: bot.user.id } });
  const validFrom = new Date('2024-01-01');
  const ward = { unitId: 'tan-quy', role: 'secretary', validFrom };
  await both.database.membership.create({ data: { id: randomUUID(), personId, ...ward } });
}
const accounts = (bot: ReturnType<typeof first>) =>
  both.database.account.count({ where: { platform: 'zalo', bot: bot.user.id } });
/** What the officer hears of it, in the rounds to come. */
async function officerHears(): Promise<string> {
  await both.sweep();
  await both.settled();
  return officer.news();
}

describe('the 51st person of a bot', () => {
  test('who is heard and answered is told how to go on, and can; an officer hears once', async () => {
    await fill(first(), 49);
    await join(both.zaloPhone('Lan'));
    expect(await accounts(first())).toBe(50);
    expect(await officerHears()).toMatch(
      /^👥 Bot Xung Kích đã đủ người: ai mới nhắn bot này có thể không được trả lời/,
    );
    const code = await both.invite('son-ky', 'secretary');
    const said = await both.zaloPhone('Minh').say(code);
    expect(said).toMatch(/^Bot này đã đủ người rồi\. Bạn vào bằng đường dẫn này giúp mình nhé/);
    expect(said).toContain(code);
    expect([await accounts(first()), await officerHears()]).toEqual([50, '']);
    const minh = both.telegramPhone('Minh');
    await minh.say(`/start ${code}`);
    expect(await minh.say('1')).toMatch(/Chào mừng Minh, bí thư Đoàn phường Sơn Kỳ/);
  });

  test('who is heard, but whose answer Zalo refuses, costs nobody anything; the code stays good elsewhere', async () => {
    await fillWithWard(first(), 50);
    const known = both.zalo.state.bots.get(first().user.id)!.users.size;
    both.zalo.setRules({ usersPerBot: known, beyondUsers: 'unanswered' });
    const code = await both.invite('son-ky', 'secretary');
    expect(await both.zaloPhone('Minh').say(code)).toBe('');
    expect(both.zalo.calls.at(-1)?.answer).toMatchObject({ ok: false, code: 403 });
    expect(await officerHears()).toMatch(/^👥 Bot Xung Kích đã đủ người/);
    expect(await both.database.message.count({ where: { state: 'pending' } })).toBe(0);
    both.zalo.setRules({ usersPerBot: 1_000 });
    const elsewhere = both.zaloPhone('Minh', 1);
    await elsewhere.say(code);
    expect(await elsewhere.say('1')).toMatch(/Chào mừng Minh/);
    expect(await accounts(second())).toBe(1);
  });

  test('whom Zalo never lets through was told of before: officers hear when the last place is taken', async () => {
    await fill(first(), 49);
    const lan = both.zaloPhone('Lan');
    await join(lan);
    expect(await officerHears()).toMatch(/^👥 Bot Xung Kích đã đủ người/);
    both.zalo.setRules({ usersPerBot: both.zalo.state.bots.get(first().user.id)!.users.size });
    const code = await both.invite('son-ky', 'secretary');
    expect(await both.zaloPhone('Minh').say(code)).toBe('');
    expect([await accounts(first()), await officerHears()]).toEqual([50, '']);
    // Whoever is there goes on.
    expect(await lan.say('việc')).not.toBe('');
    both.zalo.setRules({ usersPerBot: 1_000 });
    const elsewhere = both.zaloPhone('Minh', 1);
    await elsewhere.say(code);
    expect(await elsewhere.say('1')).toMatch(/Chào mừng Minh/);
  });

  test('is not the one of two who come at once for the last place; the other is told how to go on', async () => {
    await fill(first(), 49);
    const phones = [both.zaloPhone('Lan'), both.zaloPhone('Minh')];
    for (const phone of phones) await phone.say(await both.invite('tan-quy', 'secretary'));
    const said = await Promise.all(phones.map((phone) => phone.say('1')));
    expect(said.toSorted()).toEqual([
      expect.stringMatching(/^Bot này đã đủ người rồi/),
      expect.stringMatching(/Chào mừng/),
    ]);
    expect(await accounts(first())).toBe(50);
  });

  test('who brings an account of theirs stays where they are, or goes to a bot that has room', async () => {
    const lan = both.telegramPhone('Lan');
    await join(lan);
    await fill(first(), 50);
    const said = await lan.say('thêm zalo');
    expect(said).toMatch(/tìm Bot Xung Kích 2 rồi nhắn mã/);
    const code = /\d{3} \d{3}/.exec(said)?.[0] ?? '';
    expect(await both.zaloPhone('Lan').say(code)).toMatch(
      /^Bot này đã đủ người rồi\. Bạn tìm Bot Xung Kích 2/,
    );
    expect(await both.zaloPhone('Lan', 1).say(code)).toMatch(/^Đúng là bạn, Lan!/);
    expect([await accounts(first()), await accounts(second())]).toEqual([50, 1]);
    await fill(second(), 49);
    const minh = both.telegramPhone('Minh');
    await join(minh, 'secretary', 'son-ky');
    expect(await minh.say('thêm zalo')).toMatch(/Bot trên Zalo đã đủ người nên mình chưa nối thêm được/);
  });
});

describe('the fourth group of a bot', () => {
  /** A group with that bot in it, linked if there is room; what is said there. */
  async function group(title: string, owner: ReturnType<typeof both.zaloPhone>['user'], bot = first()) {
    const chat = both.zalo.createGroup(owner, title);
    both.zalo.addBotToGroup(owner, chat, bot.user);
    const say = async (text: string, to = bot): Promise<string> => {
      const before = both.zalo.messagesOf(chat).length;
      both.zalo.sendText(owner, chat, `${both.zalo.mention(to.user)} ${text}`);
      await both.settled();
      const news = both.zalo.messagesOf(chat).slice(before);
      return news.flatMap(({ from, text: said }) => (from.isBot ? [said] : [])).join('\n');
    };
    return { say, owner, chat };
  }
  const linked = () => both.database.group.count({ where: { state: 'linked' } });

  test('is told of another bot that it can add, by whose name it is linked there', async () => {
    const quang = both.zaloPhone('Quang');
    await join(quang, 'officer', 'tan-phu');
    for (const title of ['Một', 'Hai', 'Ba']) {
      const { say } = await group(title, quang.user);
      expect(await say(`liên kết ${await both.invite('tan-phu', null)}`)).toMatch(/^🔗 Đã liên kết/);
    }
    expect(await officerHears()).toContain('👥 Bot Xung Kích đã ở đủ số nhóm được phép');
    const fourth = await group('Bốn', quang.user);
    const code = await both.invite('tan-phu', null);
    expect(await fourth.say(`liên kết ${code}`)).toMatch(
      /^Mình đã ở đủ số nhóm được phép\. Bạn thêm Bot Xung Kích 2 vào nhóm rồi gõ “@Bot Xung Kích 2 liên kết” kèm mã này/,
    );
    expect([await linked(), await officerHears()]).toEqual([3, '']);
    both.zalo.addBotToGroup(fourth.owner, fourth.chat, second().user);
    // That bot does not know yet who Quang is: one of those who look after the unit agrees.
    expect(await fourth.say(`liên kết ${code}`, second())).toMatch(/^⏳ Mình đã báo cán bộ/);
    expect(await officerHears()).toContain('muốn một nhóm nhận tổng kết của Quận Đoàn Tân Phú');
    expect(await officer.say('nhóm')).toContain('chờ bạn đồng ý');
    expect(await linked()).toBe(3);
  });
});

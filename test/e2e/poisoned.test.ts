import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

describe('one bad item never blocks the rest:', () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await startRehearsal();
    await rehearsal.forgetAll(Date.UTC(2024, 2, 17, 2) as Instant);
  });
  afterAll(() => rehearsal.close());

  const last = (user: { id: number }) =>
    rehearsal.world.messagesOf(rehearsal.world.privateChat(user)).findLast((message) => message.from.isBot);

  test('an update that fails three times is set aside, its sender hears so, and the next one works', async () => {
    const { world, database } = rehearsal;
    const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    await database.$executeRawUnsafe(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''out of order''; END'`,
    );
    await database.$executeRawUnsafe(
      'CREATE TRIGGER refuse BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    world.sendText(lan, world.privateChat(lan), '/baocao');
    await rehearsal.settled();
    world.sendText(lan, world.privateChat(lan), '1');
    world.sendText(minh, world.privateChat(minh), '/trogiup');
    await rehearsal.settled();
    expect(last(lan)?.text).toMatch(/^Có trục trặc .* mã \w{6}\.$/);
    expect(last(minh)?.text).toContain('Mình giúp phường Tây Thạnh');
    expect(await database.setAside.count({ where: { kind: 'update' } })).toBe(1);
    await database.$executeRawUnsafe('DROP TRIGGER refuse ON report');
    world.sendText(lan, world.privateChat(lan), '1');
    await rehearsal.settled();
    expect(last(lan)?.text).toContain('câu 1/9');
  });

  test('a conversation of another release begins anew, and its draft is still there', async () => {
    const { world, database } = rehearsal;
    const [lan] = [...world.state.people.values()].map(({ user }) => user);
    if (!lan) throw new Error('nobody is there');
    await database.$executeRaw`UPDATE session SET state = jsonb_set(state, '{topic}', '{"kind":"of-the-future"}') WHERE chat_id = ${String(lan.id)}`;
    world.sendText(lan, world.privateChat(lan), 'hôm nay');
    await rehearsal.settled();
    expect(last(lan)?.text).toContain('Mình ghi “hôm nay” vào dòng Ngày');
    world.sendText(lan, world.privateChat(lan), '/baocao');
    await rehearsal.settled();
    expect(last(lan)?.buttons.flat()[0]?.label).toBe('✍️ Chủ nhật xanh 152 · bản nháp');
  });
});

import { expect, test } from 'vitest';
import type { BotProfile } from '#src/ports/platform.ts';
import { createTakingBench } from '#test/intake/support/polled-bench.ts';

const profiles: readonly BotProfile[] = [
  {
    language: 'vi',
    description: 'Bot báo cáo hoạt động Đoàn.',
    shortDescription: 'Báo cáo hoạt động',
    privateCommands: [{ command: 'baocao', description: 'Gửi báo cáo' }],
    groupCommands: [{ command: 'tongket', description: 'Tổng kết tuần' }],
  },
  {
    language: 'en',
    description: 'The reporting bot.',
    shortDescription: 'Reporting',
    privateCommands: [{ command: 'baocao', description: 'Report' }],
    groupCommands: [{ command: 'tongket', description: 'Digest' }],
  },
];

test('people see commands and description in English, and in Vietnamese whatever else they speak', async () => {
  const { world, telegram, chat, lan } = await createTakingBench();
  await telegram.publish(profiles);
  const john = world.addUser({ first_name: 'John', language_code: 'en' });
  const marie = world.addUser({ first_name: 'Marie', language_code: 'fr' });
  const shown = [
    world.botsOf(lan, chat),
    world.botsOf(john, world.privateChat(john)),
    world.botsOf(marie, world.privateChat(marie)),
  ].map(([bot]) => ({ commands: bot?.commands, description: bot?.description }));
  const vietnamese = { commands: profiles[0]?.privateCommands, description: profiles[0]?.description };
  const english = { commands: profiles[1]?.privateCommands, description: profiles[1]?.description };
  expect(shown).toEqual([vietnamese, english, vietnamese]);
});

test('a group has commands of its own', async () => {
  const { world, telegram, lan } = await createTakingBench();
  await telegram.publish(profiles);
  const group = world.createGroup(lan, 'Quận Đoàn Tân Phú');
  world.addBotToGroup(lan, group);
  expect(world.botsOf(lan, group)[0]?.commands).toEqual(profiles[0]?.groupCommands);
});

test('what is there already is not set again: Telegram allows few such changes', async () => {
  const { world, telegram } = await createTakingBench();
  await telegram.publish(profiles);
  const before = world.calls.length;
  await telegram.publish(profiles);
  const again = world.calls.slice(before).map(({ method }) => method);
  expect(again.filter((method) => method.startsWith('setMy'))).toEqual([]);
});

test('a short wish of Telegram to wait is granted on the spot', async () => {
  const { world, telegram } = await createTakingBench();
  world.faults.plan('setMyCommands', { kind: 'flood', retryAfterSeconds: 0 }, 2);
  await telegram.publish(profiles);
  expect(world.calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(4);
});

test('one private chat has commands of its own, until they are taken away', async () => {
  const { world, telegram, chat, lan } = await createTakingBench();
  await telegram.publish(profiles);
  const commands = [{ command: 'duyet', description: 'Duyệt báo cáo' }];
  const other = world.addUser({ first_name: 'Minh' });
  await telegram.chat.setMenu?.(String(lan.id), [
    { language: 'vi', commands },
    { language: 'en', commands: [{ command: 'duyet', description: 'Review' }] },
  ]);
  expect(world.botsOf(lan, chat)[0]?.commands).toEqual(commands);
  expect(world.botsOf(other, world.privateChat(other))[0]?.commands).toEqual(profiles[0]?.privateCommands);
  await telegram.chat.setMenu?.(String(lan.id), null);
  expect(world.botsOf(lan, chat)[0]?.commands).toEqual(profiles[0]?.privateCommands);
});

test('a chat that is not there is told as an error of chats', async () => {
  const { telegram } = await createTakingBench();
  await expect(telegram.chat.setMenu?.('999999', null)).rejects.toMatchObject({ name: /^Chat/ });
});

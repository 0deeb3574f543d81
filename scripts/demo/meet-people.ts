import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';

export type People = ReturnType<typeof meetPeople>;

/** The people of the demo, all invented, with their phones and the leaders' group. */
export function meetPeople(world: TelegramWorld) {
  const bot = world.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const lan = world.addUser({ first_name: 'Lan', last_name: 'Nguyễn Thị' });
  const minh = world.addUser({ first_name: 'Minh', last_name: 'Trần Văn' });
  const huong = world.addUser({ first_name: 'Hương', last_name: 'Lê Thu' });
  const quang = world.addUser({ first_name: 'Quang', last_name: 'Phạm Đức' });
  const group = world.createGroup(quang, 'Thường trực Quận Đoàn', [huong]);
  return { bot, lan, minh, huong, quang, group, chatOf: (user: { readonly id: number }) => world.privateChat(user) };
}

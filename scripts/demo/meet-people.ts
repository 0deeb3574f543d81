import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';

export type People = ReturnType<typeof meetPeople>;

/** The people of the demo, all invented, with their phones and the leaders' group. */
export function meetPeople(world: TelegramWorld) {
  const bot = world.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const lan = world.addUser({ first_name: 'Nguyễn Thị Lan' });
  const minh = world.addUser({ first_name: 'Trần Văn Minh' });
  const huong = world.addUser({ first_name: 'Lê Thu Hương' });
  const quang = world.addUser({ first_name: 'Phạm Đức Quang' });
  const group = world.createGroup(quang, 'Thường trực Quận Đoàn', [huong]);
  return {
    bot,
    lan,
    minh,
    huong,
    quang,
    group,
    chatOf: (user: { readonly id: number }) => world.privateChat(user),
  };
}

import { randomBytes } from 'node:crypto';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { codeFrom, formatCode } from '#src/domain/answer/code.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { AdminStore } from '#src/ports/admin-store.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Phone } from '#src/simulator/page/phones.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { seed } from '../admin/seed.ts';

const yearMs = 366 * 24 * 3_600_000;

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

/** Loads the organisation and the plan, and puts an invite link on each phone: opening it is up to the visitor. */
export async function inviteThem({
  databaseUrl,
  clock,
  people,
}: {
  databaseUrl: string;
  clock: Clock;
  people: People;
}): Promise<readonly Phone[]> {
  const database = openDatabase(databaseUrl, 2);
  const store = createAdminStore({ database });
  await seed({ store, clock });
  const link = async (unit: string, role: Role): Promise<string> =>
    `https://t.me/${people.bot.user.username}?start=${await code(store, clock, unit, role)}`;
  const { lan, minh, huong, quang, group, chatOf } = people;
  const phone = (
    id: string,
    owner: { id: number },
    ownerName: string,
    caption: string,
    inviteLink: string,
  ): Phone => ({ id, owner, ownerName, caption, chat: chatOf(owner), inviteLink, suggestion: null });
  const phones = [
    phone('lan', lan, 'Nguyễn Thị Lan', 'Bí thư Đoàn phường Tân Quý', await link('tan-quy', 'secretary')),
    phone(
      'minh',
      minh,
      'Trần Văn Minh',
      'Bí thư Đoàn phường Tây Thạnh',
      await link('tay-thanh', 'secretary'),
    ),
    phone('huong', huong, 'Lê Thu Hương', 'Cán bộ Quận Đoàn Tân Phú', await link('tan-phu', 'officer')),
    {
      id: 'group',
      owner: quang,
      ownerName: 'Phạm Đức Quang',
      caption: 'Nhóm chat của lãnh đạo',
      chat: group,
      inviteLink: null,
      suggestion: `/lienket ${formatCode(await code(store, clock, 'tan-phu', null))}`,
    },
  ];
  await database.$disconnect();
  return phones;
}

async function code(store: AdminStore, clock: Clock, unit: string, role: Role | null): Promise<string> {
  const fresh = codeFrom(randomBytes(64));
  const now = clock.now();
  await store.createInvite({
    code: fresh,
    purpose: role === null ? 'group' : 'person',
    unitId: unit as UnitId,
    role,
    createdAt: now,
    expiresAt: (now + yearMs) as Instant,
  });
  return fresh;
}

import { formatCode } from '#src/domain/answer/code.ts';
import type { Phone } from '#src/simulator/page/phone/phone.ts';
import { telegramPhone } from '#src/simulator/page/phone/telegram-phone.ts';
import { zaloPhone } from '#src/simulator/page/phone/zalo-phone.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import type { Member } from './cast.ts';
import type { CodeFor } from './invitations.ts';
import { linkTo } from './invitations.ts';

/** Phones with Telegram, with an invitation on each: opening it is up to the visitor. */
export async function phonesOnTelegram(
  world: TelegramWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly Phone[]> {
  const account = accounts((name) => world.addUser({ first_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const owner = account(member.ownerName);
      const { group, unit, role } = member;
      const chat = group
        ? world.createGroup(owner, group.title, group.others.map(account))
        : world.privateChat(owner);
      return telegramPhone(world, member, {
        owner,
        chat,
        inviteLink: linkTo(role, await codeFor(unit, role)),
      });
    }),
  );
}

/** Phones with Zalo, with the code of an invitation on each: typing it is up to the visitor. */
export async function phonesOnZalo(
  world: ZaloWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly Phone[]> {
  const account = accounts((name) => world.addUser({ display_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const owner = account(member.ownerName);
      const { group, unit, role } = member;
      const chat = group
        ? world.createGroup(owner, group.title, group.others.map(account))
        : world.privateChat(owner);
      return zaloPhone(world, member, { owner, chat, code: formatCode(await codeFor(unit, role)) });
    }),
  );
}

/** One account a name, made when it is first asked for. */
function accounts<User>(add: (name: string) => User): (name: string) => User {
  const known = new Map<string, User>();
  return (name) => {
    const user = known.get(name) ?? add(name);
    known.set(name, user);
    return user;
  };
}

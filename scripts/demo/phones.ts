import { formatCode } from '#src/domain/answer/code.ts';
import type { Phone } from '#src/simulator/page/phone/phone.ts';
import { telegramPhone } from '#src/simulator/page/phone/telegram-phone.ts';
import { zaloPhone } from '#src/simulator/page/phone/zalo-phone.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import type { CodeFor } from '#test/support/invitations.ts';
import type { Member } from './cast.ts';
import { linkTo } from './invite-link.ts';

/** Phones with Telegram, with an invitation on each: opening it is up to the visitor. */
export function phonesOnTelegram(
  world: TelegramWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly Phone[]> {
  const handed = hand(world, (name) => world.addUser({ first_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const { unit, role } = member;
      const own = handed(member);
      return telegramPhone(world, member, { ...own, inviteLink: linkTo(role, await codeFor(unit, role)) });
    }),
  );
}

/** Phones with Zalo, with the code of an invitation on each: typing it is up to the visitor. */
export function phonesOnZalo(
  world: ZaloWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly Phone[]> {
  const handed = hand(world, (name) => world.addUser({ display_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const { unit, role } = member;
      const own = handed(member);
      return zaloPhone(world, member, { ...own, code: formatCode(await codeFor(unit, role)) });
    }),
  );
}

interface Chats<User, Chat> {
  privateChat(owner: User): Chat;
  createGroup(owner: User, title: string, others: readonly User[]): Chat;
}

/** Gives each member an account, one a name, and the chat that the phone shows. */
function hand<User, Chat>(
  world: Chats<User, Chat>,
  add: (name: string) => User,
): (member: Member) => { owner: User; chat: Chat } {
  const known = new Map<string, User>();
  const account = (name: string): User => {
    const user = known.get(name) ?? add(name);
    known.set(name, user);
    return user;
  };
  return ({ ownerName, group }) => {
    const owner = account(ownerName);
    const chat = group
      ? world.createGroup(owner, group.title, group.others.map(account))
      : world.privateChat(owner);
    return { owner, chat };
  };
}

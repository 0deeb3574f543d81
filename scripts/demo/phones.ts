import { formatCode } from '#src/domain/answer/code.ts';
import type { Phone } from '#src/simulator/page/phone/phone.ts';
import { telegramPhone } from '#src/simulator/page/phone/telegram-phone.ts';
import { zaloPhone } from '#src/simulator/page/phone/zalo-phone.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import type { CodeFor } from '#test/support/invitations.ts';
import type { Member } from './cast.ts';
import { linkTo } from './invite-link.ts';
import { phoneOnTelegram, phoneOnZalo, type SecretarysPhone } from './secretaries/phone.ts';

/** A phone of the page; of a group, and who leads it, for the private chat that the page does not show. */
export interface HandedPhone {
  readonly phone: Phone;
  readonly leader: { readonly unit: string; readonly phone: SecretarysPhone } | null;
}

/** Phones with Telegram, with an invitation on each: opening it is up to the visitor. */
export function phonesOnTelegram(
  world: TelegramWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly HandedPhone[]> {
  const handed = hand(world, (name) => world.addUser({ first_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const { unit, role } = member;
      const own = handed(member);
      const inviteLink = linkTo(role, await codeFor(unit, role));
      return {
        phone: telegramPhone(world, member, { ...own, inviteLink }),
        leader: member.group ? { unit, phone: phoneOnTelegram(world, own.owner) } : null,
      };
    }),
  );
}

/** Phones with Zalo, with the code of an invitation on each: typing it is up to the visitor. */
export function phonesOnZalo(
  world: ZaloWorld,
  cast: readonly Member[],
  codeFor: CodeFor,
): Promise<readonly HandedPhone[]> {
  const handed = hand(world, (name) => world.addUser({ display_name: name }));
  return Promise.all(
    cast.map(async (member) => {
      const { unit, role } = member;
      const own = handed(member);
      const code = formatCode(await codeFor(unit, role));
      return {
        phone: zaloPhone(world, member, { ...own, code }),
        leader: member.group ? { unit, phone: phoneOnZalo(world, own.owner) } : null,
      };
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

import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { linkTo } from '../invite-link.ts';
import type { Habits } from './habits.ts';
import { choicesIn } from './typed-choices.ts';

/** Somebody's phone, and the chat with the bot on it. */
export interface SecretarysPhone {
  /** Uses the code of an invitation. */
  join(code: string): void;
  /** What the bot said, the newest first. */
  said(): readonly Said[];
  type(text: string): void;
  /** Presses that button of a message, or types what stands for it. */
  choose(messageId: string, choice: string): void;
  sendPhotos(photos: readonly Uint8Array[], caption: string): void;
}

/** One message of the bot. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** What can be pressed, or typed instead. */
  readonly choices: readonly string[];
}

const shown = 8;

/** Gives each secretary a phone with the platform she is on, or with Zalo where there is no other. */
export function secretariesPhones({
  telegram,
  zalo,
}: {
  readonly telegram: TelegramWorld | null;
  readonly zalo: ZaloWorld;
}): (who: Pick<Habits, 'name' | 'on'>) => SecretarysPhone {
  return ({ name, on }) =>
    telegram && on === 'telegram'
      ? phoneOnTelegram(telegram, telegram.addUser({ first_name: name }))
      : phoneOnZalo(zalo, zalo.addUser({ display_name: name }));
}

/** The phone of somebody on Telegram. */
export function phoneOnTelegram(
  world: TelegramWorld,
  owner: Parameters<TelegramWorld['privateChat']>[0],
): SecretarysPhone {
  const chat = world.privateChat(owner);
  return {
    join: (code) => void world.openLink(owner, linkTo('secretary', code)),
    said: () =>
      world
        .messagesOf(chat, shown)
        .filter(({ from }) => from.isBot)
        .map(({ id, text, buttons }) => ({
          id: String(id),
          text,
          choices: buttons.flat().map(({ label }) => label),
        }))
        .toReversed(),
    type: (text) => void world.sendText(owner, chat, text),
    choose: (messageId, choice) => void world.pressButton(owner, chat, Number(messageId), choice),
    sendPhotos: (photos, caption) =>
      void world.sendPhotos(owner, chat, captioned(photos, caption), { asAlbum: photos.length > 1 }),
  };
}

/** The phone of somebody on Zalo. */
export function phoneOnZalo(
  world: ZaloWorld,
  owner: Parameters<ZaloWorld['privateChat']>[0],
): SecretarysPhone {
  const chat = world.privateChat(owner);
  return {
    join: (code) => void world.sendText(owner, chat, code),
    said: () =>
      world
        .messagesOf(chat, shown)
        .filter(({ from }) => from.isBot)
        .map(({ id, text }) => ({ id, text, choices: choicesIn(text) }))
        .toReversed(),
    type: (text) => void world.sendText(owner, chat, text),
    choose: (_, choice) => void world.sendText(owner, chat, choice),
    sendPhotos: (photos, caption) => void world.sendPhotos(owner, chat, captioned(photos, caption)),
  };
}

function captioned(photos: readonly Uint8Array[], caption: string) {
  return photos.map((bytes, index) => ({ bytes, ...(index === 0 && caption !== '' && { caption }) }));
}

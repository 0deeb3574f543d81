import type { Problem } from '#src/simulator/page/page-words.ts';
import { readSample } from '#src/simulator/page/samples.ts';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { BotApiError } from '#src/simulator/telegram/bot-api-error.ts';
import type { ChatRef, UserRef } from '#src/simulator/telegram/phone/refs.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { Act, PhotosAct } from './act.ts';

/** Whose phone it is, and the chat on it. */
export interface OnTelegram {
  readonly owner: UserRef;
  readonly chat: ChatRef;
  /** Invite link that somebody sent the owner; opening it is up to the visitor. In a group it adds the bot and links it. */
  readonly inviteLink: string;
}

const albumSize = 10;
const sticker = '🌱';
/** That of samples/voice.ogg. */
const voiceSeconds = 3;

/** Does it, as the phone's owner. Returns what a phone would refuse, null when it was done. */
export async function actOnTelegram(world: TelegramWorld, on: OnTelegram, act: Act): Promise<Problem | null> {
  try {
    await doAct(world, on, act);
    return null;
  } catch (error) {
    if (error instanceof PhoneError) return problemOf(act, world, on);
    if (error instanceof BotApiError) return 'too-long';
    throw error;
  }
}

async function doAct(world: TelegramWorld, { owner, chat, inviteLink }: OnTelegram, act: Act): Promise<void> {
  switch (act.kind) {
    case 'text':
      world.sendText(owner, chat, act.text, replying(act));
      return;
    case 'edit': {
      const isText = world
        .messagesOf(chat)
        .some(({ id, isCaption }) => id === Number(act.messageId) && !isCaption);
      (isText ? world.editText : world.editCaption)(owner, chat, Number(act.messageId), act.text);
      return;
    }
    case 'press':
      world.pressButton(owner, chat, Number(act.messageId), act.data);
      return;
    case 'open-invite':
      world.openLink(owner, inviteLink, chat);
      return;
    case 'sticker':
      world.sendSticker(owner, chat, sticker, { ...replying(act), bytes: await readSample('sticker.webp') });
      return;
    case 'voice': {
      const bytes = await readSample('voice.ogg');
      world.sendVoice(owner, chat, { ...replying(act), bytes, duration: voiceSeconds });
      return;
    }
    case 'photos':
      sendInAlbums(world, { owner, chat }, act);
  }
}

/** Why a phone refused: what a visitor can understand of it. */
function problemOf(act: Act, world: TelegramWorld, { chat }: OnTelegram): Problem {
  if (act.kind === 'photos') return act.photos.length === 0 ? 'no-photo' : 'not-a-photo';
  if (act.kind !== 'press') return 'refused';
  const buttons = world.messagesOf(chat).find(({ id }) => id === Number(act.messageId))?.buttons ?? [];
  return buttons.flat().some(({ data }) => data === act.data) ? 'refused' : 'button-gone';
}

function sendInAlbums(
  world: TelegramWorld,
  { owner, chat }: Pick<OnTelegram, 'owner' | 'chat'>,
  act: PhotosAct,
): void {
  const { photos, asFiles, caption } = act;
  if (photos.length === 0) throw new PhoneError('no photo was chosen');
  for (let i = 0; i < photos.length; i += albumSize) {
    const part = photos.slice(i, i + albumSize).map((bytes, index) => ({
      bytes,
      ...(i + index === 0 && caption !== '' && { caption }),
    }));
    world.sendPhotos(owner, chat, part, { ...replying(act), asAlbum: part.length > 1, asFiles });
  }
}

function replying({ replyTo }: { readonly replyTo: string | null }): { readonly replyTo?: number } {
  return replyTo === null ? {} : { replyTo: Number(replyTo) };
}

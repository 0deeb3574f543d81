import { PhoneError } from '#src/simulator/telegram/phone/refs.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import type { Phone } from './phones.ts';

/** What a visitor does on a phone. */
export type Act =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly messageId: number; readonly data: string }
  | { readonly kind: 'open-invite' }
  | { readonly kind: 'add-bot' }
  | {
      readonly kind: 'photos';
      readonly photos: readonly Uint8Array[];
      readonly asFiles: boolean;
      /** Under the first of them; '' for none. */
      readonly caption: string;
    };

const mostPhotosAtOnce = 30;
const albumSize = 10;

/** Reads an act: JSON, or a form with `photo` files. Null when it is neither. */
export async function readAct(request: Request): Promise<Act | null> {
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    return (await request.json().catch(() => null)) as Act | null;
  }
  const form = await request.formData();
  const files = form.getAll('photo').flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const photos = await Promise.all(
    files.slice(0, mostPhotosAtOnce).map(async (file) => new Uint8Array(await file.arrayBuffer())),
  );
  const caption = form.get('caption');
  return {
    kind: 'photos',
    photos,
    asFiles: form.get('as') === 'files',
    caption: typeof caption === 'string' ? caption : '',
  };
}

/** Does it, as the phone's owner. Returns what a phone would refuse, null when it was done. */
export function actOnPhone(
  world: TelegramWorld,
  { owner, chat, inviteLink }: Phone,
  act: Act,
): string | null {
  try {
    switch (act.kind) {
      case 'text':
        world.sendText(owner, chat, act.text);
        return null;
      case 'press':
        world.pressButton(owner, chat, act.messageId, act.data);
        return null;
      case 'open-invite':
        if (inviteLink) world.openLink(owner, inviteLink);
        return null;
      case 'add-bot':
        world.addBotToGroup(owner, chat);
        return null;
      case 'photos':
        sendInAlbums(world, { owner, chat }, act);
        return null;
    }
  } catch (error) {
    if (error instanceof PhoneError) return error.message;
    throw error;
  }
}

function sendInAlbums(
  world: TelegramWorld,
  { owner, chat }: Pick<Phone, 'owner' | 'chat'>,
  { photos, asFiles, caption }: Extract<Act, { kind: 'photos' }>,
): void {
  for (let i = 0; i < photos.length; i += albumSize) {
    const part = photos.slice(i, i + albumSize).map((bytes, index) => ({
      bytes,
      ...(i + index === 0 && caption !== '' && { caption }),
    }));
    world.sendPhotos(owner, chat, part, { asAlbum: part.length > 1, asFiles });
  }
}

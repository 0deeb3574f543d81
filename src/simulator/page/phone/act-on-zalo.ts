import type { Problem } from '#src/simulator/page/page-words.ts';
import { readSample } from '#src/simulator/page/samples.ts';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { ChatRef, UserRef } from '#src/simulator/zalo/phone/refs.ts';
import type { ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import type { Act } from './act.ts';

/** Whose phone it is, and the chat on it. */
export interface OnZalo {
  readonly owner: UserRef;
  readonly chat: ChatRef;
  /** Code that somebody told the owner, as it is written. */
  readonly code: string;
}

/** Does it, as the phone's owner. Returns what a phone would refuse, null when it was done. */
export async function actOnZalo(world: ZaloWorld, on: OnZalo, act: Act): Promise<Problem | null> {
  try {
    await doAct(world, on, act);
    return null;
  } catch (error) {
    if (!(error instanceof PhoneError)) throw error;
    if (act.kind !== 'photos') return 'refused';
    return act.photos.length === 0 ? 'no-photo' : 'not-a-photo';
  }
}

async function doAct(world: ZaloWorld, { owner, chat }: OnZalo, act: Act): Promise<void> {
  switch (act.kind) {
    case 'text':
      world.sendText(owner, chat, act.text, replying(act));
      return;
    case 'open-invite':
      // In private there is nothing to open: one types the code.
      world.addBotToGroup(owner, chat);
      return;
    case 'sticker':
      world.sendSticker(owner, chat, undefined, {
        ...replying(act),
        bytes: await readSample('sticker.webp'),
      });
      return;
    case 'voice':
      world.sendVoice(owner, chat, { ...replying(act), bytes: await readSample('voice.ogg') });
      return;
    case 'photos': {
      const { photos, caption } = act;
      const sent = photos.map((bytes, index) => ({
        bytes,
        ...(index === 0 && caption !== '' && { caption }),
      }));
      world.sendPhotos(owner, chat, sent, replying(act));
      return;
    }
    case 'edit':
    case 'press':
      throw new PhoneError('Zalo has no edits and no buttons');
  }
}

function replying({ replyTo }: { readonly replyTo: string | null }): { readonly replyTo?: string } {
  return replyTo === null ? {} : { replyTo };
}

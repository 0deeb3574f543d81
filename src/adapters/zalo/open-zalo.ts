import type { Chat } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { FileStore } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import { createClient, type ZaloClient, type ZaloSelf } from './create-client.ts';
import { fetchPhoto, type PhotoSource } from './fetch-photo.ts';
import { allowance, capabilities, render, wordsOf } from './render.ts';
import { send, type Sender } from './send.ts';
import type { Self } from './to-incoming.ts';
import { isUnknownToken, translateError, unknownToken } from './translate-error.ts';
import { createUpdateSource } from './update-source.ts';
import { createWebhook, webhookUrl } from './webhook.ts';

export interface ZaloOptions {
  readonly token: string;
  /** Address of the Zalo Bot Platform. */
  readonly apiRoot: string;
  /** Its name for the log, where there are several bots. */
  readonly title?: string;
  /** What Zalo is to say with each update it posts; null: it posts none. */
  readonly webhookSecret?: string | null;
  /** Tells when the next month begins. */
  readonly clock: Pick<Clock, 'now'>;
  /** Where attachments are; without it none is sent. */
  readonly files?: Pick<FileStore, 'has'>;
  /** Where Zalo can fetch a photo of the store for a while, by its hash, and people a file by its name; null: nowhere, so that they are only spoken of. */
  readonly photoLink?: ((sha256: string, name?: string) => string) | null;
  readonly log?: Log;
  /** Where photos come from. */
  readonly photos: PhotoSource;
}

/**
 * One bot on Zalo. Asks who it is, once. Throws ChatRefusedError when Zalo does not know the token, otherwise ChatBusyError
 * or ChatAmbiguousError: Zalo cannot be reached now.
 */
export async function openZalo(options: ZaloOptions): Promise<Platform> {
  const { token, webhookSecret, clock, photos, log, title = 'Zalo' } = options;
  const call = createClient({ token, apiRoot: options.apiRoot.replace(/\/+$/, '') });
  const now = (): ReturnType<Clock['now']> => clock.now();
  const me = await whoAmI(call, now);
  const self: Self = {
    id: me.id,
    names: [me.display_name, me.account_name].filter((name) => name !== undefined),
  };
  const ear = { call, self, now };
  return {
    title,
    chat: chatOf(
      {
        call,
        now,
        files: options.files,
        photoLink: options.photoLink,
        log,
        tellUnknownToken: once(() => log?.error({}, unknownToken)),
      },
      photos,
      me,
    ),
    source: createUpdateSource(ear),
    webhook: webhookSecret ? createWebhook(ear, webhookSecret) : null,
    ping: async () => void (await whoAmI(call, now)),
    // Zalo's bots have no menus; their description stands in the Zalo Bot Manager.
    webhookUrl: () => webhookUrl(call, now),
    publish: () => Promise.resolve(),
  };
}

function chatOf(sender: Sender, photos: PhotoSource, me: ZaloSelf): Chat {
  const canShowPhotos = sender.photoLink !== null && sender.photoLink !== undefined;
  return {
    platform: 'zalo',
    bot: me.id,
    username: me.display_name ?? me.account_name,
    capabilities: { ...capabilities, groups: me.can_join_groups },
    // Nothing tells whether it was taken, and of 3,000 messages a month none is for saying a thing twice.
    whenAmbiguous: 'leave',
    render: (card) => render(card, canShowPhotos),
    retire: () => null,
    allowance,
    wordsOf,
    send: (to, one) => send(sender, to, one),
    fetchPhoto: ({ fileRef }) => fetchPhoto(photos, fileRef),
    inviteLink: () => null,
  };
}

async function whoAmI(call: ZaloClient, now: Sender['now']): Promise<ZaloSelf> {
  try {
    return await call('getMe', {});
  } catch (error) {
    if (isUnknownToken(error)) throw new ChatRefusedError(unknownToken);
    throw translateError(error, now());
  }
}

/** The log hears of it once: it does not mend itself. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

import type { Incoming } from '#src/flows/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { JobRun } from '#src/ports/queue.ts';

/** Payload of the job: the chat that photos came from, and their sender. */
export type PhotosChat = Pick<Incoming, 'platform' | 'bot' | 'chat' | 'from'>;

/** No more photos came for a moment: the conversation says once how many there are, as if it had been asked. */
export function acknowledgePhotos(deps: {
  take: TakeUpdate;
  clock: Clock;
  newId: NewId;
}): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const chat = payload as PhotosChat;
    await deps.take({
      ...chat,
      updateId: `settled:${deps.newId()}`,
      messageId: null,
      sentAt: deps.clock.now(),
      event: { kind: 'photos-settled' },
    });
  };
}

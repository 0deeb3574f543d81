import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#src/ports/clock.ts';
import type { Phone } from './phone/phone.ts';
import type { Year } from './year.ts';

interface Stream {
  readonly aborted: boolean;
  writeSSE(message: { data: string; event?: string }): Promise<void>;
  onAbort(listener: () => void): void;
}

/** What the view is made of. */
interface Shown {
  readonly clock: Clock;
  readonly phones: readonly Phone[];
  readonly year: Pick<Year, 'isOver'>;
}

/** Nobody sees more; drawing it would keep the bot waiting. */
const restMs = 250;

/** Sends the view of all phones now, and of those that changed after that; changes that come close together are one. */
export async function sendViews(stream: Stream, { clock, phones, year }: Shown): Promise<void> {
  const changed = new Set(phones);
  let wake: () => void = () => {};
  let isDirty = true;
  const markDirty = (): void => {
    isDirty = true;
    wake();
  };
  const stops = [
    ...phones.map((phone) =>
      phone.onChange(() => {
        changed.add(phone);
        markDirty();
      }),
    ),
    clock.onJump(markDirty),
  ];
  stream.onAbort(() => {
    for (const stop of stops) stop();
    wake();
  });
  while (!stream.aborted) {
    if (isDirty) {
      isDirty = false;
      const view = {
        now: clock.now(),
        isOver: year.isOver(),
        phones: phones.filter((one) => changed.has(one)).map(viewOf),
      };
      changed.clear();
      await stream.writeSSE({ data: JSON.stringify(view) });
      await pause(restMs);
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isDirty || stream.aborted) resolve();
    });
  }
}

function viewOf({ id, platform, ownerName, caption, screen }: Phone): object {
  return { id, platform, ownerName, caption, ...screen() };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { App } from './build-app.ts';

const lookEveryMs = 20;

/** Plans and sends all that is due now; resolves when that is done, or after `withinMs`, as something may be away. */
export async function catchUp(
  { notices, clock, sweepNow, idle }: Pick<App, 'notices' | 'clock' | 'sweepNow' | 'idle'>,
  withinMs: number,
): Promise<void> {
  const givesUpAt = performance.now() + withinMs;
  await sweepNow();
  const now = clock.now();
  const isBehind = async (): Promise<boolean> => (await notices.addresseesDue(now)).length > 0;
  while (performance.now() < givesUpAt && (await isBehind())) await pause(lookEveryMs);
  await idle();
}

import { setTimeout as after } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** A quick typist on a phone. */
const keyMs = 60;
/** To read what is asked and find the button. */
const thoughtMs = 1_000;

/** One person at one phone of the demo, at a person's pace. */
export interface Thumb {
  /** Presses what the page offers in the place of an invitation. */
  offer(): Promise<void>;
  press(label: string): Promise<void>;
  /** Types and sends: sending is a tap, keys are none. */
  type(text: string): Promise<void>;
  /** Sends two of the sample photos as an album. */
  album(): Promise<void>;
  hears(words: string): Promise<void>;
  /** From now on taps and time count. */
  begin(): void;
  told(): { readonly taps: number; readonly seconds: number };
}

export function createThumb(phone: Locator): Thumb {
  let taps = 0;
  let beganAt = performance.now();
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.click();
  };
  const think = (): Promise<void> => after(thoughtMs);
  return {
    offer: () => tap(phone.locator('.offer').first()),
    async press(label) {
      await think();
      await tap(phone.locator('.keys button', { hasText: label }).last());
    },
    async type(text) {
      await think();
      const field = phone.locator('textarea');
      await field.pressSequentially(text, { delay: keyMs });
      taps += 1;
      await field.press('Enter');
    },
    async album() {
      await think();
      await tap(phone.locator('.icon').nth(1));
      await tap(phone.locator('.sample').nth(0));
      await tap(phone.locator('.sample').nth(1));
      await tap(phone.locator('.sheet .primary'));
    },
    hears: (words) => phone.locator('.row.in', { hasText: words }).last().waitFor(),
    begin() {
      taps = 0;
      beganAt = performance.now();
    },
    told: () => ({ taps, seconds: Math.round((performance.now() - beganAt) / 100) / 10 }),
  };
}

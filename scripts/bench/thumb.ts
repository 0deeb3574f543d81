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
  /** Sends what stands where one types. */
  send(): Promise<void>;
  /** Sends two of the sample photos together, under the first of them what is typed before. */
  photos(caption?: string): Promise<void>;
  hears(words: string): Promise<void>;
  /** From now on taps and time count. */
  begin(): Promise<void>;
  /** `ofBot`: how many messages the bot wrote. */
  told(): Promise<{ readonly taps: number; readonly seconds: number; readonly ofBot: number }>;
}

export function createThumb(phone: Locator): Thumb {
  let taps = 0;
  let beganAt = performance.now();
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.click();
  };
  const think = (): Promise<void> => after(thoughtMs);
  const field = phone.locator('textarea');
  const write = async (text: string): Promise<void> => {
    await think();
    await field.pressSequentially(text, { delay: keyMs });
  };
  const send = async (): Promise<void> => {
    taps += 1;
    await field.press('Enter');
  };
  const ofBot = phone.locator('.row.in');
  let saidBefore = 0;
  return {
    offer: () => tap(phone.locator('.offer').first()),
    async press(label) {
      await think();
      await tap(phone.locator('.keys button', { hasText: label }).last());
    },
    async type(text) {
      await write(text);
      await send();
    },
    async send() {
      await think();
      await send();
    },
    async photos(caption) {
      if (caption !== undefined) await write(caption);
      await think();
      await tap(phone.locator('.icon.clip'));
      await tap(phone.locator('.sample').nth(0));
      await tap(phone.locator('.sample').nth(1));
      await tap(phone.locator('.sheet .primary'));
    },
    hears: (words) => phone.locator('.row.in', { hasText: words }).last().waitFor(),
    async begin() {
      saidBefore = await ofBot.count();
      taps = 0;
      beganAt = performance.now();
    },
    told: async () => ({
      taps,
      seconds: Math.round((performance.now() - beganAt) / 100) / 10,
      ofBot: (await ofBot.count()) - saidBefore,
    }),
  };
}

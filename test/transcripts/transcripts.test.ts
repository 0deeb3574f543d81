import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRehearsal, type Rehearsal } from '#test/support/rehearsal.ts';
import { draw, drawTyped, readDrawn, undraw, type Undrawn } from '#test/support/transcript/draw-answers.ts';
import { type Played, playTranscript } from '#test/support/transcript/play-transcript.ts';
import { readAnswers, type Typed, writeAnswers } from '#test/support/transcript/read-answers.ts';
import { readTranscript } from '#test/support/transcript/read-transcript.ts';

const folder = join(import.meta.dirname);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort();
type Rendering = 'telegram' | 'plain';
const bots = renderings();
/** Of every transcript, kept until the other rendering is looked at. */
const playings = new Map<string, Readonly<Record<Rendering, Promise<readonly Played[]>>>>();
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

describe('a conversation on Telegram goes as written in', () => {
  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { head, steps } = readAnswers(source);
    const drawn = (await played(file, 'telegram')).map(({ line, said }, index) => ({
      line,
      said: said.map(draw),
      typed: steps[index]?.typed ?? null,
    }));
    const written = writeAnswers(head, drawn);
    if (isWriting) writeFileSync(join(folder, file), written);
    expect(written).toBe(isWriting ? written : source);
  });
});

describe('on a platform with neither buttons nor edits, albums or files the same is said and offered in', () => {
  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { head, steps } = readAnswers(source);
    const plain = await played(file, 'plain');
    const typed = plain.map(typedFor);
    const written = writeAnswers(
      head,
      steps.map((step, index) => ({ ...step, typed: typed[index] ?? null })),
    );
    if (isWriting) writeFileSync(join(folder, file), written);
    expect(written).toBe(isWriting ? written : source);
    const same = plain.map((step, index) => (typed[index] ? [] : undraw(step)));
    expect(withoutReminderButtons(same)).toEqual(
      withoutReminderButtons(steps.map(({ said }, index) => (typed[index] ? [] : said.map(readDrawn)))),
    );
  });
});

/** Nobody presses an old button where there are none: what was typed instead may mean something else now. */
function typedFor({ typed, said }: Played): Typed | null {
  return typed === null ? null : { words: typed, said: said.map(drawTyped) };
}

const typedHints = [
  '\n\nBạn gõ “báo cáo” để báo cáo, “mai nhắc lại” để mình nhắc lại, “không làm được” nếu phải bỏ nhé.',
  '\n\nBạn gõ “báo cáo” để báo cáo, hoặc “mai nhắc lại” để mình nhắc lại nhé.',
  '\n\nBạn gõ “đồng ý miễn” hoặc “vẫn cần làm” nhé.',
  '\n\nBạn gõ “trả lời” để trả lời nhé.',
];
const ofNotices =
  /^báo cáo .|^mai nhắc lại$|^không làm được$|^đồng ý cho miễn$|^vẫn cần làm$|^miễn: |^cần làm: |^trả lời$/;

/** A reminder has a button a duty; without buttons it says what to type instead. */
function withoutReminderButtons(steps: readonly (readonly Undrawn[])[]): readonly (readonly Undrawn[])[] {
  return steps.map((said) =>
    said.map((one) => ({
      ...one,
      text: typedHints.reduce((text, hint) => text.replace(hint, ''), one.text),
      choices: one.choices.filter((word) => !ofNotices.test(word)),
    })),
  );
}

/** A bot a rendering, each for all transcripts, which begin with nothing but the seed. */
function renderings(): Readonly<Record<Rendering, () => Rehearsal>> {
  const nothing = { buttons: false, edits: false, albums: false, files: false, markup: false };
  const running = new Map<Rendering, Rehearsal>();
  beforeAll(async () => {
    // Longer than a busy machine lets pass between two photos of one album, or one album would be told of twice.
    const photosWaitMs = 700;
    running.set('telegram', await startRehearsal({ photosWaitMs }));
    running.set('plain', await startRehearsal({ photosWaitMs, capabilities: nothing }));
  });
  afterAll(() => Promise.all([...running.values()].map((one) => one.close())));
  const of = (rendering: Rendering) => () => {
    const one = running.get(rendering);
    if (!one) throw new Error('the rehearsal did not start');
    return one;
  };
  return { telegram: of('telegram'), plain: of('plain') };
}

/** Both renderings of a transcript are played side by side, once: a conversation is mostly waiting. */
async function played(file: string, rendering: Rendering): Promise<readonly Played[]> {
  const before = playings.get(file);
  if (before) return before[rendering];
  const transcript = readTranscript(readFileSync(join(folder, file), 'utf8'));
  const playing = {
    telegram: playTranscript(bots.telegram(), transcript),
    plain: playTranscript(bots.plain(), transcript),
  };
  playings.set(file, playing);
  // The next one begins when both are over.
  await Promise.allSettled([playing.telegram, playing.plain]);
  return playing[rendering];
}

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
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

describe('a conversation on Telegram goes as written in', () => {
  const rehearsal = once({});
  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { head, steps } = readAnswers(source);
    const played = await playTranscript(rehearsal.running(), readTranscript(source));
    const drawn = played.map(({ line, said }, index) => ({
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
  const rehearsal = once({ buttons: false, edits: false, albums: false, files: false, markup: false });
  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const { head, steps } = readAnswers(source);
    const played = await playTranscript(rehearsal.running(), readTranscript(source));
    const typed = played.map(typedFor);
    const written = writeAnswers(
      head,
      steps.map((step, index) => ({ ...step, typed: typed[index] ?? null })),
    );
    if (isWriting) writeFileSync(join(folder, file), written);
    expect(written).toBe(isWriting ? written : source);
    const same = played.map((step, index) => (typed[index] ? [] : undraw(step)));
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
];
const ofNotices =
  /^báo cáo .|^mai nhắc lại$|^không làm được$|^đồng ý cho miễn$|^vẫn cần làm$|^miễn: |^cần làm: /;

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

/** One bot for all transcripts of a rendering; each begins with nothing but the seed. */
function once(capabilities: NonNullable<Parameters<typeof startRehearsal>[0]>['capabilities']): {
  running(): Rehearsal;
} {
  let rehearsal: Rehearsal | undefined;
  beforeAll(async () => {
    // Longer than a busy machine lets pass between two photos of one album, or one album would be told of twice.
    rehearsal = await startRehearsal({ capabilities, photosWaitMs: 700 });
  });
  afterAll(() => rehearsal?.close());
  return {
    running() {
      if (!rehearsal) throw new Error('the rehearsal did not start');
      return rehearsal;
    },
  };
}

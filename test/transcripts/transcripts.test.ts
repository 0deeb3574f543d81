import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRehearsal, type Rehearsal } from '#test/support/rehearsal.ts';
import { playTranscript } from '#test/support/transcript/play-transcript.ts';
import { readTranscript } from '#test/support/transcript/read-transcript.ts';
import { type StepSaid, withoutDrawing, writeTranscript } from '#test/support/transcript/write-transcript.ts';

const folder = join(import.meta.dirname);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort();
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

describe('a conversation on Telegram goes as written in', () => {
  const rehearsal = once({});
  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const transcript = readTranscript(source);
    const played = await playTranscript(rehearsal.running(), transcript);
    const written = writeTranscript(transcript.head, played);
    if (isWriting) writeFileSync(join(folder, file), written);
    expect(written).toBe(isWriting ? written : source);
  });
});

describe('on a platform with neither buttons nor edits, albums or files the same is said and offered in', () => {
  const rehearsal = once({ buttons: false, edits: false, albums: false, files: false, markup: false });
  const both = files.filter((file) => !readFileSync(join(folder, file), 'utf8').includes('presses the old'));
  test.each(both)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const transcript = readTranscript(source);
    const played = await playTranscript(rehearsal.running(), transcript);
    expect(withoutReminderButtons(withoutDrawing(played))).toEqual(
      withoutReminderButtons(expectedWithoutDrawing(source)),
    );
  });
});

/** The file's answers, read back: what each message says and offers. */
function expectedWithoutDrawing(source: string): readonly StepSaid[] {
  const blocks = source
    .trimEnd()
    .split('\n\n')
    .map((block) => block.trim());
  const { head } = readTranscript(source);
  const steps: { line: string; said: StepSaid['said'][number][] }[] = [];
  for (const block of blocks.slice(head.split('\n\n').length)) {
    if (!block.startsWith('>')) steps.push({ line: block, said: [] });
    else steps.at(-1)?.said.push(readQuote(block));
  }
  return steps;
}

function readQuote(block: string): StepSaid['said'][number] {
  const lines = block.split('\n').map((line) => line.replace(/^> ?/, ''));
  const address = /^\*(?:to (\S+)|in the group):\*$/.exec(lines[0] ?? '');
  const said = address ? lines.slice(2) : lines;
  const isChoice = (line: string): boolean => /^\[.+\]$/.test(line);
  const firstChoice = said.findLastIndex((line) => !isChoice(line)) + 1;
  const choices = said.slice(firstChoice).flatMap((line) => line.slice(1, -1).split('] ['));
  const text = said.slice(0, choices.length > 0 ? firstChoice - 1 : undefined).join('\n');
  const words = choices.map((label) =>
    label
      .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
      .trim()
      .toLocaleLowerCase('vi'),
  );
  return { to: address ? (address[1] ?? 'the group') : null, text, choices: words };
}

const typed = '\n\nGõ “báo cáo” để báo cáo ngay nhé.';

/** A reminder has a button a duty; without buttons it says what to type instead. */
function withoutReminderButtons(steps: readonly StepSaid[]): readonly StepSaid[] {
  return steps.map(({ line, said }) => ({
    line,
    said: said.map((one) => ({
      ...one,
      text: one.text.replace(typed, ''),
      choices: one.choices.filter((word) => !/^báo cáo ./.test(word)),
    })),
  }));
}

/** One bot for all transcripts of a rendering; each begins with nothing but the seed. */
function once(capabilities: NonNullable<Parameters<typeof startRehearsal>[0]>['capabilities']): {
  running(): Rehearsal;
} {
  let rehearsal: Rehearsal | undefined;
  beforeAll(async () => {
    rehearsal = await startRehearsal({ capabilities, settleMs: 250 });
  });
  afterAll(() => rehearsal?.close());
  return {
    running() {
      if (!rehearsal) throw new Error('the rehearsal did not start');
      return rehearsal;
    },
  };
}

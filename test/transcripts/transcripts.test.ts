import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlatformName } from '#test/support/phones/start-platform.ts';
import { startRehearsal, type Rehearsal } from '#test/support/rehearsal.ts';
import { type Played, playTranscript, type Said } from '#test/support/transcript/play-transcript.ts';
import { readTranscript } from '#test/support/transcript/read-transcript.ts';
import { writeTranscript } from '#test/support/transcript/write-transcript.ts';

const folder = import.meta.dirname;
/** What is said on Zalo to the steps of the other files; played by nobody. */
const onZalo = 'on-zalo';
/** Written for Zalo, and played there alone. */
const zaloAtItsBest = 'zalo-at-its-best';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort();
const written = files.filter((file) => file.startsWith(`${onZalo}/`));
const best = files.filter((file) => file.startsWith(`${zaloAtItsBest}/`));
const both = files.filter((file) => !written.includes(file) && !best.includes(file));
const bots = { telegram: botOn('telegram'), zalo: botOn('zalo') };
/** Of every transcript, kept until the other rendering is looked at. */
const playings = new Map<string, Readonly<Record<PlatformName, Promise<readonly Played[]>>>>();
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1';

describe('a conversation on Telegram goes as written in', () => {
  test.each(both)('%s', async (file) => {
    const { head } = transcriptIn(file);
    const now = writeTranscript(head, await played(file, 'telegram'));
    expect(now).toBe(kept(file, now));
  });
});

describe('the same on Zalo goes as written in', () => {
  test.each(both)(`${onZalo}/%s`, async (file) => {
    const { head } = transcriptIn(file);
    const rendering = join(onZalo, file);
    const source = relative(dirname(rendering), file).replaceAll('\\', '/');
    const said = await played(file, 'zalo');
    const now = writeTranscript(`${head}\n\n*On Zalo: what people do is [here](${source}).*`, said);
    expect(now).toBe(kept(rendering, now));
    expect(tooLong(said)).toEqual([]);
  });

  test('no file that has no source', () => {
    expect(written.filter((file) => !both.includes(file.slice(onZalo.length + 1)))).toEqual([]);
  });
});

describe('a conversation that shows Zalo at its best goes as written, with as few messages as it says, in', () => {
  test.each(best)('%s', async (file) => {
    const { head, mostMessages } = transcriptIn(file);
    const said = await playTranscript(bots.zalo(), transcriptIn(file));
    const now = writeTranscript(head, said);
    expect(now).toBe(kept(file, now));
    expect(tooLong(said)).toEqual([]);
    expect(said.flatMap((step) => step.said).length).toBeLessThanOrEqual(mostMessages);
  });
});

function transcriptIn(file: string): ReturnType<typeof readTranscript> {
  return readTranscript(readFileSync(join(folder, file), 'utf8'));
}

/** What stands in the file; `now`, where it is to be written. */
function kept(file: string, now: string): string {
  const path = join(folder, file);
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
  }
  return readFileSync(path, 'utf8');
}

/** What Zalo would not take in one message. */
function tooLong(played: readonly Played[]): readonly Said[] {
  return played.flatMap((step) => step.said).filter(({ text }) => text.length > 2000);
}

/** A bot for all transcripts, which begin with nothing but the seed. */
function botOn<Name extends PlatformName>(platform: Name): () => Rehearsal<Name> {
  let rehearsal: Rehearsal<Name> | undefined;
  beforeAll(async () => {
    // Longer than a busy machine lets pass between two photos of one album, or one album would be told of twice.
    rehearsal = await startRehearsal({ platform, photosWaitMs: 700 });
  });
  afterAll(() => rehearsal?.close());
  return () => {
    if (!rehearsal) throw new Error('the rehearsal did not start');
    return rehearsal;
  };
}

/** A transcript is played on both platforms side by side, once: a conversation is mostly waiting. */
async function played(file: string, platform: PlatformName): Promise<readonly Played[]> {
  const before = playings.get(file);
  if (before) return before[platform];
  const transcript = transcriptIn(file);
  const playing = {
    telegram: playTranscript(bots.telegram(), transcript),
    zalo: playTranscript(bots.zalo(), transcript),
  };
  playings.set(file, playing);
  // The next one begins when both are over.
  await Promise.allSettled([playing.telegram, playing.zalo]);
  return playing[platform];
}

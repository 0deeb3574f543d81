import { expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { createSetAside } from '#src/intake/set-aside.ts';
import { takeUpdate } from '#src/intake/take-update.ts';
import { incomingOf } from './support/unit-update.ts';

const text = 'em Trịnh Thị Quỳnh Giao, 0907 654 321';
const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;

/** All that is kept and logged of an update that fails with an error that quotes it. */
async function keptOf(event: IncomingEvent): Promise<string> {
  const kept: unknown[] = [];
  const note = (...all: readonly unknown[]): void =>
    void kept.push(
      ...all.map((one) =>
        JSON.stringify(one, (_, value: unknown) =>
          value instanceof Error ? `${value.name}: ${value.message} ${value.stack ?? ''}` : value,
        ),
      ),
    );
  const setAside = createSetAside({
    store: { setAside: async (_incoming, words) => note(words) },
    isAway: () => false,
    tell: async () => undefined,
    clock: { now: () => 7 as Instant, onJump: () => () => undefined },
    newId: () => 'abcdef-1234',
    language: 'vi',
  });
  const take = async (): Promise<never> => {
    throw new TypeError(`invalid input: ${text}`, { cause: new Error(text) });
  };
  const log = { info: note, warn: note, error: note };
  const incoming = { ...incomingOf('45'), event };
  await takeUpdate(
    { title: 'Telegram', take, setAside, log, pauseMs: 1 },
    { id: '45', lane: 'c1', incoming },
  );
  return kept.join('\n');
}

test.each<IncomingEvent>([
  { kind: 'text', text },
  { kind: 'edited', text, messageId: '7' },
  { kind: 'command', name: 'nhancanbo', argument: text },
  { kind: 'photo', photo, caption: text },
])('of an update that tells of somebody ($kind) not even its error is kept in words', async (event) => {
  const kept = await keptOf(event);
  expect(kept).toContain('TypeError');
  expect(kept).not.toMatch(/Giao|654/);
});

test('of any other it is, so that people can mend what failed', async () => {
  expect(await keptOf({ kind: 'text', text: '45 đoàn viên' })).toContain('invalid input');
});

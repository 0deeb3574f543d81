import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { isPressedAgain, lastPressed } from '#src/flows/contract/pressed.ts';

const now = Date.UTC(2024, 2, 17, 2) as Instant;
const after = (ms: number) => (now + ms) as Instant;
const press = (data: string, messageId: string | null = '7'): IncomingEvent => ({
  kind: 'button',
  data,
  messageId,
});
const inPrivate = (event: IncomingEvent, kind: 'private' | 'group' = 'private') => ({
  event,
  chat: { id: '41', kind, title: null, threadId: null },
});
const last = { data: 'q.5.0', messageId: '7', at: now };
const isAgain = (event: IncomingEvent, ms = 300, kind?: 'private' | 'group') =>
  isPressedAgain(inPrivate(event, kind), last, after(ms));

describe('a button is pressed twice by mistake', () => {
  test.each([
    ['at once', press('q.5.0'), 0, true],
    ['after a while of waiting', press('q.5.0'), 59_000, true],
    ['before, by a clock that went back', press('q.5.0'), -3_600_000, false],
    ['much later', press('q.5.0'), 60_000, false],
    ['where it is another one', press('q.5.1'), 300, false],
    ['where it is that of another card', press('q.6.0'), 300, false],
    ['where it is the same on another message', press('q.5.0', '8'), 300, false],
    ['where something is typed', { kind: 'text', text: 'q.5.0' } as const, 300, false],
  ])('%s', (_when, event, ms, expected) => {
    expect(isAgain(event, ms)).toBe(expected);
  });

  test('never in a group, where several people press', () => {
    expect(isAgain(press('q.5.0'), 300, 'group')).toBe(false);
  });

  test('never where none was pressed before', () => {
    expect(isPressedAgain(inPrivate(press('q.5.0')), undefined, now)).toBe(false);
  });
});

describe('the last button that was pressed', () => {
  const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
  test.each<[IncomingEvent, object | undefined]>([
    [press('q.6.1', '9'), { data: 'q.6.1', messageId: '9', at: after(1) }],
    [{ kind: 'text', text: '45' }, undefined],
    [{ kind: 'command', name: 'viec', argument: '' }, undefined],
    [{ kind: 'unsupported', what: 'voice' }, undefined],
    [{ kind: 'bad-file', reason: 'too-large' }, undefined],
    [{ kind: 'photo', photo, caption: null }, last],
    [{ kind: 'photos-complete' }, last],
    [{ kind: 'edited', messageId: '3', text: '45' }, last],
  ])('after %j', (event, expected) => {
    expect(lastPressed({ event }, last, after(1))).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { Found } from '#src/flows/contract/need.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { caretaker } from '#test/support/caretakers.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { oneOfEachForm } from '#test/support/one-of-each-form.ts';
import { stepThrough } from '#test/support/step-through.ts';
import { topics } from '#test/support/topics.ts';

const now = factsOf().now;
const officers = [caretaker('Hương'), caretaker('Quang')];
const free = { times: [], complaint: null };
const minutesAgo = (...minutes: readonly number[]) => minutes.map((n) => (now - n * 60_000) as typeof now);
const asking: Topic = { kind: 'pass-on', answersId: null, written: null, back: idle };
const checking: Topic = { ...asking, written: { text: 'em hỏi', messageId: '3' } };

/** What comes of an event: what is passed on, the keys of what is said, and what is talked about then. */
function said(
  topic: Topic,
  event: IncomingEvent | string,
  found: Found = { officers, passingOn: free },
  over: Partial<Facts> = {},
  asked: Asked | null = null,
) {
  const what = typeof event === 'string' ? ({ kind: 'text', text: event } as const) : event;
  const { effects, conversation } = stepThrough(topic, what, factsOf({ found, ...over }), asked);
  return {
    passedOn: effects.flatMap((effect) =>
      effect.kind === 'pass-on'
        ? [{ text: effect.text, code: effect.code, answersId: effect.answersId }]
        : [],
    ),
    keys: effects.flatMap((effect) =>
      effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
    ),
    topic: conversation.topic,
    toldAlbum: conversation.toldAlbum,
    effects,
  };
}

const button = (pick: string): Asked => ({
  revision: 5,
  choosing: true,
  options: [{ value: { pick }, label: pick }],
});
const press: IncomingEvent = { kind: 'button', data: 'q.5.0', messageId: '8' };
const photo = (albumId: string | null): IncomingEvent => ({
  kind: 'photo',
  photo: { fileRef: 'f', uniqueRef: 'u', albumId, sentAs: 'photo', bytes: null },
  caption: null,
});

describe('a word to the officers', () => {
  test.each(['gặp cán bộ', 'nhan can bo', 'Nhắn cán bộ', 'gặp người thật', '/nhancanbo'])(
    'begins with “%s”',
    (words) => {
      const event: IncomingEvent = words.startsWith('/')
        ? { kind: 'command', name: words.slice(1), argument: '' }
        : { kind: 'text', text: words };
      expect(said(idle, event)).toMatchObject({ keys: ['pass-on-ask'], topic: asking, passedOn: [] });
    },
  );

  test('is shown as it will be read before anything is sent, with the code of a complaint', () => {
    const found = { officers, passingOn: { times: [], complaint: { code: 'K7QM4X', at: now } } };
    const shown = said(asking, 'em bấm Gửi không được', found);
    expect(shown.keys).toEqual(['pass-on-check', 'passed-on', 'passed-on-code']);
    expect(shown.passedOn).toEqual([]);
    expect(said(shown.topic, press, found, {}, button('send'))).toMatchObject({
      passedOn: [{ text: 'em bấm Gửi không được', code: 'K7QM4X', answersId: null }],
      keys: ['pass-on-sent'],
      topic: idle,
    });
  });

  test.each([
    ['at night', { now: (now + 13 * 3_600_000) as typeof now }],
    ['on a holiday', { isHoliday: (on: string) => on === '2024-03-17' }],
  ])('%s is kept until the next morning, and that is said', (_when, facts) => {
    const found = { officers, passingOn: { times: [], complaint: null } };
    const shown = said(asking, 'em xin dời sang chiều', found, facts);
    const sent = said(shown.topic, press, found, facts, button('send'));
    expect(sent).toMatchObject({
      keys: ['pass-on-sent-later'],
      passedOn: [{ text: 'em xin dời sang chiều' }],
    });
  });

  test('behind the command is shown at once', () => {
    const event = { kind: 'command', name: 'nhancanbo', argument: 'em cần hỏi' } as const;
    expect(said(idle, event)).toMatchObject({
      keys: ['pass-on-check', 'passed-on'],
      topic: { ...asking, written: { text: 'em cần hỏi' } },
      passedOn: [],
    });
  });

  test.each(['gửi', 'gửi đi', 'ok', 'đúng rồi', '👍'])('is sent by “%s” as well', (word) => {
    expect(said(checking, word).passedOn).toEqual([{ text: 'em hỏi', code: null, answersId: null }]);
  });

  test('is asked for anew by a button or by a no', () => {
    for (const event of ['chưa', press])
      expect(said(checking, event, undefined, {}, button('change'))).toMatchObject({
        topic: asking,
        passedOn: [],
      });
  });

  test('is replaced by what is written next, and by an edit of its message', () => {
    expect(said(checking, 'em hỏi lại')).toMatchObject({
      keys: ['pass-on-replaced', 'pass-on-check', 'passed-on'],
      topic: { ...asking, written: { text: 'em hỏi lại', messageId: '7' } },
    });
    const edited = { kind: 'edited', messageId: '3', text: 'em xin hỏi' } as const;
    expect(said(checking, edited).topic).toMatchObject({ written: { text: 'em xin hỏi', messageId: '3' } });
    expect(said(checking, { ...edited, messageId: '2' })).toMatchObject({
      keys: ['pass-on-edited', 'pass-on-check', 'passed-on'],
      topic: checking,
    });
  });

  test('is dropped by Hủy', () => {
    for (const topic of [asking, checking])
      expect(said(topic, press, undefined, {}, button('stop'))).toMatchObject({
        keys: ['pass-on-stopped'],
        topic: idle,
        passedOn: [],
      });
  });

  test('leads back to the report that was being written', () => {
    const report = draftOf(oneOfEachForm);
    const over = { report, forms: [oneOfEachForm] };
    const begun = said(topics.report, 'gặp cán bộ', undefined, over);
    expect(begun.topic).toEqual({ ...asking, back: topics.report });
    const found = { officers, passingOn: free, report };
    const sent = said({ ...checking, back: topics.report }, 'gửi', found, { forms: [oneOfEachForm] });
    expect(sent.topic).toMatchObject({ kind: 'report', reportId: 'r1' });
    expect(sent.keys[0]).toBe('pass-on-sent');
    expect(sent.keys.length).toBeGreaterThan(1);
  });
});

describe('a word is not passed on', () => {
  test.each(['a'.repeat(1000), '👨‍👩‍👧'.repeat(1000), 'ế'.normalize('NFD').repeat(1000)])(
    'only where it is too long: this one goes whole',
    (text) => {
      expect(said(asking, text).topic).toMatchObject({ written: { text } });
    },
  );

  test('where it is longer than 1000 letters as people see them: it is never cut', () => {
    const { keys, topic, effects } = said(asking, `${'a'.repeat(999)}👨‍👩‍👧👨‍👩‍👧`);
    expect([keys, topic]).toEqual([['pass-on-too-long', 'pass-on-ask'], asking]);
    const [say] = effects;
    expect(say?.kind === 'say' && say.screen.lines[0]?.args).toEqual({ length: 1001, max: 1000 });
  });

  test.each(['\u200B', '\u3164 \u202E'])('where there is nothing to read: %j', (text) => {
    expect(said(asking, text)).toMatchObject({ keys: ['pass-on-empty', 'pass-on-ask'], topic: asking });
  });

  test.each<[string, IncomingEvent]>([
    ['a photo', photo(null)],
    ['a file', { kind: 'bad-file', reason: 'not-an-image' }],
    ['a voice message', { kind: 'unsupported', what: 'voice' }],
  ])('where it is %s, and nothing of it is kept', (_, event) => {
    expect(said(asking, event)).toMatchObject({ keys: ['pass-on-only-words', 'pass-on-ask'], topic: asking });
    expect(said(asking, event).effects).toHaveLength(1);
  });

  test('where it is an album, which is told once', () => {
    const first = said(asking, photo('a1'));
    expect(first.toldAlbum).toBe('a1');
    const given = { topic: asking, found: { officers, passingOn: free, album: null } };
    const next = stepThrough(asking, photo('a1'), factsOf({ found: given.found, toldAlbum: 'a1' }));
    expect(next.effects.length).toBeLessThanOrEqual(1);
  });

  test('where photos come one by one, which are told once until something else is said', () => {
    const found = { officers, passingOn: free };
    const next = (event: IncomingEvent, toldAlbum: string | undefined) =>
      said(asking, event, found, { fewMessages: true, toldAlbum });
    const first = next(photo(null), undefined);
    const second = next(photo(null), first.toldAlbum);
    const third = next(photo(null), next({ kind: 'unsupported', what: 'voice' }, second.toldAlbum).toldAlbum);
    expect([first, second, third].map(({ effects }) => effects.length)).toEqual([1, 0, 1]);
  });

  test('but a late photo of an album joins the report that has the others', () => {
    const found = { officers, passingOn: free, album: draftOf(oneOfEachForm) };
    expect(said(asking, photo('a1'), found).effects.map(({ kind }) => kind)).toEqual([
      'add-photo',
      'await-photos',
    ]);
  });

  test('after five within an hour, at the beginning and at the end, with the time from when on', () => {
    const found = { officers, passingOn: { times: minutesAgo(50, 40, 30, 20, 10), complaint: null } };
    for (const [topic, words] of [
      [idle, 'gặp cán bộ'],
      [checking, 'gửi'],
    ] as const) {
      const { keys, passedOn, effects } = said(topic, words, found);
      expect([keys, passedOn]).toEqual([['pass-on-too-many'], []]);
      const [say] = effects;
      expect(say?.kind === 'say' && say.screen.lines[0]?.args).toEqual({ most: 5, time: '09:10' });
    }
  });

  test('where it would reach nobody', () => {
    const away = [caretaker('Hương', { isReachable: false })];
    expect(said(idle, 'gặp cán bộ', { officers: away, passingOn: free })).toMatchObject({
      keys: ['officer-nobody'],
      topic: idle,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { revive } from '#src/flows/registry.ts';
import { topics } from '#test/support/topics.ts';

const revived = (topic: unknown, v = 1) => revive({ v, topic: JSON.parse(JSON.stringify(topic)) as unknown });

describe('after a deploy a conversation', () => {
  test.each(Object.values(topics).map((topic) => [topic.kind, topic]))('about %s goes on', (_kind, topic) => {
    expect(revived(topic)).toEqual(topic);
  });

  test('of a kind that is no more is over', () => {
    expect(revived({ kind: 'owed', at: 'list', page: 0 })).toBeNull();
    expect(revived({ kind: 'constructor' })).toBeNull();
    expect(revived({ kind: '__proto__' })).toBeNull();
  });

  test.each([
    ['a report of before, whose place was a word', { ...topics.report, stand: undefined, at: 'card' }],
    ['a place of a report that is no more', { ...topics.report, stand: { at: 'photos' } }],
    ['a question without its field', { ...topics.report, stand: { at: 'question', leadsTo: 'next' } }],
    ['a page that is no number', { ...topics.obligations, page: '2' }],
    ['a page before the first', { ...topics.obligations, page: -1 }],
    ['a list that is no more', { ...topics.obligations, at: 'owed' }],
    ['an item without the list it came from', { ...topics.item, from: undefined }],
    ['photos that lead back to nowhere', { ...topics.photos, back: null }],
    ['a word to somebody without the place it leads back to', { ...topics['pass-on'], back: null }],
    ['a word that is none', { ...topics['pass-on'], written: 'em hỏi' }],
    ['choices of another shape', { ...topics.waiver, choices: ['o1'] }],
    ['a code that is none', { ...topics.join, code: 7 }],
  ])('whose shape changed is over: %s', (_what, topic) => {
    expect(revived(topic)).toBeNull();
  });

  test('of another version of state is over, and so is what is no topic at all', () => {
    expect(revived(topics.language, 2)).toBeNull();
    for (const topic of [null, 'idle', 7, [], {}]) expect(revived(topic)).toBeNull();
    expect(revive(null)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import type { Topic } from '#src/flows/contract/topic.ts';
import { revive } from '#src/flows/registry.ts';

/** One of each kind, as it stands in a session; a kind that is missing here is an error of types. */
const topics: { readonly [Kind in Topic['kind']]: Extract<Topic, { kind: Kind }> } = {
  idle: { kind: 'idle' },
  language: { kind: 'language' },
  join: { kind: 'join', code: 'ABCD2345', at: 'confirm', name: 'Lan' },
  'report-list': { kind: 'report-list', at: 'duties', page: 0 },
  repeat: { kind: 'repeat', obligationId: 'o1' as never, unitId: 'tan-quy' as never },
  report: { kind: 'report', reportId: 'r1' as never, stand: { at: 'card' }, saidIn: { '7': 'members' } },
  obligations: { kind: 'obligations', at: 'items', page: 2 },
  item: {
    kind: 'item',
    planId: 'p' as never,
    itemId: 'green-sunday',
    page: 0,
    shownId: null,
    from: { at: 'items', page: 0 },
  },
  waiver: { kind: 'waiver', obligationId: null, title: '', choices: [] },
  reply: {
    kind: 'reply',
    text: '50',
    messageId: '7',
    to: { about: { kind: 'field', reportId: 'r1' as never, fieldId: 'members' }, quote: null },
    back: { kind: 'idle' },
  },
  photos: { kind: 'photos', reportId: 'r1' as never, page: 0, back: { kind: 'idle' } },
};

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

import { describe, expect, test } from 'vitest';
import type { About, Told } from '#src/flows/contract/about.ts';
import { noticeRepliedTo, repliedTo } from '#src/flows/contract/replied-to.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';

const field = (fieldId: string, reportId = 'r1'): About => ({
  kind: 'field',
  reportId: reportId as never,
  fieldId,
});
const card: About = { kind: 'report', reportId: 'r1' as never };
const notice: About = {
  kind: 'notice',
  on: '2024-03-17' as never,
  obligationIds: ['o1' as never],
  waiverIds: [],
};
const told = (about: About, revision: number | null = 3): Told => ({ revision, about });
const onScreen = (about: About, revision = 5): Asked => ({ revision, choosing: false, about, options: [] });

describe('what a message replies to', () => {
  test.each<[string, Told | null, string | null, Asked | null]>([
    ['to no message of ours', null, null, onScreen(field('trees'))],
    ['to a receipt, which asks nothing', told({ kind: 'nothing' }), null, onScreen(field('trees'))],
    ['to what is on screen', told(field('trees'), 5), null, onScreen(field('trees'))],
    ['to the same question, asked once before', told(field('trees'), 3), null, onScreen(field('trees'))],
    ['to the card that is on screen', told(card, 3), null, onScreen(card)],
  ])('is the same as no reply where it replies %s', (_, toldOf, quote, asked) => {
    expect(repliedTo(toldOf, quote, asked)).toBeUndefined();
  });

  test.each<[string, Told, Asked | null]>([
    ['an earlier question of the report at hand', told(field('residents')), onScreen(field('trees'))],
    ['the same question of another report', told(field('trees', 'r2')), onScreen(field('trees'))],
    ['a question, where nothing is on screen any more', told(field('residents')), null],
    ['a reminder, which stands beside what is on screen', told(notice, null), onScreen(field('trees'))],
    ['a question that was asked before something else', told({ kind: 'question' }), onScreen(card)],
  ])('is told of where it is %s', (_, toldOf, asked) => {
    expect(repliedTo(toldOf, null, asked)).toEqual({ about: toldOf.about, quote: null });
  });

  test('is a line of the card on screen, where that is quoted', () => {
    expect(repliedTo(told(card, 5), 'Người dân: 30', onScreen(card))).toEqual({
      about: card,
      quote: 'Người dân: 30',
    });
  });

  test('is a notice for commands only where it is one', () => {
    expect(noticeRepliedTo({ repliedTo: { about: notice as never, quote: null } })).toEqual(notice);
    expect(noticeRepliedTo({ repliedTo: { about: card as never, quote: null } })).toBeNull();
    expect(noticeRepliedTo({})).toBeNull();
  });
});

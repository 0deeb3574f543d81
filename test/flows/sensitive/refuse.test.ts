import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { refuseSensitive } from '#src/flows/sensitive/refuse.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { seedForm, seedForms, sendsPhoto, types } from '#test/support/take-step.ts';

const personal = types('em Tuấn ở hẻm 12');
const inReport: Topic = {
  kind: 'report',
  reportId: 'r1' as never,
  stand: { at: 'card' },
  saidIn: {},
};
const known = { unitPlan: [], unitsAround: [], ofForms: { named: false, lately: false } };

/** What becomes of an input: refused, in need of facts, or (`passed`) whatever else it means. */
function fateOf(topic: Topic, input: Input, given: Partial<Facts> = {}): string {
  const facts = factsOf({ forms: seedForms, ...given, found: { ...known, ...given.found } });
  const refusal = refuseSensitive(topic, input, facts);
  if (refusal?.kind !== 'refused') return refusal?.kind ?? 'passed';
  return refusal.line?.key ?? 'refused in silence';
}

const sensitiveDraft = draftOf(seedForm('helped-people'));
const otherDraft = draftOf(seedForm('green-sunday'));
const named = { ofForms: { named: true, lately: false } };
const lately = { ofForms: { named: false, lately: true } };
const soon = (factsOf().now + 60_000) as Instant;

describe('what could tell who somebody is', () => {
  test.each<readonly [string, Topic, Partial<Facts>]>([
    ['in the midst of such a report', inReport, { report: sensitiveDraft }],
    [
      'as a reply to a message about one',
      idle,
      { repliedTo: { about: { kind: 'report', reportId: 'r1' as never }, quote: null }, found: named },
    ],
    [
      'as a reply from another report',
      inReport,
      {
        report: otherDraft,
        repliedTo: { about: { kind: 'receipt', reportId: 'r2' as never }, quote: null },
        found: named,
      },
    ],
    [
      'as the reason of a request to be let off',
      { kind: 'waiver', obligationId: 'o1' as never, title: '', choices: [] },
      { found: named },
    ],
    [
      'as the reason of a return',
      { kind: 'review', at: { at: 'why', shown: { id: 'r1' as never, version: 1 } }, done: 0, skipped: [] },
      { found: named },
    ],
    [
      'under a sent report that is shown',
      { kind: 'sent', page: 0, shownId: 'r1' as never },
      { found: named },
    ],
    ['where such a draft lies, or one was sent of late', idle, { found: lately }],
    ['straight after one was sent', idle, { carefulUntil: soon }],
  ])('is refused %s', (_, topic, given) => {
    expect(fateOf(topic, personal, given)).toBe('sensitive-not-kept');
  });

  test.each([
    'cảm hóa em Tuấn',
    'thanh nien hoan luong nguyen van a',
    'Giúp thanh niên hòa nhập: 0901 234 567',
    'sau cai nghiện, hẻm 12',
  ])('is refused wherever such work is named: %s', (text) => {
    const topics: readonly Topic[] = [idle, inReport, { kind: 'report-list', at: 'duties', page: 0 }];
    const said = text.startsWith('cảm hóa') ? `${text} hoàn lương` : text;
    expect(topics.map((topic) => fateOf(topic, types(said), { report: otherDraft }))).toEqual(
      topics.map(() => 'sensitive-not-kept'),
    );
    expect(fateOf(idle, { kind: 'command', name: 'nhancanbo', argument: said })).toBe('sensitive-not-kept');
    expect(fateOf(idle, { kind: 'edited', messageId: '7', text: said })).toBe('sensitive-not-kept');
    expect(fateOf(idle, sendsPhoto(said))).toBe('sensitive-no-photos');
  });

  test('is refused where an item of the plan is named that takes such a form', () => {
    const duty = {
      itemShort: 'Mái ấm',
      itemTitle: 'Mái ấm',
      obligation: { form: 'helped-people', short: 'Mái ấm' },
    };
    expect(fateOf(idle, types('mái ấm: em Tuấn'), { found: { unitPlan: [duty] as never } })).toBe(
      'sensitive-not-kept',
    );
  });

  test.each<readonly [string, Topic, Input, Partial<Facts>]>([
    ['of another report', inReport, personal, { report: otherDraft }],
    [
      'of another activity, though such a draft lies there',
      idle,
      types('CNX 17/3 hẻm 12 45 đv'),
      { found: lately },
    ],
    ['where nothing of the kind is about', idle, personal, {}],
    [
      'where no form is sensitive',
      inReport,
      personal,
      { forms: seedForms.map((form) => ({ ...form, sensitive: false })), report: sensitiveDraft },
    ],
  ])('goes its way %s', (_, topic, input, given) => {
    expect(fateOf(topic, input, given)).toBe('passed');
  });

  test('of counts and areas nothing is asked and nothing refused', () => {
    expect(
      fateOf(idle, types('giúp 2 bạn hoàn lương ở KP 5'), { found: { ofForms: undefined as never } }),
    ).toBe('passed');
    expect(fateOf(inReport, types('khu phố 2: 1, khu phố 4: 2'), { report: sensitiveDraft })).toBe('passed');
  });
});

describe('a photo', () => {
  test('is refused in the midst of such a report, under its name, and as a reply', () => {
    expect(fateOf(inReport, sendsPhoto(null), { report: sensitiveDraft })).toBe('sensitive-no-photos');
    expect(fateOf(idle, sendsPhoto('giúp thanh niên hòa nhập'))).toBe('sensitive-no-photos');
    const repliedTo = { about: { kind: 'receipt', reportId: 'r1' as never }, quote: null } as const;
    expect(fateOf(idle, sendsPhoto(null), { repliedTo, found: named })).toBe('sensitive-no-photos');
  });

  test('is refused straight after one was sent, and says what to do with those of something else', () => {
    expect(fateOf(idle, sendsPhoto(null), { carefulUntil: soon })).toBe('sensitive-no-photos-after');
    expect(fateOf(idle, sendsPhoto('CNX 17/3 45 đv'), { carefulUntil: soon })).toBe('passed');
    expect(fateOf(idle, sendsPhoto(null))).toBe('passed');
  });

  test('of an album that was refused is refused in silence', () => {
    const { photo } = sendsPhoto(null);
    const sibling = { ...sendsPhoto(null), photo: { ...photo, albumId: 'a7' } };
    expect(fateOf(idle, sibling, { carefulUntil: soon, toldAlbum: 'a7' })).toBe('refused in silence');
  });
});

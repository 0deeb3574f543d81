import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Actor, Role } from '#src/domain/organisation/organisation.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';
import { complaintCode } from '#src/domain/passed-on/complaint-code.ts';
import type { PassingOn } from '#src/flows/contract/need.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import { caretaker } from '#test/support/caretakers.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';
import { stepThrough } from '#test/support/step-through.ts';
import { topics } from '#test/support/topics.ts';

const translate = createTranslate('locales');
const huong = caretaker('Hương');
const quang = caretaker('Quang');
const an = caretaker('An', { role: 'leader' });

const ofDistrict = (role: Role): Actor =>
  ({
    ...secretary,
    memberships: [
      { unitId: 'tan-phu', unitName: 'Quận Đoàn Tân Phú', unitKind: 'district', parentId: null, role },
    ],
  }) as unknown as Actor;

function answered(
  text: string,
  officers: readonly Caretaker[],
  actor = secretary,
  topic: Topic = idle,
  complaint: PassingOn['complaint'] = null,
) {
  const facts = factsOf({ actor, found: { officers, passingOn: { times: [], complaint } } });
  const { effects, conversation } = stepThrough(topic, { kind: 'text', text }, facts);
  const screens = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.screen] : []));
  return {
    lines: screens.flatMap(({ lines }) => lines.map((line) => stripHtml(translate('vi', line)))),
    ways: screens.flatMap(({ rows }) => rows.flat().map(({ value }) => value)),
    effects,
    topic: conversation.topic,
  };
}

const way = { action: 'go', of: 'nhancanbo' };
const who = 'ai phụ trách phường mình vậy';

describe('who looks after the unit', () => {
  test.each<[string, Actor, readonly Caretaker[], string]>([
    [
      'its officers',
      secretary,
      [huong, quang, an],
      'Phường Tân Quý do Hương, Quang (Quận Đoàn Tân Phú) phụ trách.',
    ],
    [
      'leaders where there is no officer',
      secretary,
      [an],
      'Phường Tân Quý hiện chưa có cán bộ phụ trách riêng, bạn liên hệ An (Quận Đoàn Tân Phú) nhé.',
    ],
    ['a leader hears who does', ofDistrict('leader'), [huong], 'Quận Đoàn Tân Phú do Hương phụ trách.'],
    [
      'an officer hears who else does',
      ofDistrict('officer'),
      [quang],
      'Ngoài bạn, Quang cũng phụ trách Quận Đoàn Tân Phú.',
    ],
  ])('is told: %s', (_, actor, officers, line) => {
    const { lines, ways } = answered(who, officers, actor);
    expect(lines[0]).toBe(line);
    expect(ways).toEqual([way]);
  });

  test.each<[string, Actor, string]>([
    [
      'a secretary',
      secretary,
      'Phường Tân Quý hiện chưa có ai phụ trách trên Xung Kích. Bạn hỏi thẳng Quận Đoàn giúp mình nhé.',
    ],
    [
      'the only officer',
      ofDistrict('officer'),
      'Quận Đoàn Tân Phú hiện chỉ có bạn phụ trách trên Xung Kích.',
    ],
  ])('is nobody else, and there is no button: %s', (_, actor, line) => {
    expect(answered(who, [], actor)).toMatchObject({ lines: [line], ways: [] });
  });

  test.each(['nhắn cán bộ giúp em', 'liên hệ cán bộ phụ trách', 'cho em gặp cán bộ với ạ', 'ai phụ trách'])(
    'is what “%s” wants to know',
    (text) => {
      expect(answered(text, [huong]).ways).toEqual([way]);
    },
  );

  test('is named, and cannot be written to, where the bot does not reach them', () => {
    const { lines, ways } = answered(who, [{ ...huong, isReachable: false }]);
    expect(lines).toEqual(['Phường Tân Quý do Hương (Quận Đoàn Tân Phú) phụ trách.']);
    expect(ways).toEqual([]);
  });

  test('is five names at most, and how many more', () => {
    const many = Array.from({ length: 8 }, (_, n) => caretaker(`P${n}`));
    expect(answered(who, many).lines[0]).toContain('P0, P1, P2, P3, P4, và 3 người nữa (');
  });
});

describe('a complaint', () => {
  test('gets a sorry, a code under which it is noted without its words, and the way to a human', () => {
    const { lines, ways, effects } = answered('bot lỗi rồi', [huong]);
    const code = complaintCode('new-1');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`Xin lỗi bạn`);
    expect(lines[0]).toContain(code);
    expect(ways).toEqual([way]);
    expect(effects[0]).toEqual({ kind: 'note-complaint', complaintId: 'new-1', code, unitId: 'tan-quy' });
  });

  test('has the same code once more within an hour, and another one later', () => {
    const before = (minutes: number) => ({
      code: 'K7QM4X',
      at: (factsOf().now - minutes * 60_000) as Instant,
    });
    const again = answered('bot lỗi rồi', [huong], secretary, idle, before(50));
    expect(again.lines[0]).toContain('K7QM4X');
    expect(again.effects).toHaveLength(1);
    const later = answered('bot lỗi rồi', [huong], secretary, idle, before(70));
    expect(later.lines[0]).toContain(complaintCode('new-1'));
    expect(later.effects).toHaveLength(2);
  });

  test('has no button where nobody would read it, and still a code', () => {
    const { lines, ways } = answered('bot lỗi rồi', []);
    expect(lines[0]).toContain(complaintCode('new-1'));
    expect(ways).toEqual([]);
  });

  test('is answered beside what is on screen, with the button as well', () => {
    const { effects, ways, topic } = answered('bot lỗi rồi', [huong], secretary, topics.obligations);
    expect(topic).toEqual(topics.obligations);
    expect(effects).toMatchObject([{ kind: 'note-complaint' }, { kind: 'say', aside: true }]);
    expect(ways).toEqual([way]);
  });
});

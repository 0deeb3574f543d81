import { describe, expect, test } from 'vitest';
import type { Instant, LocalDate, ReportId, UnitId } from '#src/domain/ids.ts';
import type { ActedFor, Actor } from '#src/domain/organisation/organisation.ts';
import { actingFor, reachOf } from '#src/domain/organisation/access.ts';
import { nameAndRest } from '#src/flows/act-for/name-and-rest.ts';
import type { Conversation, Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf, officer, secretary } from '#test/support/flow-facts.ts';
import { oneOfEachForm } from '#test/support/one-of-each-form.ts';

const ward = (unitId: string, unitName: string): ActedFor => ({
  unitId: unitId as UnitId,
  unitName,
  unitKind: 'ward',
  parentId: 'tan-phu' as UnitId,
  validTo: null,
});
const wards = [
  ward('tan-quy', 'Tân Quý'),
  ward('tan-thanh', 'Tân Thành'),
  ward('phuong-5', 'Phường 5'),
  ward('son-ky', 'Sơn Kỳ'),
];
const nothing = {
  duties: [],
  drafts: [],
  hasContinuing: false,
  unitsAround: [],
  unitPlan: [],
  loosePhotos: null,
  officers: [],
  askedAgain: null,
  ownDrafts: [],
  sentLast: null,
  passedOn: null,
  passingOn: { times: [], complaint: null },
  ownRequests: [],
};

function act(
  input: Input,
  given: { topic?: Topic; actsFor?: Conversation['actsFor']; facts?: Partial<Facts> } = {},
) {
  const { topic = idle, actsFor, facts } = given;
  const found = { ...nothing, unitsFor: wards, ...facts?.found };
  const stepped = step(
    { v: 1, topic, wrongCodes: [], ...(actsFor && { actsFor }) },
    input,
    factsOf({ actor: officer, forms: [oneOfEachForm], ...facts, found }),
  );
  if (stepped.kind === 'needs') throw new Error(`more is needed: ${JSON.stringify(stepped.needs)}`);
  const said = stepped.effects.flatMap((one) => (one.kind === 'say' ? one.screen.lines : []));
  return {
    topic: stepped.conversation.topic,
    ward: stepped.conversation.actsFor?.unitId ?? null,
    keys: said.map(({ key }) => key),
  };
}
const text = (words: string): Input => ({ kind: 'text', text: words, messageId: '1' });
const command = (name: string, argument = ''): Input => ({ kind: 'command', name, argument });
const now = factsOf().now;
const acting = (at = now): Conversation['actsFor'] => ({ ...ward('tan-quy', 'Tân Quý'), at });

describe('an officer who names a ward', () => {
  test.each([
    'báo cáo thay phường tân quý',
    'nhập thay tân quý',
    'bao cao thay tan quy',
    'Báo cáo thay Tân Quý',
    'nhập thay p. tân quý',
  ])('by “%s” sees what it may report on, and for whom', (said) => {
    expect(act(text(said))).toEqual({
      topic: { kind: 'report-list', at: 'duties', page: 0 },
      ward: 'tan-quy',
      keys: ['act-for', 'report-nothing-open'],
    });
  });

  test.each([
    [command('baocaothay', 'sơn kỳ'), 'son-ky'],
    [{ kind: 'action', action: { action: 'write-for', of: 'son-ky' as UnitId } } as Input, 'son-ky'],
  ])('by the slash or a button does the same: %j', (input, unitId) => {
    expect(act(input).ward).toBe(unitId);
  });

  test.each([
    ['nothing', command('baocaothay'), ['act-for-which']],
    ['what several are called', text('nhập thay tân'), ['act-for-which']],
    ['what none is called', text('nhập thay bến nghé'), ['act-for-unknown', 'act-for-which']],
  ])('by %s is asked which', (_what, input, keys) => {
    expect(act(input)).toMatchObject({ topic: { kind: 'act-for' }, ward: null, keys });
  });

  test('is asked which, and goes on with what was said of it', () => {
    const asked = act(text('nhập thay tân 45 đoàn viên'));
    expect(asked.topic).toMatchObject({ kind: 'act-for', said: '45 đoàn viên' });
    const picked: Input = { kind: 'choice', value: { pick: 'ward', id: 'tan-thanh' } };
    expect(act(picked, { topic: asked.topic }).ward).toBe('tan-thanh');
    expect(act(text('tân thành'), { topic: asked.topic }).ward).toBe('tan-thanh');
  });

  test.each([
    ['whose wards are none', { found: { unitsFor: [] } }],
    ['who presses a button of another district', {}],
  ])('and %s acts for nobody', (_who, facts) => {
    const input = { kind: 'action', action: { action: 'write-for', of: 'quan-khac' as UnitId } } as const;
    expect(act(input, { facts: facts as never }).ward).toBeNull();
  });

  test.each(['secretary', 'leader'])('only as an officer: to a %s these are words', (role) => {
    const actor = { ...officer, memberships: [{ ...officer.memberships[0], role }] } as Actor;
    expect(act(command('baocaothay', 'tân quý'), { facts: { actor } })).toMatchObject({
      ward: null,
      keys: ['command-not-yours', 'menu-hint'],
    });
  });
});

describe('what is said for a ward goes on', () => {
  const list: Topic = { kind: 'report-list', at: 'duties', page: 0 };

  test.each<[string, Input, Topic, string | null]>([
    ['a choice in its list', { kind: 'choice', value: { pick: 'forms' } }, list, 'tan-quy'],
    ['its own list', command('baocao'), list, 'tan-quy'],
    ['help', command('trogiup'), list, 'tan-quy'],
    ['words soon after', text('45 đoàn viên'), idle, 'tan-quy'],
    ['an officer’s command', command('duyet'), list, null],
    ['any command once nothing is talked about', command('baocao'), idle, null],
    ['stop', command('thoibaocaothay'), list, null],
    ['a word beside it', command('doidonvi'), list, 'tan-quy'],
  ])('or not: %s', (_what, input, topic, expected) => {
    const found = { toReview: { total: 0, reports: [], standing: null } };
    expect(act(input, { topic, actsFor: acting(), facts: { found } }).ward).toBe(expected);
  });

  test('and not for ever', () => {
    const before = acting((now - 16 * 60_000) as Instant);
    expect(act(text('45 đoàn viên'), { actsFor: before }).ward).toBeNull();
  });

  test('not once the role has ended, nor once the ward has', () => {
    const ended = { ...acting()!, validTo: '2024-03-17' as LocalDate };
    const reach = (actor: Actor, of: ActedFor) =>
      reachOf(actingFor(actor, of, '2024-03-17' as LocalDate), 'write-report').units;
    expect(reach(officer, acting()!)).toEqual(['tan-phu', 'tan-quy']);
    expect(reach(officer, ended)).toEqual(['tan-phu']);
    expect(reach({ ...officer, memberships: [] }, acting()!)).toEqual([]);
    expect(reach(secretary, acting()!)).toEqual(['tan-quy']);
    expect(reach({ ...secretary, memberships: [] }, acting()!)).toEqual([]);
  });
});

describe('a report that an officer opens', () => {
  const correct: Input = { kind: 'action', action: { action: 'correct', of: 'r1' as ReportId } };
  const sent = (unitId: string) =>
    draftOf(oneOfEachForm, { unitId: unitId as UnitId, status: 'submitted', isOpen: false, version: 1 });

  test('is corrected for its ward', () => {
    const { ward: unitId, topic } = act(correct, { facts: { found: { report: sent('son-ky') } } });
    expect([unitId, topic.kind]).toEqual(['son-ky', 'report']);
  });

  test('is their own where it is, whomever they acted for', () => {
    const found = { report: sent('tan-phu') };
    expect(act(correct, { actsFor: acting(), facts: { found } }).ward).toBeNull();
  });

  test('of no ward of theirs is gone to them', () => {
    const { ward: unitId, keys } = act(correct, { facts: { found: { report: sent('xa') } } });
    expect([unitId, keys[0]]).toEqual([null, 'report-gone']);
  });
});

test.each([
  ['tân quý', ['tan-quy'], ''],
  ['phường tân quý', ['tan-quy'], ''],
  ['tân quý cnx 17/3 45 đoàn viên', ['tan-quy'], 'cnx 17/3 45 đoàn viên'],
  ['p5 cnx 17/3', ['phuong-5'], 'cnx 17/3'],
  ['phường 5 45 đoàn viên', ['phuong-5'], '45 đoàn viên'],
  ['Tân Quý\ncnx 17/3\n45 đoàn viên', ['tan-quy'], 'cnx 17/3\n45 đoàn viên'],
  ['tân cnx', ['tan-quy', 'tan-thanh'], 'cnx'],
  ['cnx 17/3', [], ''],
  ['', [], ''],
])('%j names %j and says %j', (said, ids, rest) => {
  const found = nameAndRest(said, wards);
  expect([found.wards.map(({ unitId }) => unitId), found.said]).toEqual([ids, rest]);
});

import { describe, expect, test } from 'vitest';
import type { PersonId } from '#src/domain/ids.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { secretary } from '#test/support/flow-facts.ts';
import { question, requestOf } from '#test/support/requests.ts';
import { sendsPhoto, takeStep, types } from '#test/support/take-step.ts';

const asked = requestOf({ state: 'asked-back', talk: [question] });
const found = { ownRequests: [asked] };
const answering: Topic = { kind: 'request-talk', waiverId: 'w1', as: 'answer', written: null };
const choice = (pick: string) => ({ kind: 'choice', value: { pick } }) as const;

describe('who is asked back', () => {
  test('and writes an answer sends it', () => {
    const { done, topic, keys } = takeStep(answering, types('Dạ tuần sau được'), { found });
    expect(done).toEqual([{ kind: 'answer-question', waiverId: 'w1', text: 'Dạ tuần sau được' }]);
    expect(topic).toEqual(idle);
    expect(keys).toEqual(['request-answered']);
  });

  test.each(['ok', 'dạ', 'dạ em biết rồi', '👍'])(
    'and writes %s is asked whether that is the answer',
    (text) => {
      const { done, topic, keys } = takeStep(answering, types(text), { found });
      expect(done).toEqual([]);
      expect(keys).toEqual(['request-answer-check']);
      const sent = takeStep(topic, choice('send'), { found });
      expect(sent.done).toEqual([{ kind: 'answer-question', waiverId: 'w1', text }]);
      expect(takeStep(topic, types('không phải'), { found }).keys).toEqual(['request-answer-stopped']);
    },
  );

  test('and sends a photo hears that words are passed on; the question stays', () => {
    const { done, topic, keys } = takeStep(answering, sendsPhoto(null), { found: { ...found, album: null } });
    expect(done).toEqual([]);
    expect(topic).toEqual(answering);
    expect(keys).toEqual(['pass-on-only-words', 'request-answer-ask']);
  });

  test('and gives another command is answered that one; the question waits', () => {
    expect(takeStep(answering, types('ngôn ngữ'), { found }).topic).toEqual({ kind: 'language' });
    expect(takeStep(idle, types('trả lời'), { found }).topic).toEqual(answering);
  });

  test('and writes nothing, or too much, is asked once more', () => {
    expect(takeStep(answering, types('\u200B'), { found }).keys[0]).toBe('pass-on-empty');
    expect(takeStep(answering, types('a'.repeat(5000)), { found }).keys[0]).toBe('pass-on-too-long');
  });

  test.each(['tuần sau tụi em đi trại rồi ạ', 'ok em'])(
    'and writes “%s” without having been led there is asked whether it is the answer',
    (text) => {
      const { topic, keys } = takeStep(idle, types(text), { found });
      expect(topic).toMatchObject({ kind: 'request-talk', written: text });
      expect(keys).toEqual(['request-answer-check']);
    },
  );

  test('and wants to be let off once more is shown the question', () => {
    const duty = {
      obligationId: 'o1' as never,
      title: asked.title,
      scope: 'each' as const,
      opensOn: '2024-03-17' as never,
      isWaiting: true,
    };
    const { topic } = takeStep(idle, types('không làm được'), { found: { ...found, reminded: [duty] } });
    expect(topic).toEqual(answering);
  });

  test.each([
    ['answered by a colleague', requestOf({ talk: [question] }), 'request-question-answered'],
    ['decided', requestOf({ state: 'granted' }), 'request-question-decided'],
    ['withdrawn', requestOf({ state: 'withdrawn' }), 'request-question-withdrawn'],
  ])('of what was %s meanwhile is told so', (_, request, key) => {
    const { done, keys, topic } = takeStep(answering, types('Dạ được'), {
      found: { ownRequests: [request] },
    });
    expect(done).toEqual([]);
    expect(keys).toEqual([key]);
    expect(topic).toEqual(idle);
  });
});

describe('an officer', () => {
  const [membership] = secretary.memberships;
  const role = { ...membership, unitId: 'tan-phu', unitKind: 'district', role: 'officer' } as never;
  const actor = { ...secretary, memberships: [role] };
  const asking: Topic = { kind: 'request-talk', waiverId: 'w1', as: 'question', written: null };

  test('asks back in words of their own', () => {
    const { done, keys } = takeStep(asking, types('Mấy giờ?'), { actor, found: { waiver: requestOf() } });
    expect(done).toEqual([{ kind: 'ask-back', waiverId: 'w1', text: 'Mấy giờ?' }]);
    expect(keys).toEqual(['request-asked-back']);
  });

  test.each([
    ['granted', requestOf({ state: 'granted', decidedByName: 'Quang' }), 'waiver-already-granted'],
    [
      'declined by themselves',
      requestOf({ state: 'declined', decidedById: 'p1' as PersonId }),
      'waiver-already-declined-by-you',
    ],
    ['withdrawn', requestOf({ state: 'withdrawn' }), 'request-withdrawn-already'],
    ['reported', requestOf({ isMet: true }), 'request-met'],
    ['taken out of the plan', requestOf({ isWithdrawn: true }), 'request-not-in-plan'],
  ])('asks nothing of what was %s meanwhile, nor decides on it', (_, waiver, key) => {
    expect(takeStep(asking, types('Mấy giờ?'), { actor, found: { waiver } }).keys).toEqual([key]);
    const press = { kind: 'action', action: { action: 'grant', of: 'w1' } } as const;
    const { done, keys } = takeStep(idle, press, { actor, found: { waiver } });
    expect(done).toEqual([]);
    expect(keys).toEqual([key]);
  });

  test('of several goes through them, page by page, and grants all that wait for no answer', () => {
    const requests = ['w1', 'w2', 'w3', 'w4'].map((id, n) => requestOf({ id, unitName: `Phường ${n + 1}` }));
    const waiversAsked = [...requests, requestOf({ ...asked, id: 'w5', unitName: 'Phường 5' })];
    const given = { actor, found: { waiversAsked, ownRequests: [] } };
    const list = takeStep(idle, { kind: 'command', name: 'yeucau', argument: '' }, given);
    expect(list.keys).toEqual([
      'requests-wait',
      'waiver-listed',
      'waiver-listed',
      'waiver-listed',
      'page-of',
    ]);
    const summary = takeStep(list.topic, choice('all'), given);
    expect(summary.done).toEqual([]);
    const granted = takeStep(summary.topic, choice('grant-all'), given);
    expect(granted.done).toEqual(
      ['w1', 'w2', 'w3', 'w4'].map((waiverId) => ({
        kind: 'decide-waiver',
        waiverId,
        verdict: 'granted',
        batchId: 'new-1',
      })),
    );
    expect(granted.keys[0]).toBe('requests-all-granted');
  });

  test('who grants all hears how many were answered by somebody else since the summary', () => {
    const topic: Topic = { kind: 'requests', page: 0, all: ['w1', 'w2'] };
    const found2 = { waiversAsked: [requestOf()], ownRequests: [] };
    const { done, keys } = takeStep(topic, choice('grant-all'), { actor, found: found2 });
    expect(done).toHaveLength(1);
    expect(keys).toEqual(['requests-all-granted', 'requests-all-left', 'requests-finished']);
  });
});

describe('a ward', () => {
  test('sees what it asked for, and how each stands', () => {
    const ownRequests = [
      asked,
      requestOf({ id: 'w2', kind: 'make-up', madeUpOn: '2024-03-24' as never, state: 'granted' }),
      requestOf({ id: 'w3', isMet: true }),
    ];
    const { said } = takeStep(idle, types('yêu cầu'), { found: { ownRequests } });
    const choices = said.flatMap(({ rows }) =>
      rows.flat().map(({ value }) => 'action' in value && value.action),
    );
    expect(choices).toEqual(['answer-question', 'withdraw-request', 'go', 'go']);
  });

  test.each([
    ['that waits', requestOf(), 'withdraw-done', 1],
    ['that was decided', requestOf({ state: 'granted' }), 'withdraw-decided', 0],
    ['that was taken back', requestOf({ state: 'withdrawn' }), 'withdraw-done-already', 0],
  ])('takes back a request %s', (_, request, key, effects) => {
    const press = { kind: 'action', action: { action: 'withdraw-request', of: 'w1' } } as const;
    const { done, keys } = takeStep(idle, press, { found: { ownRequests: [request] } });
    expect(done).toHaveLength(effects);
    expect(keys).toEqual([key]);
  });
});

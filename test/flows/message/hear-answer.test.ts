import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { PassedOnFacts } from '#src/flows/contract/need.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { picking } from '#test/support/in-report.ts';
import { takeStep, types } from '#test/support/take-step.ts';

const now = Date.UTC(2024, 2, 17, 2) as Instant;
const hourMs = 3_600_000;
const hour = { first: 1, old: 50 };
const waiting = (hoursAgo: number, answers: string | null = null): PassedOnFacts => ({
  passedOn: {
    id: 'w1',
    name: 'Nguyễn Thị Lan',
    unitName: 'Tân Quý',
    unitKind: 'ward',
    at: (now - hoursAgo * hourMs) as Instant,
    text: 'Chị ơi cho em gia hạn CNX nha',
    code: null,
    answers,
  },
  times: [],
  answeredBy: null,
});
const says = (text: string, passedOn: PassedOnFacts | null, topic: Topic = idle) =>
  takeStep(topic, types(text), { found: { passedOn } });

describe('words of an officer whom a word waits for are offered as its answer', () => {
  test.each([
    'được em, nộp trước thứ 4 nhé',
    'ok em',
    'để chị hỏi lại anh Quang đã',
    'Tân Quý gia hạn tới 20/3 nha',
    'em định dời qua hôm nào?',
    'cảm ơn em đã báo',
    'chi dong y nha',
  ])('%s', (text) => {
    expect(says(text, waiting(hour.first)).keys).toEqual(['answer-check']);
  });

  test.each(['ừ', 'gửi đi', picking('send')])('and go when they say so', (yes) => {
    const { topic } = says('được em', waiting(hour.first));
    const input = typeof yes === 'string' ? types(yes) : yes;
    const { effects, keys } = takeStep(topic, input, { found: { passedOn: waiting(hour.first) } });
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'pass-on', text: 'được em', answersId: 'w1' }),
    );
    expect(keys).toContain('answer-sent');
  });

  test.each(['không', picking('stop')])('and do not when they do not', (no) => {
    const { topic } = says('được em', waiting(hour.first));
    const input = typeof no === 'string' ? types(no) : no;
    const { done, topic: next } = takeStep(topic, input, { found: { passedOn: waiting(hour.first) } });
    expect(done).toEqual([]);
    expect(next).toEqual(idle);
  });

  test('whoever writes once more means that instead', () => {
    const { topic } = says('được em', waiting(hour.first));
    const { topic: next } = takeStep(topic, types('được, tới 20/3 nha'), {
      found: { passedOn: waiting(hour.first) },
    });
    expect(next).toMatchObject({ kind: 'pass-on', written: { text: 'được, tới 20/3 nha' } });
  });
});

describe('what is for us is not', () => {
  test.each(['còn nợ gì', 'hạn nộp khi nào', 'báo cáo làm sao vậy', '45', 'chào em'])('%s', (text) => {
    expect(says(text, waiting(hour.first)).keys).not.toContain('answer-check');
  });

  test('nor what is said two days later', () => {
    expect(says('ok em', waiting(hour.old)).keys).toEqual(['nod-heard']);
  });

  test.each(['dạ em biết rồi', 'cảm ơn chị nhiều'])('nor a nod to an answer: %s', (text) => {
    expect(says(text, waiting(hour.first, 'gia hạn được không chị')).keys).not.toContain('answer-check');
  });

  test('but more that is said to an answer is', () => {
    const { keys } = says('vậy em nộp thứ 3 nha chị', waiting(hour.first, 'gia hạn được không chị'));
    expect(keys).toEqual(['answer-check']);
  });
});

describe('a nod is taken for one, and asks for nothing', () => {
  test.each([
    ['dạ em biết rồi', 'nod-heard'],
    ['ok em', 'nod-heard'],
    ['vâng ạ', 'nod-heard'],
    ['👍', 'nod-heard'],
    ['mai em báo', 'nod-promised'],
    ['để em nhắc mọi người', 'nod-promised'],
  ])('%s', (text, key) => {
    expect(says(text, null)).toMatchObject({ keys: [key], done: [] });
  });

  test('beside a list as well, which stays', () => {
    const list = { kind: 'report-list', at: 'duties', page: 0 } as const;
    expect(says('dạ em biết rồi', null, list)).toMatchObject({ keys: ['nod-heard'], topic: list });
  });
});

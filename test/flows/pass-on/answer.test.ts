import { describe, expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { PassedOnFacts } from '#src/flows/contract/need.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { factsOf } from '#test/support/flow-facts.ts';
import { dueWord } from '#test/support/obligations.ts';
import { stepThrough } from '#test/support/step-through.ts';
import { topics } from '#test/support/topics.ts';

const { passedOn } = dueWord('em hỏi', { id: 'w1' });
const word: PassedOnFacts = { passedOn, times: [], answeredBy: null };
const answering: Topic = { kind: 'pass-on', answersId: 'w1', written: null, back: idle };
const replying = { about: { kind: 'passed-on', passedOnId: 'w1' }, quote: null } as const;

function said(
  topic: Topic,
  event: IncomingEvent | string,
  found: PassedOnFacts | null = word,
  over: Partial<Facts> = {},
) {
  const what = typeof event === 'string' ? ({ kind: 'text', text: event } as const) : event;
  const { effects, conversation } = stepThrough(
    topic,
    what,
    factsOf({ found: { passedOn: found }, ...over }),
  );
  return {
    passedOn: effects.filter((effect) => effect.kind === 'pass-on'),
    said: effects.filter((effect) => effect.kind === 'say'),
    keys: effects.flatMap((effect) =>
      effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
    ),
    topic: conversation.topic,
  };
}

const pressed: IncomingEvent = { kind: 'button', data: 'a.answer.w1', messageId: '8' };
const back = [{ kind: 'pass-on', text: 'Được em', code: null, answersId: 'w1', unitId: 'tan-quy' }];

describe('a reply to what somebody wrote', () => {
  test.each([idle, topics.obligations, topics.report])(
    'goes back to them at once, and leaves on screen what is there',
    (topic) => {
      const replied = said(topic, 'Được em', word, { repliedTo: replying });
      expect(replied.passedOn).toMatchObject(back);
      expect(replied.keys).toEqual(['answer-sent']);
      expect(replied.said).toMatchObject([{ aside: true }]);
      expect(replied.topic).toEqual(topic);
    },
  );

  test('is theirs also where it is a word of ours, but not behind a slash', () => {
    expect(said(idle, 'không làm được', word, { repliedTo: replying }).keys).toEqual(['answer-sent']);
    const command = { kind: 'command', name: 'trogiup', argument: '' } as const;
    expect(said(idle, command, word, { repliedTo: replying }).passedOn).toEqual([]);
  });

  test('that only says “trả lời” is asked for its words', () => {
    expect(said(idle, 'trả lời', word, { repliedTo: replying })).toMatchObject({
      topic: answering,
      passedOn: [],
    });
  });

  test('with a photo is told to take words, once an album, and nothing is kept', () => {
    const event: IncomingEvent = {
      kind: 'photo',
      photo: { fileRef: 'f', uniqueRef: 'u', albumId: 'a1', sentAs: 'photo', bytes: null },
      caption: null,
    };
    expect(said(idle, event, word, { repliedTo: replying })).toMatchObject({
      keys: ['pass-on-only-words'],
      passedOn: [],
      topic: idle,
    });
    expect(said(idle, event, word, { repliedTo: replying, toldAlbum: 'a1' }).said.length).toBeLessThan(2);
  });

  test('to something that is not theirs to answer goes nowhere, and says so', () => {
    expect(said(idle, 'Được em', null, { repliedTo: replying })).toMatchObject({
      passedOn: [],
      keys: ['answer-gone'],
    });
  });

  test('is not cut where it is too long, nor sent', () => {
    const replied = said(idle, 'a'.repeat(1001), word, { repliedTo: replying });
    expect(replied).toMatchObject({ passedOn: [], keys: ['pass-on-too-long'] });
  });

  test('is one of five an hour to one word', () => {
    const times = [50, 40, 30, 20, 10].map((n) => factsOf().now - n * 60_000) as never;
    const replied = said(idle, 'Được em', { ...word, times }, { repliedTo: replying });
    expect(replied).toMatchObject({ passedOn: [], keys: ['pass-on-too-many'] });
  });
});

describe('the button below it', () => {
  test('shows once more what is answered, and asks for the words, which go back as they are written', () => {
    expect(said(idle, pressed)).toMatchObject({ keys: ['passed-on', 'answer-ask'], topic: answering });
    expect(said(answering, 'Được em')).toMatchObject({
      passedOn: back,
      keys: ['answer-sent'],
      topic: idle,
    });
  });

  test('says who else has answered', () => {
    expect(said(idle, pressed, { ...word, answeredBy: 'Quang' }).keys).toEqual([
      'passed-on',
      'answer-answered',
      'answer-ask',
    ]);
  });

  test('leads back to a report that is being written', () => {
    expect(said(topics.report, pressed).topic).toEqual({ ...answering, back: topics.report });
  });

  test('of a word that is gone says so', () => {
    expect(said(idle, pressed, null)).toMatchObject({ keys: ['answer-gone'], topic: idle });
  });

  test('has a word that is typed instead, which says where there is nothing to answer', () => {
    expect(said(idle, 'trả lời').topic).toEqual(answering);
    expect(said(idle, 'trả lời', null)).toMatchObject({ keys: ['answer-nothing'], topic: idle });
  });
});

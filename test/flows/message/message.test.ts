import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { greenSunday as duty } from '#test/support/plan-duties.ts';
import { askedFor, seedForm, sendsPhoto, takeStep, types } from '#test/support/take-step.ts';

const greenSunday = seedForm('green-sunday');
const oneLine = 'CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25';
const answers = {
  date: '2024-03-17',
  place: 'hẻm 25',
  members: 45,
  residents: 30,
  waste: 120,
};

describe('a message that is a report', () => {
  test('begins it with all that it says, and leaves out what may be and was not mentioned', () => {
    const { done, topic } = takeStep(idle, types(oneLine));
    expect(done).toMatchObject([
      {
        kind: 'start-report',
        formId: 'green-sunday',
        answers: { ...answers, spots: null, trees: null, note: null },
      },
    ]);
    expect(topic).toMatchObject({
      kind: 'report',
      stand: { at: 'question', fieldId: 'photos' },
      saidIn: { '7': '~all' },
    });
  });

  test('is asked about what is missing, never about what was said', () => {
    const { topic, keys } = takeStep(idle, types('cnx 17/3 45 đv hẻm 25'));
    expect(topic).toMatchObject({ stand: { at: 'question', fieldId: 'residents' } });
    expect(keys[0]).toBe('heard');
  });

  test('asks of which activity it tells, where that is not said, and keeps the message until then', () => {
    const { topic, keys } = takeStep(idle, types('17/3 45 đoàn viên 30 dân 120kg rác hẻm 25'));
    expect(topic).toMatchObject({ kind: 'report-list', said: { messageId: '7' } });
    expect(keys).toEqual(['message-which', 'which-said']);
    const picked = { kind: 'choice', value: { pick: 'alone', id: 'green-sunday' } } as const;
    expect(takeStep(topic, picked).done).toMatchObject([{ kind: 'start-report', answers }]);
  });

  test('that only names the activity begins it with no answer: all is asked', () => {
    const { done, topic } = takeStep(idle, types('báo cáo chủ nhật xanh'));
    expect(done).toMatchObject([{ kind: 'start-report', answers: {} }]);
    expect(topic).toMatchObject({ stand: { fieldId: 'date' }, saidIn: {} });
  });

  test('takes along the photos that came just before it; where they are enough the card is next', () => {
    const loosePhotos = { n: 4, since: 1, until: 2 } as never;
    const { done, topic } = takeStep(idle, types(oneLine), { found: { loosePhotos } });
    expect(done.map(({ kind }) => kind)).toEqual(['start-report', 'adopt-photos']);
    expect(done[0]).toMatchObject({ answers: { photos: 4 } });
    expect(topic).toMatchObject({ stand: { at: 'card' } });
  });

  test('of a leader is none: who may not report is not asked for one', () => {
    const actor = {
      ...factsOf().actor,
      memberships: [
        { unitId: 'tan-quy', unitName: 'Tân Quý', unitKind: 'ward', parentId: 'tan-phu', role: 'leader' },
      ],
    };
    expect(takeStep(idle, types(oneLine), { actor: actor as never }).done).toEqual([]);
  });

  test('goes to the duty in whose days it was held, where several ask for that kind', () => {
    const [march, may] = [duty('152', '2024-03-17'), duty('153', '2024-05-26')];
    const facts = { today: '2024-05-27' as LocalDate, found: { duties: [march, may], duty: march } };
    const { done } = takeStep(idle, types(oneLine), facts);
    expect(done).toMatchObject([{ kind: 'start-report', obligationId: march.obligation.id }]);
  });
});

describe('a message under a photo', () => {
  test('begins its report with the photo, and says nothing before the album is complete', () => {
    const { done, topic, said } = takeStep(idle, sendsPhoto(oneLine));
    expect(done.map(({ kind }) => kind)).toEqual([
      'start-report',
      'adopt-photos',
      'add-photo',
      'await-photos',
    ]);
    expect(done[2]).toMatchObject({ photoId: 'new-2', reportId: 'new-1' });
    expect(said).toEqual([]);
    expect(topic).toMatchObject({ kind: 'report', unheard: { unsure: [] } });
  });

  test('that tells of no report goes along into whichever the photo is of', () => {
    const { done, topic } = takeStep(idle, sendsPhoto('hẻm 25 nhé'));
    expect(done).toMatchObject([{ kind: 'add-photo', reportId: null }, { kind: 'await-photos' }]);
    expect(topic).toMatchObject({ kind: 'report-list', said: { text: 'hẻm 25 nhé' } });
  });

  test('in the midst of a report writes the figures it gives, and no other answer is touched', () => {
    const report = draftOf(greenSunday, { answers: { date: '2024-03-17', place: 'hẻm 25', members: 45 } });
    const { done, topic } = takeStep(askedFor('residents'), sendsPhoto('30 dân, 120kg rác'), { report });
    expect(done).toMatchObject([
      { kind: 'add-photo', reportId: 'r1' },
      { kind: 'answer', answers: { residents: 30, waste: 120 } },
      { kind: 'await-photos' },
    ]);
    expect(topic).toMatchObject({ stand: { fieldId: 'spots' } });
  });
});

describe('an answer that says more than is asked', () => {
  const report = draftOf(greenSunday, { answers: { date: '2024-03-17', place: 'hẻm 25' } });

  test.each([
    ['45 đoàn viên, 30 dân, 120kg rác', { members: 45, residents: 30, waste: 120 }, 'spots'],
    ['30 dân', { residents: 30 }, 'members'],
  ])('%j writes all of it, and asks for what is left', (text, written, fieldId) => {
    const { done, topic } = takeStep(askedFor('members'), types(text), { report });
    expect(done).toEqual([{ kind: 'answer', reportId: 'r1', answers: written }]);
    expect(topic).toMatchObject({ stand: { at: 'question', fieldId } });
  });

  test('beside a text of any words only figures are taken, and the text is kept whole', () => {
    const place = draftOf(greenSunday, { answers: { date: '2024-03-17' } });
    const { done } = takeStep(askedFor('place'), types('hẻm 25'), { report: place });
    expect(done).toEqual([{ kind: 'answer', reportId: 'r1', answers: { place: 'hẻm 25' } }]);
  });

  test('on the card corrects the line that it names', () => {
    const full = draftOf(greenSunday, {
      answers: { ...answers, spots: null, trees: null, note: null, photos: 3 },
    });
    const card: Topic = { kind: 'report', reportId: 'r1' as never, stand: { at: 'card' }, saidIn: {} };
    const { done, keys } = takeStep(card, types('đv 48'), { report: full });
    expect(done).toEqual([{ kind: 'answer', reportId: 'r1', answers: { members: 48 } }]);
    expect(keys[0]).toBe('answer-corrected');
  });

  test('when it is edited, what changed is written', () => {
    const known = draftOf(greenSunday, { answers: { ...answers, spots: null, trees: null, note: null } });
    const topic: Topic = {
      ...(askedFor('photos') as Extract<Topic, { kind: 'report' }>),
      saidIn: { '7': '~all' },
    };
    const edited = { kind: 'edited', messageId: '7', text: oneLine.replace('45', '54') } as const;
    const { done, keys } = takeStep(topic, edited, { report: known });
    expect(done).toEqual([{ kind: 'answer', reportId: 'r1', answers: { members: 54 } }]);
    expect(keys[0]).toBe('answer-corrected');
  });
});

describe('a sentence that is no report', () => {
  test.each([
    ['chào em', 'greeting'],
    ['cảm ơn em nhiều', 'welcome-thanks'],
    ['hạn nộp CNX khi nào', 'due-nothing-of-kind'],
    ['hạn nộp khi nào', 'due-nothing'],
    ['báo cáo làm sao vậy', 'how-to-report'],
    ['trời đẹp ghê', 'not-understood-writing'],
  ])('%j is answered: %s', (text, key) => {
    const { keys, done, topic } = takeStep(idle, types(text));
    expect([keys, done, topic]).toEqual([[key], [], idle]);
  });

  test('is answered beside what is on screen, which stays', () => {
    const list: Topic = { kind: 'report-list', at: 'duties', page: 0 };
    const { keys, topic } = takeStep(list, types('cảm ơn em'));
    expect([keys, topic]).toEqual([['welcome-thanks'], list]);
  });

  test('in the midst of a report is answered beside the question, where it is no answer to it', () => {
    const report = draftOf(greenSunday, { answers: { date: '2024-03-17', place: 'hẻm 25' } });
    const { keys, topic, done } = takeStep(askedFor('members'), types('cảm ơn em nhiều'), { report });
    expect([keys, done]).toEqual([['welcome-thanks'], []]);
    expect(topic).toMatchObject({ stand: { fieldId: 'members' } });
  });

  test('of a few words is offered to the one draft that waits for such an answer', () => {
    const draft = draftOf(greenSunday, { answers: { date: '2024-03-17' as LocalDate, place: 'hẻm 25' } });
    const found = { drafts: [draft], report: draft, repliedReport: draft };
    const { topic, keys } = takeStep(idle, types('45'), { found });
    expect(topic).toMatchObject({ kind: 'reply', text: '45' });
    expect(keys).toEqual(['reply-to-draft-field']);
  });
});

import { describe, expect, test } from 'vitest';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { sendsPhoto, takeStep } from '#test/support/take-step.ts';

const figures = 'hôm nay 45 đv 30 dân hẻm 25';
const answers = { date: '2024-03-17', place: 'hẻm 25', members: 45, residents: 30 };

/** What begins when these messages come one after the other, each with an id of its own. */
function said(...texts: readonly string[]) {
  let topic: Topic = idle;
  let last: ReturnType<typeof takeStep> | undefined;
  for (const [n, text] of texts.entries()) {
    last = takeStep(topic, { kind: 'text', text, messageId: `m${n}` });
    topic = last.topic;
  }
  if (!last) throw new Error('nothing was said');
  return last;
}

describe('figures first, the activity second', () => {
  test.each([
    'cnx',
    'chủ nhật xanh',
    'cnx nha em',
    'của cnx đó',
    'là cnx',
    'chủ nhật xanh nhé',
    'hoạt động chủ nhật xanh',
    'bên cnx',
    'CNX',
  ])('to type %s does the same as to tap it', (activity) => {
    const { done, topic } = said(figures, activity);
    expect(done).toMatchObject([{ kind: 'start-report', formId: 'green-sunday', answers }]);
    expect(topic).toMatchObject({ stand: { fieldId: 'photos' }, saidIn: { m0: '~all', m1: '~all' } });
  });

  test.each([
    [['45 đv 30 dân', 'hẻm 25', 'cnx hôm nay']],
    [['45 đv 30 dân hẻm 25', 'cnx hôm nay']],
    [['45 đv 30 dân', 'hôm nay', 'hẻm 25', 'cnx nha']],
    [['hẻm 25 45 đv', '30 dân', 'cnx hôm nay']],
  ])('in pieces as well: %j', (pieces) => {
    const { done } = said(...pieces);
    expect(done).toMatchObject([{ kind: 'start-report', formId: 'green-sunday', answers }]);
  });

  test('a piece is kept, and it is asked once more of which activity it is', () => {
    const { keys, topic } = said('45 đv 30 dân', 'hẻm 25');
    expect(keys).toEqual(['message-added', 'which-said']);
    expect(topic).toMatchObject({ kind: 'report-list', said: { text: '45 đv 30 dân\nhẻm 25' } });
  });

  test.each(['xong', 'đúng rồi', 'trời đẹp ghê'])('%s is no piece of it', (word) => {
    expect(said('45 đv 30 dân', word).topic).toMatchObject({ said: { text: '45 đv 30 dân' } });
  });

  test('a figure that the second message contradicts is asked', () => {
    const { topic, keys } = said(figures, 'cnx 54 đv');
    expect(topic).toMatchObject({ stand: { fieldId: 'members' } });
    expect(keys).toContain('heard-unsure');
  });

  test('an edit that names it begins the report', () => {
    const { topic } = said('hem 25 45 dv');
    const text = 'cnx hom nay hem 25 45 dv 30 dan';
    const { done } = takeStep(topic, { kind: 'edited', messageId: 'm0', text });
    expect(done).toMatchObject([{ kind: 'start-report', formId: 'green-sunday' }]);
    expect(done[0]).toMatchObject({ answers: { members: 45, residents: 30, date: '2024-03-17' } });
  });

  test('an edit that still names none is what is asked about from then on', () => {
    const { topic } = said('hem 25 45 dv');
    const edited = takeStep(topic, { kind: 'edited', messageId: 'm0', text: 'hem 25 48 dv 30 dan' });
    expect(edited.topic).toMatchObject({ kind: 'report-list', said: { text: 'hem 25 48 dv 30 dan' } });
  });

  test('under photos too: the captions are kept together until it is said', () => {
    const first = takeStep(idle, sendsPhoto('45 đv', 'm1'));
    const second = takeStep(first.topic, sendsPhoto('CNX hôm nay hẻm 25, 30 dân', 'm2'));
    expect(second.done[0]).toMatchObject({ kind: 'start-report', answers });
  });
});

import { describe, expect, test } from 'vitest';
import type { Form } from '#src/domain/report/form.ts';
import type { PhotoState, ReportPhoto } from '#src/domain/report/report.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { allAnswered, onCard } from '#test/support/in-report.ts';
import { seedForm, takeStep, types } from '#test/support/take-step.ts';

const greenSunday = seedForm('green-sunday');
/** The same, whose photos are to say when they were taken. */
const timed: Form = {
  ...greenSunday,
  fields: greenSunday.fields.map((field) => (field.kind === 'photos' ? { ...field, timed: true } : field)),
};

type IsTimed = ReportPhoto['isTimed'];

const photosOf = (...those: readonly (IsTimed | readonly [IsTimed, PhotoState])[]): readonly ReportPhoto[] =>
  those.map((one, n) => {
    const [isTimed, state] = Array.isArray(one) ? one : [one, 'stored' as const];
    return { id: `f${n}` as never, state, sha256: null, isTold: true, isTimed };
  });

/** The words of the card's line of photos. */
function photosOnCard(photos: readonly ReportPhoto[], form = timed, fewMessages = false) {
  const report = draftOf(form, { answers: allAnswered, photos });
  const topic = { kind: 'report', reportId: report.id, stand: onCard, saidIn: {} } as const;
  const { said } = takeStep(topic, types('từ từ'), { report, forms: [form], fewMessages });
  return JSON.stringify(said)
    .match(/"key":"(answer-photos[a-z-]*)","args":(\{[^}]*\})/)
    ?.slice(1);
}

describe('where a form asks that photos say when they were taken, the card', () => {
  test('says once that none of them does', () => {
    expect(photosOnCard(photosOf(false, false, false))).toEqual(['answer-photos-untimed', '{"n":3}']);
  });

  test('says so where messages are few, as well', () => {
    const words = ['answer-photos-untimed', '{"n":3}'];
    expect(photosOnCard(photosOf(false, false, false), timed, true)).toEqual(words);
  });

  test('says how many do not', () => {
    const words = ['answer-photos-some-untimed', '{"n":3,"untimed":1}'];
    expect(photosOnCard(photosOf(true, false, true))).toEqual(words);
  });

  test('says nothing of those that do, nor of those of which it is not known yet', () => {
    expect(photosOnCard(photosOf(true, null, undefined))).toEqual(['answer-photos', '{"n":3}']);
  });

  test('nor of those that are no evidence', () => {
    expect(photosOnCard(photosOf(true, true, [false, 'refused']))).toEqual(['answer-photos', '{"n":2}']);
  });

  test('can be sent all the same', () => {
    const report = draftOf(timed, { answers: allAnswered, photos: photosOf(false, false) });
    const topic = { kind: 'report', reportId: report.id, stand: onCard, saidIn: {} } as const;
    const { done } = takeStep(topic, types('gửi'), { report, forms: [timed] });
    expect(done).toContainEqual(expect.objectContaining({ kind: 'submit' }));
  });
});

test('a form that does not ask for it says nothing of it', () => {
  expect(photosOnCard(photosOf(false, false), greenSunday)).toEqual(['answer-photos', '{"n":2}']);
});

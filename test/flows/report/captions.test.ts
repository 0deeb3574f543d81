import { describe, expect, test } from 'vitest';
import type { Report } from '#src/domain/report/report.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { askedFor, seedForm, sendsPhoto, takeStep, types } from '#test/support/take-step.ts';

const form = seedForm('green-sunday');
const rest = { waste: null, spots: null, trees: null, note: null };
const begun = { date: '2024-03-17', place: 'hẻm 25', members: 45, residents: 30, ...rest };
const four = Array.from({ length: 4 }, (_, n) => ({
  id: `f${n}`,
  state: 'stored',
  sha256: `${n}`,
  isTold: false,
}));

/** An album with these captions, in that order, in the midst of a draft, until it is complete. */
function album(topic: Topic, captions: readonly string[], answers: Report['answers']) {
  let at = topic;
  let known: Report['answers'] = answers;
  let written: Report['answers'] = {};
  for (const [n, caption] of captions.entries()) {
    const report = draftOf(form, { answers: known });
    const taken = takeStep(at, sendsPhoto(caption, `m${n}`), { report });
    at = taken.topic;
    written = { ...written, ...taken.answers };
    known = { ...known, ...taken.answers };
  }
  const report = draftOf(form, { answers: known, photos: four as never });
  const fresh = { report, taken: 4, tooMany: 0, unusable: [], ofNoUse: [], since: 0 };
  const found = { freshPhotos: [fresh as never] };
  const complete = takeStep(at, { kind: 'photos-complete' }, { report, found });
  return { ...complete, written, known: { ...known, ...complete.answers } as Report['answers'] };
}

/** The labels of the lines under "Mình đọc được". */
function heard({ said }: Pick<ReturnType<typeof takeStep>, 'said'>): readonly string[] {
  return said.flatMap(({ lines }) => {
    const at = lines.findIndex(({ key }) => key === 'heard');
    return at < 0 ? [] : (JSON.stringify(lines[at + 1]).match(/"vi":"[^"]+"/g) ?? []);
  });
}

describe('a caption where photos are asked for', () => {
  test.each([
    ['trồng 20 cây, 150kg rác', { trees: 20, waste: 150 }],
    ['150kg rác', { waste: 150 }],
    ['đv 48', { members: 48 }],
    ['45 đv, trồng 20 cây', { trees: 20 }],
  ])('%s is read like a text beside', (caption, written) => {
    expect(album(askedFor('photos'), [caption], begun).written).toEqual(written);
  });

  test('that puts a figure right is named, on the card too', () => {
    const topic = { ...askedFor('photos'), saidIn: { '1': '~all' } } as Topic;
    const { keys, topic: shown } = album(topic, ['48 đv'], begun);
    expect(shown).toMatchObject({ stand: { at: 'card' } });
    expect(keys[0]).toBe('answer-corrected');
  });

  test.each(['ảnh đẹp', 'đội hình ra quân', 'hẻm 128', '16/3'])(
    '%s changes nothing that stands there',
    (caption) => {
      expect(album(askedFor('photos'), [caption], begun).written).toEqual({});
    },
  );

  test('that says something unclear of what was left out has it asked before the card', () => {
    const topic = { ...askedFor('photos'), saidIn: { '1': '~all' } } as Topic;
    const { keys, topic: asking, known } = album(topic, ['4 bao rác'], begun);
    expect(keys).toContain('heard-unsure');
    expect(asking).toMatchObject({ stand: { at: 'question', fieldId: 'waste' } });
    const report = draftOf(form, { answers: known, photos: four as never });
    const answered = takeStep(asking, types('120kg'), { report });
    expect(answered.answers).toMatchObject({ waste: 120 });
    expect(answered.topic).toMatchObject({ stand: { at: 'card' } });
  });
});

describe('captions of one album are one text', () => {
  /** The first one begins the report, the others follow. */
  function beginning(first: string, ...others: readonly string[]) {
    const begins = takeStep(idle, sendsPhoto(first, 'm'));
    const [start] = begins.done;
    if (start?.kind !== 'start-report') throw new Error(`no report begins with ${first}`);
    const topic = { ...begins.topic, reportId: 'r1' } as Topic;
    return album(topic, others, start.answers);
  }

  test('what the first left out the second fills in', () => {
    const { known, topic } = beginning('CNX 17/3 hẻm 128, 45 đv', '30 dân, 120kg rác');
    expect(known).toMatchObject({ members: 45, residents: 30, waste: 120, trees: null });
    expect(topic).toMatchObject({ stand: { at: 'card' } });
  });

  test.each([
    ['CNX 17/3 hẻm 128 45 đv 20 dân', 'CNX hẻm 128, 54 đv', 'members'],
    ['CNX 17/3 hẻm 128 45 đv 20 dân', '25 dân', 'residents'],
    ['CNX 17/3 hẻm 128 45 đv 20 dân 120kg rác', '150kg rác', 'waste'],
  ])('a figure that contradicts is asked: %s · %s', (first, second, fieldId) => {
    const { known, topic, keys } = beginning(first, second);
    expect(keys).toContain('heard-unsure');
    expect(topic).toMatchObject({ stand: { at: 'question', fieldId } });
    const report = draftOf(form, { answers: known, photos: four as never });
    const answered = takeStep(topic, types('50'), { report });
    expect(answered.answers).toMatchObject({ [fieldId]: 50 });
    expect(answered.topic).toMatchObject({ stand: { at: 'card' } });
  });

  test('what is said twice alike is no contradiction', () => {
    const { topic, known } = beginning('CNX 17/3 hẻm 128 45 đv 20 dân', '45 đv ra quân', 'hẻm 128');
    expect(known).toMatchObject({ members: 45, residents: 20, place: 'hẻm 128' });
    expect(topic).toMatchObject({ stand: { at: 'card' } });
  });

  test('so they are in the midst of a report', () => {
    const { written } = album(askedFor('members'), ['45 đv', '30 dân', '120kg rác'], {
      date: '2024-03-17',
      place: 'hẻm 25',
    });
    expect(written).toMatchObject({ members: 45, residents: 30, waste: 120 });
    const against = album(askedFor('members'), ['45 đv', '54 đv'], { date: '2024-03-17', place: 'hẻm 25' });
    expect(against.topic).toMatchObject({ stand: { fieldId: 'members' } });
  });
});

describe('a caption while something else is asked', () => {
  test.each(['cnx 17/3 hẻm 25 45 đv 30 dân 120kg', 'CNX 17/3, tại hẻm 25, 45 đv, 30 dân, rác 120kg'])(
    'that says all is the whole report: %s',
    (caption) => {
      const { known, topic } = album(askedFor('date'), [caption], {});
      expect(known).toMatchObject({ ...begun, waste: 120 });
      expect(topic).toMatchObject({ stand: { at: 'card' } });
    },
  );

  test('that says a part is written as far as it goes, day and place as well', () => {
    const { written, topic } = album(askedFor('date'), ['cnx 17/3 hẻm 25 45 đv'], {});
    expect(written).toEqual({ date: '2024-03-17', place: 'hẻm 25', members: 45 });
    expect(topic).toMatchObject({ stand: { fieldId: 'residents' } });
  });

  test('is told what is new, and not what stood there already', () => {
    const topic = askedFor('members');
    const complete = album(topic, ['45 đv 120kg rác'], { date: '2024-03-17', place: 'hẻm 25' });
    expect(complete.topic).toMatchObject({ stand: { fieldId: 'residents' } });
    expect(heard(complete).join()).toMatch(/Đoàn viên.*Rác/);
    expect(heard(complete).join()).not.toMatch(/Ngày|Địa điểm/);
  });
});

describe('what was promised to be asked', () => {
  const promises = 'cnx hôm nay hẻm 25 45 đv 30 dân, kinh phí 350';

  test.each([promises, 'cnx hôm nay hẻm 25 45 đv 30 dân, kinh phí 5 triệu, kinh phí 3 triệu'])(
    'is asked before the photos, also where the form never asks it: %s',
    (text) => {
      const { topic, keys, said } = takeStep(idle, types(text));
      expect(keys).toContain('heard-unsure');
      expect(topic).toMatchObject({ stand: { at: 'question', fieldId: 'budget' } });
      expect(JSON.stringify(said)).toContain('"pick":"skip"');
    },
  );

  test('stays so while photos come in between, and is over with an answer or when it is left out', () => {
    const begins = takeStep(idle, types(promises));
    const [start] = begins.done;
    const answers = start?.kind === 'start-report' ? start.answers : {};
    const topic = { ...begins.topic, reportId: 'r1' } as Topic;
    const { topic: asking, known } = album(topic, [''], answers);
    expect(asking).toMatchObject({ stand: { fieldId: 'budget' } });
    const report = draftOf(form, { answers: known, photos: four as never });
    for (const [said, budget] of [['2tr5', 2_500_000] as const, ['bỏ qua', null] as const]) {
      const answered = takeStep(asking, types(said), { report });
      expect(answered.answers).toMatchObject({ budget });
      expect(answered.topic).toMatchObject({ stand: { at: 'card' } });
    }
  });
});

describe('an edited caption', () => {
  test('changes what it says otherwise than before, and what was put right since stays', () => {
    const { topic, known } = album(askedFor('photos'), ['dân 20, 150kg rác'], begun);
    const report = draftOf(form, { answers: { ...known, residents: 25 }, photos: four as never });
    const edited = { kind: 'edited', text: 'dân 20, 160kg rác', messageId: 'm0' } as const;
    expect(takeStep(topic, edited, { report }).answers).toEqual({ waste: 160 });
  });

  test('takes nothing away that another caption of the album says', () => {
    const { topic, known } = album(askedFor('photos'), ['dân 20', '150kg rác'], begun);
    const report = draftOf(form, { answers: known, photos: four as never });
    const edited = { kind: 'edited', text: '160kg rác', messageId: 'm1' } as const;
    const { answers, topic: next } = takeStep(topic, edited, { report });
    expect(answers).toEqual({ waste: 160 });
    expect(next).toMatchObject({ stand: { at: 'question', fieldId: 'photos' } });
  });
});

import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { FreshPhotos, Report, ReportPhoto, UnusableReason } from '#src/domain/report/report.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';

const translate = createTranslate('locales');
const nineOClock = Date.UTC(2024, 2, 17, 2) as Instant;
const photos = (stored: number): readonly ReportPhoto[] =>
  Array.from(
    { length: stored },
    (_, n) => ({ id: `f${n}`, state: 'stored', sha256: `${n}`, isTold: true }) as never,
  );
const duty = { obligationId: 'o1' as never, title: 'Chủ nhật xanh 152' };
const sent = (stored: number, given: Partial<Report> = {}): Report =>
  draftOf(greenSundayForm, { ...duty, status: 'submitted', isOpen: false, version: 1, photos: photos(stored), ...given }); // prettier-ignore
const broken = (n = 1, why: UnusableReason = 'broken') => ({ why, n, sentAt: nineOClock });
const fresh = (report: Report | null, given: Partial<FreshPhotos> = {}): FreshPhotos => ({
  report,
  taken: 0,
  tooMany: 0,
  unusable: [broken()],
  ofNoUse: ['p9' as never],
  since: nineOClock,
  ...given,
});
const inReport: Topic = {
  kind: 'report',
  reportId: 'r1' as never,
  stand: { at: 'question', fieldId: 'photos', inOwnWords: false, leadsTo: 'next' },
  saidIn: {},
};

/** What the chat hears when its photos are told of, and what becomes of the conversation. */
function toldOf(freshPhotos: readonly FreshPhotos[], topic: Topic = idle, given: Partial<Facts> = {}) {
  const facts = factsOf({ forms: [greenSundayForm], found: { freshPhotos }, ...given });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, { kind: 'photos-complete' }, facts);
  if (stepped.kind !== 'done') throw new Error(`it needs ${JSON.stringify(stepped.needs)}`);
  const lines = stepped.effects.flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []));
  return {
    said: lines.map((line) => stripHtml(translate('vi', line))),
    effects: stepped.effects.filter(({ kind }) => kind !== 'say'),
    asides: stepped.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.aside] : [])),
    topic: stepped.conversation.topic,
  };
}

const allTold = { kind: 'acknowledge-photos', reportId: null, ofNoUse: ['p9'] };

describe('a photo of no use', () => {
  test.each([
    ['broken', '😔 1 ảnh bạn gửi lúc 09:00 ngày 17/3 vào báo cáo Chủ nhật xanh 152 bị lỗi'],
    [
      'not-an-image',
      'Có 1 tệp bạn gửi lúc 09:00 ngày 17/3 vào báo cáo Chủ nhật xanh 152 không phải ảnh nên mình bỏ ra',
    ],
    ['too-large', 'lớn quá 20 MB'],
    ['too-many-pixels', 'kích thước quá lớn'],
    ['unreachable', 'mình không tải về được'],
  ] as const)('that is %s is told of, when it was sent and to which report', (why, words) => {
    const { said, effects } = toldOf([fresh(sent(2), { unusable: [broken(1, why)] })]);
    expect(said).toEqual([expect.stringContaining(words)]);
    expect(said[0]).toContain('gửi lại');
    expect(effects).toEqual([allTold]);
  });

  test('that a sent report lacks is told of with what it lacks, and that it does not count', () => {
    const { said } = toldOf([fresh(sent(1))]);
    expect(said[1]).toBe('⚠️ Vì vậy báo cáo này còn thiếu 1 ảnh và chưa được tính.');
  });

  test('that a report on no duty lacks makes it count no less', () => {
    const alone = sent(1, { obligationId: null, title: null });
    expect(toldOf([fresh(alone)]).said).toEqual([
      expect.stringContaining('vào báo cáo Chủ nhật xanh bị lỗi'),
    ]);
  });

  test('of no report yet is told of as such, and nothing is asked about it', () => {
    const { said, topic } = toldOf([fresh(null)]);
    expect(said).toEqual([expect.stringContaining('(chưa thuộc báo cáo nào)')]);
    expect(topic).toEqual(idle);
  });

  test.each(['discarded', 'replaced'] as const)('of a report that was %s is told of to nobody', (status) => {
    const { said, effects } = toldOf([fresh(sent(0, { status }))]);
    expect([said, effects]).toEqual([[], [allTold]]);
  });

  test('of the report that is being written is told of above its question, which says how many there are', () => {
    const report = draftOf(greenSundayForm, { ...duty, photos: photos(1) });
    const { said, topic } = toldOf([fresh(report)], inReport, { report });
    expect(said[0]).toContain('bị lỗi');
    expect(said.at(-1)).toBe('Đã nhận 1 ảnh, bạn gửi thêm 1 ảnh nữa nhé.');
    expect(topic).toEqual(inReport);
  });

  test('is told of beside those that came, and makes no version of the report', () => {
    const { said, effects } = toldOf([fresh(sent(3), { taken: 1 })]);
    expect(said[0]).toBe('📷 Đã thêm 1 ảnh vào báo cáo Chủ nhật xanh 152, giờ có 3 ảnh.');
    expect(said[1]).toContain('bị lỗi');
    expect(effects).toEqual([allTold, { kind: 'note-late-photos', reportId: 'r1' }]);
    expect(toldOf([fresh(sent(3))]).effects).toEqual([allTold]);
  });

  test('several of one kind are one sentence', () => {
    const unusable = [broken(3), broken(2, 'unreachable')];
    const { said } = toldOf([fresh(sent(2), { unusable })]);
    expect(said.map((line) => line.split(' bạn')[0])).toEqual(['😔 3 ảnh', '😔 2 ảnh']);
  });

  test('in the middle of something else is told of beside what is asked there', () => {
    const { said, topic, asides } = toldOf([fresh(sent(2))], { kind: 'language' });
    expect(said).toEqual([expect.stringContaining('bị lỗi')]);
    expect([topic, asides]).toEqual([{ kind: 'language' }, [true]]);
  });
});

describe('a photo that is sent once more', () => {
  const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
  const sendIn = (topic: Topic, found: Facts['found']) =>
    step(
      { v: 1, topic, wrongCodes: [] },
      { kind: 'photo', photo, caption: null },
      factsOf({ forms: [greenSundayForm], found }),
    );
  const list: Topic = { kind: 'report-list', at: 'duties', page: 0 };

  test('joins the report that it was asked for', () => {
    expect(sendIn(idle, {})).toEqual({ kind: 'needs', needs: [{ kind: 'asked-again' }] });
    expect(sendIn(idle, { askedAgain: sent(1) })).toMatchObject({
      effects: [{ kind: 'add-photo', reportId: 'r1' }, { kind: 'await-photos' }],
    });
    expect(sendIn(idle, { askedAgain: null })).toMatchObject({ effects: [{ reportId: null }, {}] });
    expect(sendIn({ kind: 'obligations', at: 'list', page: 0 }, { askedAgain: sent(1) })).toMatchObject({
      effects: [{ reportId: 'r1' }, {}],
    });
  });

  test('while something is being chosen to report on, belongs to that', () => {
    expect(sendIn(list, {})).toMatchObject({ kind: 'done', effects: [{ reportId: null }, {}] });
  });
});

import { describe, expect, test } from 'vitest';
import type { Instant, LocalDate, PhotoId } from '#src/domain/ids.ts';
import type { FreshPhotos, Report, ReportPhoto } from '#src/domain/report/report.ts';
import { questionOf, type ReportTopic } from '#src/flows/report/topic.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { allAnswered, asking, inReport, onCard } from '#test/support/in-report.ts';
import { seedForm, takeStep } from '#test/support/take-step.ts';

const { photos: _, ...answers } = allAnswered;
const answersButOne = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'members'));
/** Photos that came, and whose sender was told of them or not. */
const photosOf = (n: number, isTold = false): readonly ReportPhoto[] =>
  Array.from({ length: n }, (_photo, index) => {
    const id = `${isTold ? 'told' : 'new'}-${index}` as PhotoId;
    return { id, state: 'pending', sha256: null, isTold };
  });
const complete = { kind: 'photos-complete' } as const;

/** What comes of photos once no more came for a moment, under the card of a report that lacked nothing else. */
function come(
  given: {
    readonly report?: Partial<Report>;
    readonly topic?: Partial<ReportTopic>;
    readonly fresh?: Partial<FreshPhotos>;
    readonly fewMessages?: boolean;
    readonly wentOn?: boolean;
  } = {},
) {
  const report = draftOf(seedForm('green-sunday'), { answers, photos: photosOf(3), ...given.report });
  const taken = report.photos.length;
  const fresh = { report, taken, tooMany: 0, unusable: [], ofNoUse: [], since: 0 as Instant, ...given.fresh };
  const topic = { kind: 'report', reportId: report.id, stand: onCard, saidIn: {}, ...given.topic } as const;
  const { fewMessages = true, wentOn = false } = given;
  return takeStep(topic, complete, { report, fewMessages, wentOn, found: { freshPhotos: [fresh] } });
}

const kindsOf = ({ done }: ReturnType<typeof come>): readonly string[] => done.map(({ kind }) => kind);

describe('where messages are few, photos that were all a report lacked', () => {
  test('send it, as its card said', () => {
    const said = come();
    expect(kindsOf(said)).toContain('submit');
    expect(said.keys).toContain('receipt');
    expect(said.answers).toMatchObject({ photos: 3 });
  });

  test.each<[string, Parameters<typeof come>[0]]>([
    ['but too few', { report: { photos: photosOf(1) } }],
    ['with words under them, which are looked at first', { topic: { unheard: { unsure: [] } } }],
    ['some of which are of no use', { fresh: { ofNoUse: ['p9'] as never, tooMany: 1 } }],
    ['while the report was written on elsewhere', { wentOn: true }],
    ['while one line is being changed', { topic: { stand: asking('members') } }],
    [
      'and more of a report whose card asked to be sent',
      { report: { photos: [...photosOf(2, true), ...photosOf(1)] } },
    ],
    ['of a correction', { report: { version: 1, isChanged: true } }],
    ['of a report that lacks something else', { report: { answers: answersButOne } }],
    ['of a day that does not count', { report: { counts: countsIn('2024-05-01', '2024-05-02') } }],
    ['where there are buttons', { fewMessages: false }],
  ])('do not %s', (_what, given) => {
    expect(kindsOf(come(given))).not.toContain('submit');
  });
});

function countsIn(from: string, to: string): Report['counts'] {
  const [first, last] = [from as LocalDate, to as LocalDate];
  return { from: first, to: last, locksOn: null, isWithdrawn: false, measure: 'count' as never };
}

describe('under a card that asks for photos', () => {
  const said = (text: string) => inReport(onCard, text, { answers, fewMessages: true });

  test.each([
    ['gửi', 'card-lacks-photos'],
    ['đúng rồi', 'card-lacks-photos'],
    ['xong ảnh', 'photos-none-yet'],
    ['ảnh gửi sau nhé', 'draft-kept-photos'],
    ['không có ảnh', 'draft-kept-photos'],
  ])('%s is answered by %s', (text, key) => {
    expect(said(text).keys).toContain(key);
  });

  test('a line is corrected by its number, and the card asks for photos again', () => {
    expect(said('sửa 3').stand).toMatchObject({ fieldId: 'members', leadsTo: 'card' });
    const changed = inReport(questionOf('members', 'card'), '48', { answers, fewMessages: true });
    expect(changed.stand).toEqual(onCard);
    expect(changed.keys).toContain('card-ask-photos');
  });
});

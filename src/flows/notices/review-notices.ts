import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { reasonWords } from '#src/flows/reasons/return-reason.ts';

const mostUnits = 8;
const mostButtons = 6;

/** Reports that wait for an officer: how many, whose, and how many are unusual; one tap leads to them. */
export function toReviewScreen(notices: readonly DueNotice[]): Screen {
  const lines = ofKind(notices, 'to-review').flatMap(({ waiting: { n, unusual, units } }) => {
    const more = units.length - mostUnits;
    const named = [
      ...units.slice(0, mostUnits),
      ...(more > 0 ? [phrase('to-review-more', { n: more })] : []),
    ];
    return [
      phrase('to-review', { n, units: { list: named, joined: 'commas' } }),
      ...(unusual > 0 ? [phrase('to-review-unusual', { n: unusual })] : []),
    ];
  });
  const review: Choice = { value: { action: 'go', of: 'duyet' }, label: phrase('button-review') };
  return { lines, rows: [[review]], choosing: false, typed: [phrase('to-review-type')] };
}

/** What officers said to a ward's reports: what is to be mended first, each with a way to mend it. */
export function reviewedScreen(notices: readonly DueNotice[]): Screen {
  const returned = ofKind(notices, 'report-returned');
  const accepted = ofKind(notices, 'report-accepted');
  const lines = [
    ...returned.map(({ review }) =>
      phrase('report-returned', { ...named(review), reason: reasonWords(review.reason ?? '') }),
    ),
    ...ofKind(notices, 'review-undone').map(({ review }) => phrase('review-undone', named(review))),
    ...(accepted.length > 0
      ? [inLines(accepted.map(({ review }) => phrase('report-accepted', named(review))))]
      : []),
  ];
  const rows = returned.slice(0, mostButtons).map(({ review }): readonly Choice[] => [
    {
      value: { action: 'correct', of: review.reportId },
      label:
        returned.length > 1
          ? phrase('button-mend-of', { title: review.title })
          : phrase('button-mend-returned'),
    },
  ]);
  const typed = returned.length > 0 ? { typed: [phrase('report-returned-type')] } : {};
  return { lines, rows, choosing: false, ...typed };
}

function named({ title, happenedOn }: DueNotice<'report-returned'>['review']): {
  readonly title: string | Phrase;
} {
  if (happenedOn === null) return { title };
  return { title: phrase('review-title', { title, on: { day: happenedOn, style: 'short' } }) };
}

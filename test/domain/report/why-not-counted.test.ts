import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Counts, Report, ReportPhoto } from '#src/domain/report/report.ts';
import { whyNotCounted } from '#src/domain/report/why-not-counted.ts';

const counts: Counts = {
  from: '2024-06-08' as LocalDate,
  to: '2024-06-11' as LocalDate,
  locksOn: '2024-07-01' as LocalDate,
  isWithdrawn: false,
  measure: 'reports',
};
const photos = (...states: readonly ReportPhoto['state'][]) =>
  states.map((state, index) => ({ id: `f${index}`, state, sha256: null })) as unknown as Report['photos'];

interface Case {
  readonly counts?: Partial<Counts> | null;
  readonly on?: string | null;
  readonly today?: string;
  readonly photosWanted?: number | null;
  readonly photos?: Report['photos'];
  readonly answers?: Report['answers'];
}

function why({ on = '2024-06-09', today = '2024-06-13', photosWanted = null, ...given }: Case) {
  return whyNotCounted(
    {
      counts: given.counts === null ? null : { ...counts, ...given.counts },
      photosWanted,
      photos: given.photos ?? [],
      answers: given.answers ?? {},
    },
    on as LocalDate | null,
    today as LocalDate,
  );
}

const counted: readonly (readonly [string, Case])[] = [
  ['a day among those that count', {}],
  ['the first of them', { on: '2024-06-08' }],
  ['the last of them', { on: '2024-06-11' }],
  ['the last day before it locks', { today: '2024-06-30' }],
  ['a duty that never locks', { counts: { locksOn: null }, today: '2030-01-01' }],
  ['as many photos as are wanted', { photosWanted: 2, photos: photos('stored', 'pending') }],
  ['no photos where none are wanted', { photosWanted: 0 }],
  ['a number to add', { counts: { measure: 'sum:helped' }, answers: { helped: 2 } }],
  ['a share of the units', { counts: { measure: 'units' } }],
];

const notCounted: readonly (readonly [string, Case, object])[] = [
  ['no duty', { counts: null }, { kind: 'no-duty' }],
  ['a duty that is asked for no more', { counts: { isWithdrawn: true } }, { kind: 'withdrawn' }],
  ['the day on which it locks', { today: '2024-07-01' }, { kind: 'locked', on: '2024-07-01' }],
  ['no day', { on: null }, { kind: 'no-day' }],
  ['the day before', { on: '2024-06-07' }, { kind: 'day', from: '2024-06-08', to: '2024-06-11' }],
  ['the day after', { on: '2024-06-12' }, { kind: 'day', from: '2024-06-08', to: '2024-06-11' }],
  [
    'too few photos, of which refused and lost ones are none',
    { photosWanted: 2, photos: photos('stored', 'refused', 'failed') },
    { kind: 'photos', have: 1, needed: 2 },
  ],
  ...[{}, { helped: null }, { helped: 0 }].map(
    (answers) =>
      [
        `nothing to add: ${JSON.stringify(answers)}`,
        { counts: { measure: 'sum:helped' as const }, answers },
        { kind: 'nothing-to-add', fieldId: 'helped' },
      ] as const,
  ),
  [
    'several reasons: what keeps for ever comes first',
    { today: '2024-07-02', on: null },
    { kind: 'locked', on: '2024-07-01' },
  ],
];

describe('a report counts with', () => {
  test.each(counted)('%s', (_what, given) => {
    expect(why(given)).toBeNull();
  });
});

describe('a report does not count with', () => {
  test.each(notCounted)('%s', (_what, given, expected) => {
    expect(why(given)).toEqual(expected);
  });
});

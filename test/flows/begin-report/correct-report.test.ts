import { describe, expect, test } from 'vitest';
import type { UnitId } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { on } from '#test/support/obligations.ts';

const form: Form = { id: 'event', version: 1, title: { vi: 'Hoạt động' }, fields: [] };

/** What comes of the button under a receipt. */
function correct(report: Partial<Report> | null, returned: string | null = null, today = '2024-03-17') {
  const found = {
    loosePhotos: null,
    returned,
    report: report && draftOf(form, { version: 1, status: 'submitted', isOpen: false, ...report }),
  };
  const input = { kind: 'action', action: { action: 'correct', of: 'r1' as never } } as const;
  const facts = factsOf({
    today: on(today),
    forms: [form],
    found: { ...found, unitsNotNow: { ended: [], coming: [] } },
  });
  const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, facts);
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  const said = stepped.effects.flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []));
  const [first] = said;
  const lines = first?.args?.['lines'];
  const [top] = typeof lines === 'object' && 'list' in lines ? lines.list : [];
  return {
    kinds: stepped.effects.map(({ kind }) => kind),
    says: first?.key,
    ...(typeof top === 'object' && 'key' in top && { top: top.key }),
  };
}

describe('a sent report is opened again', () => {
  test.each(['submitted', 'accepted'] as const)('where it is %s', (status) => {
    expect(correct({ status })).toEqual({ kinds: ['reopen', 'say'], says: 'change-resumed' });
  });

  test.each(['quick:photos', 'ảnh mờ quá'])('where it is returned, with the reason on top: %s', (reason) => {
    const { kinds, top } = correct({ status: 'returned' }, reason);
    expect([kinds, top]).toEqual([['reopen', 'say'], 'returned-because']);
  });

  test.each([
    ['on the day before its lock', '2024-03-24', ['reopen', 'say'], 'change-resumed'],
    ['and not on that day', '2024-03-25', ['say'], 'correct-locked'],
    ['nor ever after', '2024-12-31', ['say'], 'correct-locked'],
  ])('%s', (_when, today, kinds, says) => {
    const counts = {
      from: on('2024-03-16'),
      to: on('2024-03-19'),
      locksOn: on('2024-03-25'),
      isWithdrawn: false,
      measure: 'reports',
    } as const;
    expect(correct({ counts }, null, today)).toMatchObject({ kinds, says });
  });

  test('and goes on where it is being corrected already', () => {
    expect(correct({ isOpen: true })).toEqual({ kinds: ['say'], says: 'change-resumed' });
  });

  test.each<[string, Partial<Report> | null]>([
    ['another unit’s', { unitId: 'son-ky' as UnitId }],
    ['one that was replaced', { status: 'replaced' }],
    ['one that was thrown away', { status: 'discarded' }],
    ['one that is not there', null],
  ])('but not %s', (_which, report) => {
    expect(correct(report)).toEqual({ kinds: ['say'], says: 'report-gone' });
  });
});

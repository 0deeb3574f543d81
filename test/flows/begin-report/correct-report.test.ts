import { describe, expect, test } from 'vitest';
import type { UnitId } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';

const form: Form = { id: 'event', version: 1, title: { vi: 'Hoạt động' }, fields: [] };

/** What comes of the button under a receipt. */
function correct(report: Partial<Report> | null) {
  const found = {
    loosePhotos: null,
    report: report && draftOf(form, { version: 1, status: 'submitted', isOpen: false, ...report }),
  };
  const input = { kind: 'action', action: { action: 'correct', of: 'r1' as never } } as const;
  const facts = factsOf({ forms: [form], found: { ...found, unitsNotNow: { ended: [], coming: [] } } });
  const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, facts);
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  const said = stepped.effects.flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []));
  return { kinds: stepped.effects.map(({ kind }) => kind), says: said[0]?.key };
}

describe('a sent report is opened again', () => {
  test.each(['submitted', 'accepted', 'returned'] as const)('where it is %s', (status) => {
    expect(correct({ status })).toEqual({ kinds: ['reopen', 'say'], says: 'change-resumed' });
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

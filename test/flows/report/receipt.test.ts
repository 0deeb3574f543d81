import { describe, expect, test } from 'vitest';
import type { LocalDate, ObligationId, ReportId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Counts, Report } from '#src/domain/report/report.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import type { Phrase } from '#src/domain/words.ts';
import { receipt, type Sending } from '#src/flows/report/sending/receipt.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { eventObligation } from '#test/support/obligations.ts';

const form: Form = {
  id: 'event',
  version: 1,
  title: { vi: 'Hoạt động' },
  fields: [{ id: 'helped', kind: 'count', max: 100, label: { vi: 'Số người' }, ask: { vi: 'Mấy người?' } }],
};
const obligation = eventObligation('2024-03-17', { id: 'o1' as ObligationId, locksOn: null });
const counts: Counts = {
  from: obligation.countsFrom,
  to: obligation.countsTo,
  locksOn: null,
  isWithdrawn: false,
  measure: 'reports',
};
const draft = {
  reportId: 'r1' as ReportId,
  editedById: 'p1',
  editedByName: 'Nguyễn Thị Lan',
  editedAt: 0 as never,
};

function dutyWith(over: Partial<Duty> = {}): Duty {
  const progress = { reports: 0, amount: 0, metOn: null };
  return { obligation, progress, draft, sent: null, forUnitId: obligation.unitId, ...over };
}

interface Given {
  readonly report?: Partial<Report>;
  readonly happenedOn?: string | null;
  readonly duty?: Partial<Duty>;
  readonly before?: Partial<SentReport>;
}

/** What a receipt on Sunday, 17 March, says: its phrases by key, its buttons, and what is said of the duty that is owed. */
function received({ report = {}, happenedOn = '2024-03-17', duty, before }: Given) {
  const given = { obligationId: 'o1' as ObligationId, title: 'Chủ nhật xanh 152', counts, ...report };
  const sending: Sending = {
    report: draftOf(form, given),
    form,
    happenedOn: happenedOn as LocalDate | null,
    duties: [dutyWith(duty)],
    before: before ? ({ isCounted: true, obligationId: 'o1', answers: {}, ...before } as SentReport) : null,
  };
  const effect = receipt(sending, factsOf({ forms: [form] }));
  if (effect.kind !== 'say') throw new Error('a receipt is said');
  const { lines, rows } = effect.screen;
  const owed = lines.find(({ key }) => key === 'receipt-owed');
  const list = (owed?.args?.['lines'] as { list: readonly Phrase[] } | undefined)?.list ?? [];
  return {
    says: lines.map(({ key }) => key),
    buttons: rows.flat().map(({ value }) => value.action),
    owed: list.map(({ args }) => (args?.['when'] as Phrase | undefined)?.key),
  };
}

const outside = { happenedOn: '2024-03-25' };

describe('the receipt of a report that does not count says why, and can be corrected:', () => {
  test.each<[string, Given, string]>([
    ['another day', outside, 'receipt-not-counted-day'],
    ['no day', { happenedOn: null }, 'receipt-not-counted-no-day'],
    ['too few photos', { report: { photosWanted: 2 } }, 'receipt-not-counted-photos'],
    [
      'nothing to add',
      { report: { counts: { ...counts, measure: 'sum:helped' }, answers: { helped: 0 } } },
      'receipt-not-counted-nothing-to-add',
    ],
    [
      'locked',
      { report: { counts: { ...counts, locksOn: '2024-03-17' as LocalDate } } },
      'receipt-not-counted-locked',
    ],
    ['withdrawn', { report: { counts: { ...counts, isWithdrawn: true } } }, 'receipt-not-counted-withdrawn'],
    ['no duty', { report: { obligationId: null, counts: null } }, 'receipt-no-duty'],
  ])('%s', (_why, given, key) => {
    const { says, buttons, owed } = received(given);
    expect(says.filter((one) => one.startsWith('receipt-no'))).toEqual([key]);
    expect(buttons).toEqual(['correct', 'go', 'go']);
    expect(owed).toHaveLength(1);
  });

  test('one that counts says that it is done, and can be corrected just the same', () => {
    expect(received({})).toEqual({
      says: ['receipt', 'receipt-counts-met', 'receipt-nothing-owed'],
      buttons: ['correct', 'go', 'go'],
      owed: [],
    });
  });
});

describe('what a report counts for', () => {
  const said = (given: Given) => received(given).says.filter((key) => key.startsWith('receipt-counts'));

  test('is said with how far it is while more is wanted', () => {
    expect(said({ duty: { obligation: { ...obligation, atLeast: 2 } } })).toEqual(['receipt-counts-so-far']);
  });

  test('is said without a sum where nothing is owed, as of what goes on all the year', () => {
    expect(said({ report: { obligationId: 'o9' as ObligationId } })).toEqual(['receipt-counts']);
  });

  test('is done once more where a correction changed nothing about it', () => {
    const duty = { progress: { reports: 1, amount: 1, metOn: null } };
    expect(said({ report: { version: 1 }, before: {}, duty })).toEqual(['receipt-counts-met']);
  });
});

describe('what is still owed', () => {
  test.each<[string, Given]>([
    ['where it does not count', outside],
    ['where more reports are wanted', { duty: { obligation: { ...obligation, atLeast: 2 } } }],
  ])('never names the report that was just sent as a draft, %s', (_where, given) => {
    expect(received(given).owed).toEqual(['when-today-until']);
  });

  test('names a draft of the reader’s own without their name, a colleague’s with it', () => {
    const other = { ...draft, reportId: 'r9' as ReportId };
    expect(received({ ...outside, duty: { draft: other } }).owed).toEqual(['duty-in-own-draft']);
    const colleague = { ...other, editedById: 'p2' };
    expect(received({ ...outside, duty: { draft: colleague } }).owed).toEqual(['duty-in-draft']);
  });

  test.each<[string, Given, readonly string[]]>([
    [
      'leaves out what a correction brought into its days',
      { report: { version: 1 }, before: { isCounted: false } },
      [],
    ],
    [
      'has again what a correction took out of them',
      {
        ...outside,
        report: { version: 1 },
        before: {},
        duty: { progress: { reports: 1, amount: 1, metOn: null } },
      },
      ['when-today-until'],
    ],
    [
      'counts once what a correction changed nothing about',
      {
        report: { version: 1 },
        before: {},
        duty: { progress: { reports: 1, amount: 1, metOn: null }, obligation: { ...obligation, atLeast: 2 } },
      },
      ['when-today-until'],
    ],
    [
      'counts once what takes the place of another',
      {
        report: { replacesId: 'r0' as ReportId },
        before: {},
        duty: { progress: { reports: 1, amount: 1, metOn: null }, obligation: { ...obligation, atLeast: 2 } },
      },
      ['when-today-until'],
    ],
  ])('%s', (_what, given, owed) => {
    expect(received(given).owed).toEqual(owed);
  });
});

import { describe, expect, test } from 'vitest';
import type { ReportId } from '#src/domain/ids.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';
import { takeStep } from '#test/support/take-step.ts';

const dagui: Input = { kind: 'command', name: 'dagui', argument: '' };
const list: Topic = { kind: 'sent', page: 0, shownId: null };
const r1 = 'r1' as ReportId;

function sent(given: Partial<SentReport> = {}): SentReport {
  return {
    id: r1,
    unitId: 'tan-quy',
    unitName: 'Tân Quý',
    unitKind: 'ward',
    obligationId: null,
    short: null,
    status: 'submitted',
    happenedOn: '2024-03-17',
    submittedAt: 0,
    sentByName: 'Nguyễn Thị Lan',
    formId: 'activity',
    formVersion: 1,
    answers: { title: 'Ngày hội hiến máu', people: 60 },
    photos: [],
    isCounted: false,
    also: [],
    countsFrom: null,
    countsTo: null,
    ...given,
  } as SentReport;
}

const reports = (n: number, total = n) => ({
  sentReports: { reports: Array.from({ length: n }, (_, at) => sent({ id: `r${at}` as ReportId })), total },
});

describe('what was sent', () => {
  test('is a list, also of what is on no duty', () => {
    const { topic, keys } = takeStep(idle, dagui, { found: reports(2) });
    expect(topic).toEqual(list);
    expect(keys).toEqual(['sent-list', 'lines']);
  });

  test('of somebody with several units stands under the name of each', () => {
    const [membership] = secretary.memberships;
    const other = { ...membership, unitId: 'hiep-tan', unitName: 'Hiệp Tân' };
    const actor = { ...secretary, memberships: [membership, other] } as unknown as typeof secretary;
    const ofOther = (id: string) =>
      sent({ id: id as ReportId, unitId: 'hiep-tan' as never, unitName: 'Hiệp Tân' });
    const sentReports = { reports: [sent(), ofOther('r2'), sent({ id: 'r3' as ReportId })], total: 3 };
    const { keys, said } = takeStep(idle, dagui, { actor, found: { sentReports } });
    expect(keys).toEqual(['sent-list-of-all', 'lines', 'lines']);
    const text = JSON.stringify(said);
    expect(text.match(/sent-list-unit/g)).toHaveLength(2);
    expect(text).not.toContain('sent-line-of');
  });

  test('is shown at once where there is but one, with nothing to go back to', () => {
    const { topic, keys, said } = takeStep(idle, dagui, { found: { ...reports(1), sentReport: sent() } });
    expect(topic).toMatchObject({ kind: 'sent', isOnly: true });
    expect(keys).toContain('receipt-no-duty');
    const labels = said.flatMap(({ rows }) => rows.flat().map(({ label }) => label.key));
    expect(labels).toEqual(['button-correct']);
  });

  test('is none yet', () => {
    expect(takeStep(idle, dagui, { found: reports(0) }).keys).toEqual(['sent-none']);
  });

  test('is read page by page, and a page that is no more is the last one', () => {
    const facts = { found: reports(2, 8) };
    const page = (at: number): Input => ({ kind: 'choice', value: { pick: 'page', page: at } });
    expect(takeStep(list, page(1), facts).topic).toEqual({ ...list, page: 1 });
    expect(takeStep(list, page(7), facts).topic).toEqual({ ...list, page: 1 });
  });

  test('by another unit may be read by whoever looks after it, and not be corrected', () => {
    const [membership] = secretary.memberships;
    const actor = { ...secretary, memberships: [{ ...membership, unitId: 'tan-phu', role: 'officer' }] };
    const opened = takeStep({ ...list, shownId: r1 }, { kind: 'choice', value: { pick: 'none' } }, {
      actor,
      found: { sentReport: sent() },
    } as never);
    const labels = opened.said.flatMap(({ rows }) => rows.flat().map(({ label }) => label.key));
    expect(labels).toEqual(['button-back']);
  });

  test('is asked for once more by the words of the other places: back leads to the page', () => {
    const shown: Topic = { ...list, page: 1, shownId: r1 };
    const back = takeStep(shown, { kind: 'choice', value: { pick: 'back' } }, { found: reports(2, 8) });
    expect(back.topic).toEqual({ ...list, page: 1 });
  });

  test('and is gone by now leads back to the list, and says so once', () => {
    const found = { ...reports(2), report: null, sentReport: null, loosePhotos: null };
    const action = { action: 'correct', of: r1 } as const;
    const { keys } = takeStep({ ...list, shownId: r1 }, { kind: 'action', action }, { found });
    expect(keys).toEqual(['report-gone', 'sent-list', 'lines']);
  });

  test('is read whatever else a person was at', () => {
    expect(takeStep({ kind: 'language' }, dagui, factsOf({ found: reports(3) })).topic).toEqual(list);
  });
});

import type { LocalDate, ObligationId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import { type Obligation, weightOf } from '#src/domain/obligation/obligation.ts';
import { isMet } from '#src/domain/obligation/obligation-status.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import { type NotCounted, whyNotCounted } from '#src/domain/report/why-not-counted.ts';
import { whyNotAlso } from '#src/domain/report/may-also-count.ts';
import { inLines, type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { keep } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { daysWords } from '#src/flows/words/days-words.ts';
import { dutyLine } from '#src/flows/words/duty-words.ts';
import { amountWords } from '#src/flows/words/progress-words.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';

const remainingShown = 3;

/** A report as it is sent just now. */
export interface Sending extends OpenReport {
  readonly happenedOn: LocalDate | null;
  /** As they stand before it is sent. */
  readonly duties: readonly Duty[];
  /** What was sent and counts no more from now on: its own last version, or the report that it takes the place of. */
  readonly before: SentReport | null;
}

/**
 * That the report came in: how many photos are stored, what it counts for or why it does not, and what the ward still owes. A
 * tap corrects it.
 */
export function receipt(sending: Sending, facts: Facts): Effect {
  const { report } = sending;
  const not = whyNotCounted(sending.isFor ? lookedAtBy(report) : report, sending.happenedOn, facts.today);
  const lines = [
    phrase(report.version > 0 ? 'receipt-changed' : 'receipt', {
      title: titleOf(sending),
      unit: unitWords(report),
    }),
    ...(sending.isFor ? [phrase('receipt-for', { unit: unitWords(report) })] : []),
    ...photoLines(sending),
    ...countsLines(sending, not, facts),
    ...stillOwed(sending, not, facts),
  ];
  const said = keep(lines, [[correct(sending)], sending.isFor ? [writeMore(sending)] : menuRow(facts)]);
  return { ...said, screen: { ...said.screen, about: { kind: 'receipt', reportId: report.id } } };
}

/** Nobody need look at what an officer wrote before it counts. */
function lookedAtBy(report: Report): Report {
  return report.counts ? { ...report, counts: { ...report.counts, needsReview: false } } : report;
}

function photoLines({ report }: OpenReport): readonly Phrase[] {
  const all = evidenceCount(report.photos);
  const stored = storedCount(report.photos);
  if (all === 0) return [];
  return [
    stored === all ? phrase('receipt-photos', { all }) : phrase('receipt-photos-coming', { stored, all }),
  ];
}

function correct({ report }: OpenReport): Choice {
  return { value: { action: 'correct', of: report.id }, label: phrase('button-correct') };
}

function writeMore({ report }: OpenReport): Choice {
  return { value: { action: 'write-for', of: report.unitId }, label: phrase('button-write-for-more') };
}

/** What it counts for, or why not; what is on no duty of its own may count for others all the same. */
function countsLines(sending: Sending, not: NotCounted | null, facts: Facts): readonly Phrase[] {
  const { report, duties } = sending;
  const dutyOf = (id: ObligationId | null): Duty | undefined =>
    duties.find(({ obligation }) => obligation.id === id);
  const also = report.alsoIds
    .map(dutyOf)
    .filter((duty) => duty !== undefined)
    .filter(({ obligation }) => isAlsoCounted(obligation, sending, facts))
    .map((duty) => countsLine(duty, verbatim(duty.obligation.short), sending, not, facts));
  if (not?.kind === 'no-duty' && also.length > 0) return [inLines(also)];
  if (not) return [notCountedLine(not, sending), ...also];
  const own = countsLine(dutyOf(report.obligationId), titleOf(sending), sending, not, facts);
  return also.length > 0 ? [inLines([own, ...also])] : [own];
}

/** How far a duty is with the report. What goes on all the year, or opens later, is none to be done now. */
function countsLine(
  duty: Duty | undefined,
  title: Phrase,
  sending: Sending,
  not: NotCounted | null,
  facts: Facts,
): Phrase {
  if (!duty) return phrase('receipt-counts', { title });
  const after = afterSending(duty, sending, not, facts);
  if (isMet(after.obligation, after.progress)) return phrase('receipt-counts-met', { title });
  return phrase('receipt-counts-so-far', { title, amount: amountWords(after, facts.forms) });
}

function isAlsoCounted(
  obligation: Obligation,
  { report, happenedOn }: Sending,
  { today }: Pick<Facts, 'today'>,
): boolean {
  return whyNotAlso(report, obligation, happenedOn, today) === null;
}

function notCountedLine(not: NotCounted, open: OpenReport): Phrase {
  const title = titleOf(open);
  switch (not.kind) {
    case 'no-duty':
      return phrase('receipt-no-duty');
    case 'withdrawn':
    case 'no-day':
      return phrase(`receipt-not-counted-${not.kind}`, { title });
    case 'locked':
      return phrase('receipt-not-counted-locked', { title, on: { day: not.on, style: 'short' } });
    case 'day':
      return phrase('receipt-not-counted-day', { title, days: daysWords(not.from, not.to) });
    case 'photos':
      return phrase('receipt-not-counted-photos', { title, have: not.have, needed: not.needed });
    case 'awaits-review':
      return phrase('receipt-awaits-review', { title });
    case 'nothing-to-add': {
      const field = open.form.fields.find(({ id }) => id === not.fieldId);
      return phrase('receipt-not-counted-nothing-to-add', { title, label: field?.label ?? not.fieldId });
    }
  }
}

/** The duties that stay open when this report is in. */
function stillOwed(sending: Sending, not: NotCounted | null, facts: Facts): readonly Phrase[] {
  const duties = sending.duties.map((duty) => afterSending(duty, sending, not, facts));
  const open = rankDuties(duties, facts);
  const unit = unitFirst(sending.report);
  if (open.length === 0) return [phrase('receipt-nothing-owed', { unit })];
  const list = open.slice(0, remainingShown).map((item) => dutyLine(item, facts));
  const more =
    open.length > remainingShown ? [phrase('receipt-more', { n: open.length - remainingShown })] : [];
  return [phrase('receipt-owed', { unit, lines: { list: [...list, ...more], joined: 'lines' } })];
}

/** A duty once the report is in: this is no draft any more, adds what it counts, and takes away what it takes the place of. */
function afterSending(
  duty: Duty,
  sending: Sending,
  not: NotCounted | null,
  facts: Pick<Facts, 'today'>,
): Duty {
  const { report, before } = sending;
  const { obligation, progress } = duty;
  const { id, measure } = obligation;
  const draft = duty.draft?.reportId === report.id ? null : duty.draft;
  const isAdded =
    report.obligationId === id
      ? !not
      : report.alsoIds.includes(id) && isAlsoCounted(obligation, sending, facts);
  const wasAdded =
    before?.obligationId === id
      ? before.isCounted
      : (before?.also.some((one) => one.obligationId === id && one.isCounted) ?? false);
  const added = isAdded ? weightOf(report.answers, measure) : 0;
  const taken = before && wasAdded ? weightOf(before.answers, measure) : 0;
  const looked = report.obligationId === id ? lookedAt(progress, before, not) : {};
  return { ...duty, draft, progress: { ...progress, ...looked, amount: progress.amount + added - taken } };
}

/** What waits for an officer, and what came back from one, once the report is in. */
function lookedAt(
  { waiting = 0, returned = 0 }: Duty['progress'],
  before: SentReport | null,
  not: NotCounted | null,
): Pick<Duty['progress'], 'waiting' | 'returned'> {
  const waited = before?.status === 'submitted' && before.needsReview === true && !before.isCounted;
  return {
    waiting: Math.max(0, waiting + Number(not?.kind === 'awaits-review') - Number(waited)),
    returned: Math.max(0, returned - Number(before?.status === 'returned')),
  };
}

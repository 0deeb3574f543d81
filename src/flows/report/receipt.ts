import type { LocalDate } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import { weightOf } from '#src/domain/obligation/obligation.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import { type NotCounted, whyNotCounted } from '#src/domain/report/why-not-counted.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { keep } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { dutyLine } from '#src/flows/words/duty-words.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';
import { type OpenReport, titleOf } from './open-report.ts';

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
 * That the report came in: how many photos are stored, whether it counts and if not what to do, and what the ward still
 * owes.
 */
export function receipt(sending: Sending, facts: Facts): Effect {
  const { report } = sending;
  const not = whyNotCounted(report, sending.happenedOn, facts.today);
  const lines = [
    phrase(report.version > 0 ? 'receipt-changed' : 'receipt', {
      title: titleOf(sending),
      unit: unitWords(report),
    }),
    ...photoLines(sending),
    ...(not ? [notCountedLine(not, sending)] : []),
    ...stillOwed(sending, not, facts),
  ];
  const said = keep(lines, [...(not && canBeMended(not) ? [[correct(sending)]] : []), menuRow(facts)]);
  return { ...said, screen: { ...said.screen, about: { kind: 'receipt', reportId: report.id } } };
}

function photoLines({ report }: OpenReport): readonly Phrase[] {
  const all = evidenceCount(report.photos);
  const stored = storedCount(report.photos);
  if (all === 0) return [];
  return [
    stored === all ? phrase('receipt-photos', { all }) : phrase('receipt-photos-coming', { stored, all }),
  ];
}

/** A correction mends it; against the others nothing helps here. */
function canBeMended({ kind }: NotCounted): boolean {
  return kind === 'day' || kind === 'no-day' || kind === 'photos' || kind === 'nothing-to-add';
}

function correct({ report }: OpenReport): Choice {
  return { value: { action: 'correct', of: report.id }, label: phrase('button-correct') };
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
    case 'nothing-to-add': {
      const field = open.form.fields.find(({ id }) => id === not.fieldId);
      return phrase('receipt-not-counted-nothing-to-add', { title, label: field?.label ?? not.fieldId });
    }
  }
}

function daysWords(from: LocalDate, to: LocalDate): Phrase {
  if (from === to) return phrase('days-one', { on: { day: from, style: 'short' } });
  return phrase('days-span', { from: { day: from, style: 'short' }, to: { day: to, style: 'short' } });
}

/** The duties that stay open when this report is in. */
function stillOwed(sending: Sending, not: NotCounted | null, facts: Facts): readonly Phrase[] {
  const duties = sending.duties.map((duty) => afterSending(duty, sending, not));
  const open = rankDuties(duties, facts.today);
  if (open.length === 0) return [phrase('receipt-nothing-owed')];
  const list = open.slice(0, remainingShown).map((item) => dutyLine(item, facts));
  const more =
    open.length > remainingShown ? [phrase('receipt-more', { n: open.length - remainingShown })] : [];
  return [phrase('receipt-owed', { lines: { list: [...list, ...more], joined: 'lines' } })];
}

/** A duty once the report is in: this is no draft any more, adds what it counts, and takes away what it takes the place of. */
function afterSending(duty: Duty, { report, before }: Sending, not: NotCounted | null): Duty {
  const { obligation, progress } = duty;
  const draft = duty.draft?.reportId === report.id ? null : duty.draft;
  const added =
    report.obligationId === obligation.id && !not ? weightOf(report.answers, obligation.measure) : 0;
  const taken =
    before?.isCounted && before.obligationId === obligation.id
      ? weightOf(before.answers, obligation.measure)
      : 0;
  return { ...duty, draft, progress: { ...progress, amount: progress.amount + added - taken } };
}

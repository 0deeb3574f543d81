import type { LocalDate } from '#src/domain/ids.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { weightOf } from '#src/domain/obligation/obligation.ts';
import { evidenceCount, storedCount } from '#src/domain/report/photos.ts';
import { dutyLine } from '#src/flows/words/duty-words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, keep, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { firstOpenField, type OpenReport, titleOf } from './open-report.ts';
import { countsOn, dayOfEvent } from './report-day.ts';
import { questionOf, type ReportTopic } from './topic.ts';
import { showReport, tellPhotos } from './show-report.ts';
import { unitWords } from '#src/flows/words/unit-words.ts';

const remainingShown = 3;

/** Sends the report, if nothing required is missing: the receipt says how many photos are stored and what the ward still owes. */
export function sendReport(topic: ReportTopic, open: OpenReport, facts: Facts): Outcome {
  const missing = firstOpenField(open) ?? missingPhotos(open);
  if (missing)
    return showReport(facts, [phrase('card-incomplete')], { ...topic, stand: questionOf(missing, 'card') });
  const { report } = open;
  if (!facts.found.duties) return needs({ kind: 'duties', unitId: report.unitId });
  const reason = report.version > 0 ? 'corrected' : report.replacesId ? 'replaces' : 'first';
  const happenedOn = dayOfEvent(open, facts.saidOn);
  const lines = [
    phrase(report.version > 0 ? 'receipt-changed' : 'receipt', {
      title: titleOf(open),
      unit: unitWords(report),
    }),
    ...photoLines(open),
    ...stillOwed(open, happenedOn, facts),
  ];
  return done(
    idle,
    { kind: 'submit', reportId: report.id, happenedOn, reason },
    ...tellPhotos(report),
    keep(lines, [menuRow(facts)]),
  );
}

function missingPhotos({ report, form }: OpenReport): string | undefined {
  const have = evidenceCount(report.photos);
  return form.fields.find((field) => field.kind === 'photos' && have < field.min)?.id;
}

function photoLines({ report }: OpenReport): readonly Phrase[] {
  const all = evidenceCount(report.photos);
  const stored = storedCount(report.photos);
  if (all === 0) return [];
  return [
    stored === all ? phrase('receipt-photos', { all }) : phrase('receipt-photos-coming', { stored, all }),
  ];
}

/** The duties that stay open when this report is in. */
function stillOwed({ report }: OpenReport, happenedOn: LocalDate | null, facts: Facts): readonly Phrase[] {
  const counts = happenedOn !== null && countsOn(happenedOn, report);
  const open = rankDuties(facts.found.duties ?? [], facts.today).filter(({ duty }) => {
    const isThis =
      duty.obligation.id === report.obligationId &&
      counts &&
      report.version === 0 &&
      report.replacesId === null;
    return (
      !isThis ||
      duty.progress.amount + weightOf(report.answers, duty.obligation.measure) < duty.obligation.atLeast
    );
  });
  if (open.length === 0) return [phrase('receipt-nothing-owed')];
  const list = open.slice(0, remainingShown).map((item) => dutyLine(item, facts.today));
  const more =
    open.length > remainingShown ? [phrase('receipt-more', { n: open.length - remainingShown })] : [];
  return [phrase('receipt-owed', { lines: { list: [...list, ...more], joined: 'lines' } })];
}

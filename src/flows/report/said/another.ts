import { plain } from '#src/domain/answer/plain.ts';
import { answerOf } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import type { Stand } from '#src/flows/report/topic.ts';

/**
 * Whether a message tells of another time of the same activity: of another place and figures, all of which stand otherwise in the
 * report that is open. What corrects a report repeats something of it, or says but one thing.
 */
export function tellsOfAnother(text: string, stand: Stand, open: OpenReport, facts: Facts): boolean {
  const { form, report } = open;
  if (stand.at !== 'card' && stand.at !== 'question') return false;
  const place = form.fields.find((field) => field.kind === 'text' && field.takes === 'place');
  const before = place && answerOf(report.answers, place.id);
  if (!place || typeof before !== 'string') return false;
  const said = { text, messageId: null, on: facts.saidOn, isOfOther: false };
  const { answers: read } = fillBeside(said, open, facts);
  const now = answerOf(read, place.id);
  if (typeof now !== 'string' || isSamePlace(now, before)) return false;
  const figures = Object.entries(read).filter(([, value]) => typeof value === 'number');
  const standing = figures.filter(([id]) => typeof answerOf(report.answers, id) === 'number');
  return (
    figures.length >= 2 &&
    standing.length > 0 &&
    standing.every(([id, value]) => answerOf(report.answers, id) !== value)
  );
}

function isSamePlace(one: string, other: string): boolean {
  const [first, second] = [plain(one), plain(other)];
  return first.includes(second) || second.includes(first);
}

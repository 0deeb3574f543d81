import { daysBetween } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import {
  type Asked,
  questionRows,
  requestLines,
  requestRows,
  requestTyped,
  verdictLines,
} from './waiver-notices.ts';
import { isOwnDraft } from './draft-words.ts';
import { reminderLine, reminderSentences } from './reminder-words.ts';
import { limitWords } from '#src/flows/words/deadline-words.ts';
import { titleOrMadeUp } from '#src/flows/words/made-up-words.ts';
import { unitsOrAll } from '#src/flows/words/unit-words.ts';

type Reminder = DueNotice<'reminder'>;
/** A duty that the person is reminded of, by the ladder or by an officer. */
type OwnDuty = Pick<Reminder, 'obligation' | 'unit' | 'draft' | 'personId'>;
type Escalation = DueNotice<'escalation'>;

const mostButtons = 6;

/**
 * All that one person is reminded of at one time, in one message: own duties first, then those of the units looked
 * after. The most urgent six have a button; it works from the day on which the duty can be reported.
 */
export function reminderScreen(notices: readonly DueNotice[], today: LocalDate, zone: string): Screen {
  const own = ofKind(notices, 'reminder');
  const asked = requestsIn(notices);
  const questions = ofKind(notices, 'waiver-question');
  return {
    lines: [
      ...verdictLines(ofKind(notices, 'verdict'), today),
      ...verdictLines(ofKind(notices, 'verdict-undone'), today),
      ...ownLines(own, today),
      ...requestLines(asked, zone),
      ...escalationLines(ofKind(notices, 'escalation'), today),
      ...verdictLines(questions, today),
    ],
    rows: [...reportRows(own), ...ownRows(own, today), ...requestRows(asked), ...questionRows(questions)],
    choosing: false,
    typed: typedWords(own, asked, questions),
    ...aboutOf(own, asked, today, questions),
  };
}

/** What officers decide on, whatever it is that they hear of it. */
function requestsIn(notices: readonly DueNotice[]): readonly Asked[] {
  return [
    ...ofKind(notices, 'waiver-asked'),
    ...ofKind(notices, 'waiver-answered'),
    ...ofKind(notices, 'waiver-unanswered'),
  ];
}

/** What a reply answers: duties and requests; what is only told of asks for nothing. */
function aboutOf(
  own: readonly Reminder[],
  asked: readonly Asked[],
  on: LocalDate,
  questions: readonly DueNotice<'waiver-question'>[],
): Pick<Screen, 'about'> {
  const [question, ...others] = questions;
  if (question && others.length + own.length + asked.length === 0)
    return { about: { kind: 'request-question', waiverId: question.waiver.id } };
  if (own.length + asked.length === 0) return {};
  const obligationIds = own.map(({ obligation }) => obligation.id);
  return { about: { kind: 'notice', on, obligationIds, waiverIds: asked.map(({ waiver }) => waiver.id) } };
}

/** A button for each of the most urgent ones. */
export function reportRows(own: readonly OwnDuty[]): readonly (readonly Choice[])[] {
  const areOfSeveral = new Set(own.map(({ unit }) => unit.id)).size > 1;
  return own.slice(0, mostButtons).map(({ obligation: { id, short }, unit, draft, personId }) => {
    const title = areOfSeveral ? phrase('reminder-title-of', { title: short, unit: unit.name }) : short;
    const key = isOwnDraft(draft, personId) ? 'button-go-on' : 'button-report-duty';
    return [{ value: { action: 'report', of: id } as const, label: phrase(key, { title }) }];
  });
}

/** Whoever owes something may put it off, and say that something of the ward's own will not take place. */
export function ownRows(own: readonly OwnDuty[], today: LocalDate): readonly (readonly Choice[])[] {
  if (own.length === 0) return [];
  const later = { value: { action: 'snooze', of: today }, label: phrase('button-snooze') } as const;
  const off = {
    value: { action: 'waiver', of: today },
    label: phrase('button-will-not-take-place'),
  } as const;
  return [canBeWaived(own) ? [later, off] : [later]];
}

/** What to type for what is a button elsewhere. */
export function typedWords(
  own: readonly OwnDuty[],
  asked: readonly Asked[],
  questions: readonly DueNotice[],
): readonly Phrase[] {
  return [
    ...(own.length > 0 ? [phrase(canBeWaived(own) ? 'reminder-type-report' : 'reminder-type-shared')] : []),
    ...requestTyped(asked),
    ...(questions.length > 0 ? [phrase('waiver-question-type')] : []),
  ];
}

function canBeWaived(own: readonly OwnDuty[]): boolean {
  return own.some(({ obligation }) => obligation.scope === 'each');
}

function ownLines(own: readonly Reminder[], today: LocalDate): readonly Phrase[] {
  const [first] = own;
  if (!first) return [];
  if (own.length === 1) return [...reminderSentences(first, today), ...progress(first)];
  const isOneUnit = own.every(({ unit }) => unit.id === first.unit.id);
  const greeting = isOneUnit
    ? phrase('reminder-many', { n: own.length, we: phrase('reminder-we', { kind: first.unit.kind }) })
    : phrase('reminder-many-units', { n: own.length });
  return [greeting, inLines(own.map((notice) => reminderLine(notice, today, !isOneUnit)))];
}

/** How far a duty is that asks for more than one report. */
function progress({ obligation, progress: { amount } }: Reminder): readonly Phrase[] {
  return obligation.atLeast > 1
    ? [phrase('reminder-progress', { done: amount, of: obligation.atLeast })]
    : [];
}

/** One line a duty, with the units that still owe it. */
function escalationLines(notices: readonly Escalation[], today: LocalDate): readonly Phrase[] {
  if (notices.length === 0) return [];
  const groups = groupBy(
    notices,
    ({ obligation: { planId, itemId, occurrence, dueOn } }) => `${planId}/${itemId}/${occurrence}/${dueOn}`,
  );
  return [phrase('escalation-heading'), inLines(groups.map((group) => escalationLine(group, today)))];
}

function escalationLine(group: readonly [Escalation, ...Escalation[]], today: LocalDate): Phrase {
  const { obligation } = group[0];
  const { siblings, unit } = group[0];
  const names = group.map((one) => one.unit.name).sort((a, b) => a.localeCompare(b, 'vi'));
  return phrase('escalation-line', {
    title: titleOrMadeUp(obligation.short, obligation.madeUpOn),
    limit: limitWords(obligation),
    days: daysBetween(obligation.dueOn, today),
    units: unitsOrAll(names, { of: siblings, kind: unit.kind }),
  });
}

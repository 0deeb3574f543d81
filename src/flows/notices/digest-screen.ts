import { daysBetween } from '#src/domain/calendar.ts';
import type { ComingLine, Digest, Standing } from '#src/domain/digest/digest.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { inLines, type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { deadlineInLine, deadlineWords, limitWords } from '#src/flows/words/deadline-words.ts';
import { figureWords } from '#src/flows/words/figure-words.ts';
import { titleOrMadeUp } from '#src/flows/words/made-up-words.ts';
import { unitsOrAll } from '#src/flows/words/unit-words.ts';

/** Lines of a section; leaders look for ten seconds. */
const mostLines = 6;
const longOverdueDays = 7;

/**
 * The week for leaders: headline, standing, overdue, coming, as of when. A quiet week is one line, with what is late or
 * coming where there is any; who asks in the middle of a week is told the standing all the same.
 */
export function digestScreen(digest: Digest, asOf: Phrase): Screen {
  const { coming, isRunning, reports } = digest;
  const isQuiet = reports === 0 && !isRunning;
  const lines = [
    heading(digest),
    headline(digest),
    ...reviewedLine(digest),
    ...(isQuiet ? [] : [...standingLines(digest), ...partLines(digest)]),
    ...section(phrase('digest-overdue'), overdueLines(digest)),
    ...section(
      phrase('digest-coming'),
      coming.map((one) => comingLine(one, digest)),
    ),
    ...troubledLine(digest),
    phrase('digest-as-of', { at: asOf }),
  ];
  return plain(lines);
}

function heading({ unitName, unitKind, weekFrom, weekTo, isRunning }: Digest): Phrase {
  const unit = phrase(`unit-${unitKind}-first`, { name: unitName });
  const to = { day: weekTo, style: 'short' } as const;
  if (isRunning) return phrase('digest-heading-running', { unit, to });
  return phrase('digest-heading', { unit, from: { day: weekFrom, style: 'short' }, to });
}

function headline({ isRunning, reports, unitsReporting, units, unitsKind, figures }: Digest): Phrase {
  if (reports === 0) return isRunning ? phrase('digest-quiet-running') : phrase('digest-quiet');
  const first =
    units > 0
      ? phrase('digest-reports', { reports, n: unitsReporting, of: units, kind: unitsKind ?? 'other' })
      : phrase('digest-reports-alone', { reports });
  const sums = figures.filter(({ value }) => value > 0).map(figureWords);
  return sums.length > 0
    ? inLines([first, phrase('digest-figures', { figures: { list: sums, joined: 'dots' } })])
    : first;
}

/** What does not count yet: officers have it, or the wards have it back. */
function reviewedLine({ waiting = 0, returned = 0, requests = 0 }: Digest): readonly Phrase[] {
  const parts = [
    ...(waiting > 0 ? [phrase('progress-waiting', { n: waiting })] : []),
    ...(returned > 0 ? [phrase('progress-returned', { n: returned })] : []),
    ...(requests > 0 ? [phrase('digest-requests', { n: requests })] : []),
  ];
  return parts.length > 0 ? [phrase('digest-reviewed', { parts: { list: parts, joined: 'dots' } })] : [];
}

/** One line for all that are complete, late or waiting, the most complete first. Without anything expected there is none. */
function standingLines(digest: Digest): readonly Phrase[] {
  const expecting = digest.standings.filter(({ expected }) => expected > 0);
  const lines = groupBy(expecting, markOf).map((group) => {
    const { met, expected } = group[0];
    const isAlike = group.every((one) => one.met === met && one.expected === expected);
    if (isAlike)
      return phrase(`standing-${markOf(group[0])}`, { met, expected, units: unitWords(group, digest) });
    const units = group.map((one) =>
      phrase('standing-unit', { unit: one.unitName, met: one.met, expected: one.expected }),
    );
    return phrase(`standing-${markOf(group[0])}-each`, { units: { list: units, joined: 'commas' } });
  });
  return lines.length > 0 ? [inLines([phrase('digest-standing'), ...lines])] : [];
}

/** By part of the plan; one part alone says no more than the standing. */
function partLines({ parts }: Digest): readonly Phrase[] {
  if (parts.length < 2) return [];
  const lines = parts.map(({ title, met, expected, late, continuing }) => {
    const more = [
      ...(late > 0 ? [phrase('part-late', { n: late })] : []),
      ...(continuing > 0 ? [phrase('part-continuing', { n: continuing })] : []),
    ];
    const state = expected > 0 ? [phrase('part-met', { met, expected })] : [];
    return phrase('part-line', { title, state: { list: [...state, ...more], joined: 'dots' } });
  });
  return [inLines([phrase('digest-parts'), ...lines])];
}

function markOf({
  met,
  expected,
  overdue,
}: Pick<Standing, 'met' | 'expected' | 'overdue'>): 'complete' | 'late' | 'waiting' {
  if (overdue > 0) return 'late';
  return met >= expected ? 'complete' : 'waiting';
}

/** One line a duty, with all units that still owe it. */
function overdueLines(digest: Digest): readonly Phrase[] {
  return groupBy(
    digest.overdue,
    ({ short, dueOn, extendedFrom = null }) => `${dueOn} ${extendedFrom !== null} ${short}`,
  ).map((group) => {
    const { dueOn, dueTime, extendedFrom = null } = group[0];
    const short = titleOrMadeUp(group[0].short, group[0].madeUpOn);
    const isLong = daysBetween(dueOn, digest.today) >= longOverdueDays;
    return phrase(isLong ? 'overdue-long' : 'overdue-line', {
      short,
      limit: limitWords({ dueOn, dueTime, extendedFrom }),
      missing: missingWords(group, digest),
    });
  });
}

/** How many units still owe it and which; all of them, or one, need no number beside. */
function missingWords(group: readonly { readonly unitName: string }[], digest: Digest): Phrase {
  const n = group.length;
  const units = unitWords(group, digest);
  if (n === 1 || n === digest.units) return phrase('overdue-missing-names', { units });
  return phrase('overdue-missing', { n, kind: digest.unitsKind ?? 'other', units });
}

/** Their names; where it is all of them, how many. */
function unitWords(units: readonly { readonly unitName: string }[], digest: Digest): PhraseArgument {
  const names = units.map(({ unitName }) => unitName);
  return unitsOrAll(names, { of: digest.units, kind: digest.unitsKind });
}

/** One line, of wards from which nothing was heard for days, each with why. */
function troubledLine({ troubled = [] }: Digest): readonly Phrase[] {
  if (troubled.length === 0) return [];
  const parts = groupBy(troubled, ({ kind }) => kind).map((group) => {
    const names = group.slice(0, mostLines).map(({ unitName }) => unitName);
    const more = group.length - names.length;
    const units = { list: names, joined: 'commas' } as const;
    const said = more > 0 ? phrase('digest-troubled-more', { units, n: more }) : units;
    return phrase(`digest-troubled-${group[0].kind}`, { units: said });
  });
  return [phrase('digest-troubled', { parts: { list: parts, joined: 'dots' } })];
}

/** What is held, or until when reports are awaited and of how many units. */
function comingLine(coming: ComingLine, digest: Digest): Phrase {
  const { short, on: day, isEvent, dueTime, extendedFrom = null, units, madeUpBy } = coming;
  const title = madeUpBy
    ? phrase('coming-made-up', { title: short, units: { list: madeUpBy, joined: 'commas' } })
    : short;
  const isToday = day === digest.today;
  if (isEvent && isToday) return phrase('coming-today', { title });
  if (isEvent) return phrase('coming-event', { title, on: { day, style: 'full' } });
  const deadline = { dueOn: day, dueTime };
  const line = isToday
    ? phrase('coming-last-day', { title, due: deadlineInLine(deadline, day) })
    : phrase(extendedFrom === null ? 'coming-due' : 'coming-extended', {
        title,
        on: deadlineWords(deadline, 'full'),
      });
  if (digest.units < 2 || units === 0 || madeUpBy) return line;
  const kind = digest.unitsKind ?? 'other';
  if (units === digest.units) return phrase('coming-awaited-all', { line, kind });
  return phrase('coming-awaited', { line, n: units, of: digest.units, kind });
}

function section(title: Phrase, lines: readonly Phrase[]): readonly Phrase[] {
  if (lines.length === 0) return [];
  const more = lines.length > mostLines ? [phrase('digest-more', { n: lines.length - mostLines })] : [];
  return [inLines([title, ...lines.slice(0, mostLines), ...more])];
}

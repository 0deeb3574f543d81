import { daysBetween } from '#src/domain/calendar.ts';
import type { Digest, Figure, OverdueLine, Standing } from '#src/domain/digest.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';
import type { Screen } from './flow.ts';

const knownFigures = ['people', 'wasteKg', 'spots', 'trees'];
const overdueShown = 6;

/** The week for leaders who look for ten seconds: headline, standing, overdue, coming, as of when. */
export function digestScreen(digest: Digest, asOf: Phrase): Screen {
  const lines = [heading(digest), ...headline(digest), ...standings(digest), ...overdue(digest), ...coming(digest), phrase('digest-as-of', { at: asOf })];
  return { lines, rows: [], choosing: false };
}

function heading({ unitName, weekFrom, weekTo, isRunning }: Digest): Phrase {
  const days = { from: { day: weekFrom, style: 'short' }, to: { day: weekTo, style: 'short' } } as const;
  return phrase(isRunning ? 'digest-heading-running' : 'digest-heading', { unit: unitName, ...days });
}

function headline({ reports, unitsReporting, figures }: Digest): readonly Phrase[] {
  if (reports === 0) return [phrase('digest-quiet')];
  const sums = figures.map(figureWords);
  const first = phrase('digest-reports', { reports, units: unitsReporting });
  return [sums.length > 0 ? lines([first, phrase('digest-figures', { figures: { list: sums, joined: 'dots' } })]) : first];
}

function figureWords({ name, words, value }: Figure): Phrase {
  if (name === 'wasteKg' && value >= 1000) return phrase('figure-waste-tons', { n: Math.round(value / 100) / 10 });
  return knownFigures.includes(name) ? phrase(`figure-${name}`, { n: value }) : phrase('figure-other', { n: value, words });
}

/** Wards with the same standing share a line: all that are complete, then by what is missing. */
function standings({ standings: all }: Digest): readonly Phrase[] {
  const expecting = all.filter(({ expected }) => expected > 0);
  if (expecting.length === 0) return [];
  const groups = new Map<string, Standing[]>();
  for (const standing of expecting) {
    const key = `${standing.met}/${standing.expected}`;
    groups.set(key, [...(groups.get(key) ?? []), standing]);
  }
  const rows = [...groups.values()].map((group) => {
    const { met = 0, expected = 0 } = group[0] ?? {};
    const key = met >= expected ? 'standing-complete' : met === 0 ? 'standing-none' : 'standing-partly';
    return phrase(key, { met, expected, units: { list: group.map(({ unitName }) => unitName), joined: 'commas' } });
  });
  return [lines([phrase('digest-standing'), ...rows])];
}

function overdue({ overdue: all, asOf: _asOf, weekTo }: Digest): readonly Phrase[] {
  if (all.length === 0) return [];
  const groups = new Map<string, OverdueLine[]>();
  for (const line of all) groups.set(`${line.short}/${line.dueOn}`, [...(groups.get(`${line.short}/${line.dueOn}`) ?? []), line]);
  const rows = [...groups.values()].map((group) => {
    const [first] = group;
    const units: PhraseArgument = { list: group.map(({ unitName }) => unitName), joined: 'commas' };
    const isLong = first !== undefined && daysBetween(first.dueOn, weekTo) >= 7;
    return phrase(isLong ? 'overdue-long' : 'overdue-line', { short: first?.short ?? '', due: { day: first?.dueOn ?? weekTo, style: 'short' }, units });
  });
  const more = rows.length > overdueShown ? [phrase('digest-more', { n: rows.length - overdueShown })] : [];
  return [lines([phrase('digest-overdue'), ...rows.slice(0, overdueShown), ...more])];
}

function coming({ coming: all }: Digest): readonly Phrase[] {
  if (all.length === 0) return [];
  const rows = all.map(({ title, on, isEvent }) => phrase(isEvent ? 'coming-event' : 'coming-due', { title, on: { day: on, style: 'full' } }));
  return [lines([phrase('digest-coming'), ...rows])];
}

function lines(list: readonly Phrase[]): Phrase {
  return phrase('lines', { lines: { list, joined: 'lines' } });
}

import { plainLetters } from '#src/domain/answer/plain.ts';
import type { UnitId } from '#src/domain/ids.ts';
import type { DutyToRemind } from './to-remind.ts';

/** What stands in `nhắc tân quý nộp tuyên truyền: trước 17h nhé`. */
export interface RemindWish {
  /** Duties that are named; several: it does not say which. */
  readonly duties: readonly DutyToRemind[];
  /** A duty is named that there is none of. */
  readonly isUnknown: boolean;
  /** Units that are named; empty: it names none. */
  readonly unitIds: readonly UnitId[];
  /** What stands behind a colon. */
  readonly line: string | null;
}

interface Named {
  readonly unitId: UnitId;
  readonly unitName: string;
}

/** Words around what is named. */
const beside = new Set(
  `bao cao bc nop gui lam viec phuong p f cac nhung cho ve la di nhe nha a giup minh em voi va thuc hien chua co nhac do doan
   cua ban hoan thanh`.split(/\s+/),
);

/**
 * What of a line behind `nhắc` is a ward, and what a duty: by the whole of a ward's name, and by words that all stand in what a duty is
 * called (`names`: what forms are called, by their id). Null: it names nothing that there is.
 */
export function readRemindWish(
  said: string,
  duties: readonly DutyToRemind[],
  units: readonly Named[],
  names: ReadonlyMap<string, readonly string[]>,
): RemindWish | null {
  const [head = '', ...behind] = said.split(/:(?!\d)/);
  const line = behind.join(':').trim();
  const { unitIds, rest } = takeUnits(` ${plainLetters(head)} `, units);
  const words = rest.split(' ').filter((word) => word !== '' && !beside.has(word));
  const named = words.length === 0 ? [] : duties.filter((duty) => isCalled(duty, words, names));
  if (unitIds.length === 0 && named.length === 0) return null;
  const isUnknown = words.length > 0 && named.length === 0;
  return { duties: exactly(named, words), isUnknown, unitIds, line: line === '' ? null : line };
}

/** The longest names first: what is one ward's name is not a part of another's. */
function takeUnits(
  said: string,
  units: readonly Named[],
): { readonly unitIds: readonly UnitId[]; readonly rest: string } {
  const unitIds: UnitId[] = [];
  let rest = said;
  for (const { unitId, unitName } of units.toSorted((a, b) => b.unitName.length - a.unitName.length)) {
    const name = plainLetters(unitName);
    // A ward that is called by a number has its kind before it.
    const spelled = /^\d+$/.test(name) ? [`phuong ${name}`, `p ${name}`, `p${name}`, `f${name}`] : [name];
    const found = spelled.find((one) => rest.includes(` ${one} `));
    if (found === undefined) continue;
    unitIds.push(unitId);
    rest = rest.replace(` ${found} `, ' , ').replace(' , ', '  ');
  }
  return { unitIds, rest: rest.replace(/\s+/g, ' ') };
}

function isCalled(
  { form, short, title, names: own }: DutyToRemind,
  words: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
): boolean {
  const all = [short, title, ...own, ...(names.get(form) ?? [])].map(plainLetters);
  const bag = new Set(all.flatMap((name) => name.split(' ')));
  return words.every((word) => bag.has(word));
}

/** Of several those whose own name has all the words: `CNX 152` is one Sunday, and not all whose form is called so. */
function exactly(named: readonly DutyToRemind[], words: readonly string[]): readonly DutyToRemind[] {
  const own = named.filter(({ short, names }) => {
    const bag = new Set([short, ...names].flatMap((name) => plainLetters(name).split(' ')));
    return words.every((word) => bag.has(word));
  });
  return own.length > 0 ? own : named;
}

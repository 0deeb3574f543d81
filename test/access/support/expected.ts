import { mayRead, type Row } from '../access-table.ts';
import { type Standing, standings } from './standings.ts';
import type { CellOutcome } from './world.ts';

/** What a cell says is to come of it, in words that a failed test can show. */
export interface Cell {
  readonly who: string;
  /** `answered`, `nothing`, or the sentence of the refusal. */
  readonly says: string;
  readonly changes: boolean;
  /** What is Tân Quý's own was shown to somebody who may not read it. */
  readonly leaks: boolean;
}

const inGroups = {
  silence: 'nothing',
  'group-private-only': 'group-private-only',
  answers: 'answered',
} as const;

/** What is to come of a row for somebody. */
export function expectedCell(row: Row, standing: Standing): Cell {
  const { place } = standing;
  const cell = (says: string, changes = false): Cell => ({ who: standing.name, says, changes, leaks: false });
  if (place === 'stranger') return cell(row.stranger ?? 'stranger');
  if (place === 'ended' || place === 'future') return cell(row.withoutUnit ?? 'help-without-unit');
  if (place === 'in a group') return cell(inGroups[row.group]);
  const { otherwise = '' } = row;
  const refusal = typeof otherwise === 'function' ? otherwise(standing) : otherwise;
  return row.who(standing) ? cell('answered', row.writes ?? false) : cell(refusal);
}

/** What came of it; which sentence answers is no matter, as long as it is not that of a refusal. */
export function seenCell(row: Row, standing: Standing, { said, changed, hasSecret }: CellOutcome): Cell {
  const expected = expectedCell(row, standing);
  const [first = 'nothing'] = said;
  const isSilentPhoto = expected.changes && said.length === 0;
  const isAnswer =
    expected.says === 'answered' && (isSilentPhoto || (said.length > 0 && !refusalsOf(row).has(first)));
  return {
    who: standing.name,
    says: isAnswer ? 'answered' : first,
    changes: changed.length > 0,
    leaks: hasSecret && !mayRead(standing),
  };
}

const refusedToAll = [
  'stranger',
  'help-without-unit',
  'group-private-only',
  'command-not-yours',
  'unknown-command',
];

function refusalsOf({ otherwise = '' }: Row): ReadonlySet<string> {
  const own = typeof otherwise === 'function' ? standings.map(otherwise) : otherwise;
  return new Set(refusedToAll.concat(own));
}

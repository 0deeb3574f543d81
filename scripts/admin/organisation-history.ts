import { dayOf } from '#src/domain/calendar.ts';
import type { Succession } from '#src/domain/organisation/organisation.ts';
import {
  type UnitCounts,
  type UnitHistory,
  unitHistory,
  unitsOfHistory,
} from '#src/domain/organisation/unit-history.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';

/** Where a unit came from and what it became, and what was done: by the units of then, and added up to those of today. */
export async function organisationHistory(office: Office, { unit: id }: { unit: string }): Promise<Answer> {
  const { store, clock, config } = office;
  const unit = await findUnit(store, id);
  const today = dayOf(clock.now(), config.zone);
  const everything = { ...(await store.organisation()), today };
  const counts = await store.countsOfUnits(unitsOfHistory(unit.id, everything), config.zone);
  const history = unitHistory(unit, everything, counts);
  return { document: documentOf(history, today), lines: linesOf(history) };
}

function documentOf({ unit, ...history }: UnitHistory, today: string): object {
  const { parentId, ...rest } = unit;
  return { today, unit: { ...rest, parent: parentId }, ...history };
}

function linesOf({ unit, predecessors, successors, asThen, asNow }: UnitHistory): readonly string[] {
  const { id, name, kind, validFrom, validTo } = unit;
  return [
    `${id} (${kind} ${name}): ${validFrom} to ${validTo === null ? 'today' : `the day before ${validTo}`}`,
    ...predecessors.map((one) => `  from ${one.from}${daysOf(one)}`),
    ...successors.map((one) => `  to ${one.to}${daysOf(one)}`),
    '',
    'As then:',
    ...asThen.map((one) => `  ${one.unitId}: ${figures(one)}`),
    '',
    'As now:',
    ...asNow.flatMap(({ parts, of, ...one }) => [
      `  ${one.unitId}: ${figures(one)} (${of.join(' + ')})`,
      ...parts.map((part) => `    and a part of ${part.unitId}, in no sum: ${figures(part)}`),
    ]),
  ];
}

function daysOf({ on, extent }: Succession): string {
  return `, ${extent}, on ${on}`;
}

function figures({ reports, obligations, met }: UnitCounts): string {
  return `${reports} reports, ${met} of ${obligations} obligations met`;
}

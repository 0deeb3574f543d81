import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { FileProblem } from '#src/ports/documents.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Unit, UnitKind } from '#src/domain/organisation/organisation.ts';

/** Units a plan file is read against: a district, its ward, and a ward of nobody. */
export const units: readonly Unit[] = [
  unit('tan-phu', 'district', null),
  unit('tan-quy', 'ward', 'tan-phu'),
  unit('ben-nghe', 'ward', null),
];
const words = { vi: 'x' };
const said = { label: words, ask: words };
const dated: readonly Field[] = [
  { ...said, id: 'date', kind: 'date' },
  { ...said, id: 'trees', kind: 'count', max: 100 },
  { ...said, id: 'waste', kind: 'quantity', unit: 'kg', max: 100 },
  { ...said, id: 'note', kind: 'text', maxLength: 100 },
  { ...said, id: 'photos', kind: 'photos', min: 1, max: 20 },
];
/** Forms a plan file is read against; `calendar` asks neither day nor number nor photos. */
export const forms = [
  { id: 'green-sunday', fields: dated },
  { id: 'activity', fields: dated },
  { id: 'calendar', fields: dated.filter(({ id }) => id === 'note') },
];

/** A plan file with nothing wrong in it; tests name its lines. */
export const goodPlan = `plan: tan-phu-2024
title: Kế hoạch năm 2024
unit: tan-phu
year: 2024
items:
  - id: green-sunday
    source: II.2.2.2
    title: Ngày Chủ nhật xanh
    short: Chủ nhật xanh
    scope: each
    form: green-sunday
    graceDays: 2
    rule:
      dates:
        - { key: '154', on: 2024-07-21 }
        - { key: '155', on: 2024-09-22, title: Lần thứ 155, short: CNX 155 }
  - id: law-day
    source: II.1.1
    title: Ngày Pháp luật Việt Nam
    short: Ngày Pháp luật
    scope: together
    form: activity
    photos: 3
    lockDays: 30
    ladder:
      - { key: d-1, anchor: due, offsetDays: -1, time: '17:00', to: officer }
    rule: { window: { from: 2024-10-15, to: 2024-11-15, atLeast: 1 } }
  - id: second-sunday
    source: II.2.2.2
    title: Chủ nhật thứ hai
    short: Chủ nhật thứ hai
    scope: own
    form: activity
    rule: { nthWeekday: { nth: 2, weekday: sunday } }
`;

/** What is wrong with a plan file, a line each: `15:29 found 2024-02-31, expected a day that exists`. */
export function problemsOf(text: string, among: readonly Unit[] = units): readonly string[] {
  const read = readPlan(text, { units: among, forms });
  return read.kind === 'ok' ? [] : read.problems.map(lineOf);
}

/** The plan of a file with nothing wrong in it. */
export function readGood(text: string): Plan {
  const read = readPlan(text, { units, forms });
  if (read.kind === 'bad') throw new Error(read.problems.map(lineOf).join('\n'));
  return read.value;
}

function lineOf({ line, column, found, expected }: FileProblem): string {
  return `${line}:${column} found ${found}, expected ${expected}`;
}

export function unit(id: string, kind: UnitKind, parent: string | null, validTo: string | null = null): Unit {
  return {
    id: id as UnitId,
    name: id,
    kind,
    parentId: parent as UnitId | null,
    validFrom: '2003-12-02' as LocalDate,
    validTo: validTo as LocalDate | null,
  };
}

import { describe, expect, test } from 'vitest';
import { dayOf, instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { readSeed } from '../../../scripts/admin/read-seed.ts';
import { actsOfYear } from '../../../scripts/demo/secretaries/calendar.ts';
import { secretaries } from '../../../scripts/demo/secretaries/habits.ts';
import { buttonWords, firstMove } from '../../../scripts/demo/secretaries/on-the-phone.ts';
import { knownOf, lineOf } from '../../../scripts/demo/secretaries/what-they-write.ts';

const zone = 'Asia/Ho_Chi_Minh';
const startAt = instantOf('2024-03-17' as LocalDate, '06:30', zone);
const seed = await readSeed();
const duties = seed.plans.flatMap((plan) => compilePlan(plan, seed.units));
const acts = actsOfYear({ duties, secretaries, startAt, zone });
const reports = acts.filter(({ kind }) => kind === 'report');
const lateOf = (unit: string): number =>
  reports.filter(({ who, duty, at }) => who.unit === unit && dayOf(at, zone) > duty.dueOn).length;

describe('the simulated secretaries', () => {
  test('do the same in every year that is run', () => {
    expect(actsOfYear({ duties, secretaries, startAt, zone })).toEqual(acts);
  });

  test('report for eight wards beside the three of the page, and for the district; some on Zalo', () => {
    const wards = seed.units.filter(({ kind }) => kind === 'ward').map(({ id }) => id);
    expect(wards.filter((id) => !reports.some(({ who }) => who.unit === id))).toEqual([]);
    expect(secretaries.filter(({ reports: when }) => when !== 'when-told')).toHaveLength(8 + 1);
    expect(secretaries.filter(({ on, reports: when }) => on === 'zalo' && when !== 'when-told')).toHaveLength(
      3,
    );
  });

  test('are in time, late, wrong, silent, or ask to be let off, as their habits say', () => {
    expect(lateOf('hiep-tan')).toBeLessThan(3);
    expect(lateOf('son-ky')).toBeGreaterThan(5);
    const putRight = acts.filter(({ kind }) => kind === 'put-right').map(({ who }) => who.unit);
    expect(putRight.filter((unit) => unit === 'phu-thanh').length).toBeGreaterThan(3);
    const owed = duties.filter(
      ({ unitId, atLeast, dueOn }) => unitId === 'tan-thanh' && atLeast > 0 && dueOn >= '2024-03-17',
    );
    expect(reports.filter(({ who }) => who.unit === 'tan-thanh').length).toBeLessThan(owed.length);
    expect(acts.filter(({ kind }) => kind === 'will-not-take-place').map(({ who }) => who.unit)).toEqual([
      'tan-thoi-hoa',
      'tan-thoi-hoa',
    ]);
  });

  test('report an event when it is over, and never before they joined', () => {
    const early = reports.filter(({ duty, at }) => duty.eventOn !== null && dayOf(at, zone) < duty.eventOn);
    expect(early).toEqual([]);
    expect(Math.min(...acts.map(({ at }) => at))).toBeGreaterThan(startAt);
  });

  test('write a Green Sunday in one line, with a figure too many where they are mistaken', () => {
    const act = reports.find(({ duty, who }) => duty.itemId === 'green-sunday' && who.unit === 'hiep-tan')!;
    const known = knownOf(act, '2024-03-17' as LocalDate);
    const line = lineOf({ ...act, isMistaken: false }, known);
    expect(line).toMatch(/^CNX 17\/3 hẻm \d+ .+, \d+ đoàn viên, \d+ dân, \d+kg rác$/);
    expect(lineOf({ ...act, isMistaken: true }, known)).toBe(
      line?.replace(` ${known['members']} `, ` ${known['members']}0 `),
    );
  });

  test('send photos with their line where the form takes some, and the line alone where it takes none', () => {
    const moves = reports.flatMap((act) => {
      const form = seed.forms.find(({ id }) => id === act.duty.form)!;
      const known = knownOf(act, '2024-03-17' as LocalDate);
      if (lineOf(act, known) === null) return [];
      const told = { ...act, who: { ...act.who, writes: 'caption' as const }, isPrompted: false };
      const { kind } = firstMove(told, known, { messages: [], form, buttons: buttonWords((key) => key) });
      return [`${form.fields.some((field) => field.kind === 'photos')}: ${kind}`];
    });
    expect(new Set(moves)).toEqual(new Set(['true: photos', 'false: type']));
  });
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { livesOn, type Organisation } from '#src/domain/organisation/organisation.ts';
import { overlay } from '#src/domain/organisation/organisation-difference.ts';
import type { LocalDate } from '#src/domain/ids.ts';

const seed = new URL('../../../prisma/seed/', import.meta.url);
const nothing: Organisation = { units: [], successions: [] };
const today = good(await text('organisation.yaml'), nothing);
const reformText = await text('organisation-2025-07.yaml');
const reform = good(reformText, today);
const after = overlay(today, reform);

test('on 1 July 2025 eleven wards and the district become five wards under the city', () => {
  expect(alive('2025-06-30')).toEqual(today.units.map(({ id }) => id).sort());
  expect(alive('2025-07-01')).toEqual([
    'ho-chi-minh-2025',
    'phu-thanh-2025',
    'phu-tho-hoa-2025',
    'tan-phu-2025',
    'tan-son-nhi-2025',
    'tay-thanh-2025',
  ]);
});

test.each([
  ['tay-thanh-2025', ['son-ky (part)', 'tay-thanh']],
  ['tan-son-nhi-2025', ['son-ky (part)', 'tan-quy (part)', 'tan-son-nhi', 'tan-thanh (part)']],
  ['phu-tho-hoa-2025', ['phu-tho-hoa', 'tan-quy (part)', 'tan-thanh (part)']],
  ['tan-phu-2025', ['hoa-thanh', 'phu-trung', 'tan-thanh (part)', 'tan-thoi-hoa (part)']],
  ['phu-thanh-2025', ['hiep-tan', 'phu-thanh', 'tan-thoi-hoa (part)']],
])('%s comes from the wards that resolution 1685/NQ-UBTVQH15 says', (id, origins) => {
  const from = reform.successions.filter(({ to, from: one }) => to === id && one !== 'tan-phu');
  expect(from.map((one) => (one.extent === 'part' ? `${one.from} (part)` : one.from)).sort()).toEqual(
    origins,
  );
});

test('a name that goes on belongs to another unit, with another id', () => {
  const namesakes = after.units.filter(({ name }) => name === 'Tây Thạnh').map(({ id }) => id);
  expect(namesakes).toEqual(['tay-thanh', 'tay-thanh-2025']);
});

test('the organisation of before, read once more, undoes no end', async () => {
  const again = good(await text('organisation.yaml'), after);
  expect(again.units.every(({ validTo }) => validTo === '2025-07-01')).toBe(true);
});

function alive(day: string): readonly string[] {
  return after.units
    .filter((unit) => livesOn(unit, day as LocalDate))
    .map(({ id }) => id as string)
    .sort();
}

function text(name: string): Promise<string> {
  return readFile(new URL(name, seed), 'utf8');
}

function good(file: string, inForce: Organisation): Organisation {
  const read = readOrganisation(file, inForce);
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems, null, 1));
  return read.value;
}

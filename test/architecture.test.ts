import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { groupBy } from '#src/domain/group-by.ts';
import config from '../.dependency-cruiser.mjs';

interface Fence {
  readonly path?: string | string[];
  readonly pathNot?: string | string[];
}

const result = await cruiseSources();

describe('the layers', () => {
  test('go one way only', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  test('are checked on every file under src', () => {
    const seen = new Set(result.modules.map((module) => module.source));
    const unseen = sources().filter((file) => !seen.has(file));
    expect(unseen).toEqual([]);
  });

  test('are seen by the checker: an import of grammY outside its folder would be found', () => {
    const importers = result.modules.filter(({ dependencies }) =>
      dependencies.some(({ resolved }) => resolved.includes('node_modules/grammy/')),
    );
    expect(importers.map((module) => module.source.split('/').slice(0, 3).join('/'))).toContain(
      'src/adapters/telegram',
    );
  });

  test('are fences around folders, never around a file', () => {
    const patterns = config.forbidden
      .flatMap(({ from, to }) => [from, to])
      .flatMap(({ path = [], pathNot = [] }: Fence) => [path, pathNot].flat());
    expect(patterns.filter((pattern) => !/(\/|\[\^\/\]\+\$)$/.test(pattern))).toEqual([]);
  });
});

describe('platforms are equals', () => {
  const core = /^src\/(domain|flows|ports|intake|turn|delivery|jobs|web)\//;

  test('none of them is named in the code of the core, but in comments and in the words that people type', () => {
    const typed = /\bwords: \[[^\]]*\]/g;
    const naming = sources().filter(
      (file) =>
        core.test(file) &&
        /telegram|zalo/i.test(withoutComments(readFileSync(file, 'utf8')).replace(typed, '')),
    );
    expect(naming).toEqual([]);
  });

  test('which is looked for in code alone', () => {
    const code = "/** Telegram's */ // Zalo\nif (platform === 'telegram') return; // as Telegram says";
    expect(withoutComments(code).match(/telegram|zalo/gi)).toEqual(['telegram']);
  });
});

describe('the rooms', () => {
  test('hold at most 25 files each, src itself at most 4', () => {
    const crowded = groupBy(files(), dirname)
      .filter((room) => room.length > (dirname(room[0]) === 'src' ? 4 : 25))
      .map((room) => `${dirname(room[0])}: ${room.length} files`);
    expect(crowded).toEqual([]);
  });

  test('have files of a screen or two: the median has 50 to 100 lines, nine of ten have 150 at most', () => {
    const lengths = sources()
      .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
      .sort((a, b) => a - b);
    const longestOf = (share: number) => lengths[Math.ceil(lengths.length * share) - 1];
    expect(longestOf(0.5)).toBeGreaterThanOrEqual(50);
    expect(longestOf(0.5)).toBeLessThanOrEqual(100);
    expect(longestOf(0.9)).toBeLessThanOrEqual(150);
  });
});

describe('every source file', () => {
  test('is named in kebab-case after the one thing in it', () => {
    expect(sources().filter((file) => !/^[a-z0-9/-]+(\.[a-z]+)?\.ts$/.test(file))).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

async function cruiseSources(): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  } as never);
  if (typeof output === 'string') throw new Error('the checker answered with text');
  return output;
}

function sources(): string[] {
  return files().filter((file) => file.endsWith('.ts'));
}

/** All that stands under src, but what Prisma writes. */
function files(): string[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/generated/'));
}

import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

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
});

describe('every source file', () => {
  test('is named in kebab-case after the one thing in it', () => {
    expect(sources().filter((file) => !/^[a-z0-9/-]+(\.[a-z]+)?\.ts$/.test(file))).toEqual([]);
  });
});

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
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/'));
}

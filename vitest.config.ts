import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const report = process.env['TEST_REPORT'];

/** Files that wait for bots, servers and clocks most of their time. */
const longest = [
  '/test/transcripts/',
  '/test/e2e/',
  '/test/adapters/bullmq/',
  '/test/adapters/postgres/embedded/',
];

/** The longest first, beside which the many short ones run, so that none is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const rank = (path: string) => longest.findIndex((part) => path.includes(part)) + 1 || longest.length + 1;
    return (await super.sort(files)).toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Files of one worker share what they import: loading it anew for each file took a third of the run.
    isolate: false,
    // Many tests wait for servers and clocks rather than compute; with a fourth worker two cores keep a ping waiting for seconds.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 90_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});

import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#src/config/read-config.ts';
import { FileStoreError } from '#src/ports/files.ts';
import type { Resources } from '#src/start/open-resources.ts';
import { serveWeb } from '#src/start/serve-web.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const full = new FileStoreError('files in /data: the disk is full', 'full');

/** What /readyz says of parts that answer as told; `asked`: for what size the store was asked. */
async function ready(over: Partial<Resources>, largestBytes: number | Error = 0) {
  const read = readConfig({ PORT: '0', DATABASE_URL: 'postgresql://127.0.0.1/none' });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const asked: (number | undefined)[] = [];
  const resources = {
    database: {
      $queryRaw: async () => [],
      query: async () => {
        if (largestBytes instanceof Error) throw largestBytes;
        return [{ count: 1, largestBytes }];
      },
    },
    queue: { ping: async () => undefined },
    files: { check: async (bytes?: number) => void asked.push(bytes) },
    checkDatabaseFolder: null,
    ...over,
  } as unknown as Resources;
  const opened = { resources, isStarted: true };
  const web = await serveWeb({ config: read.config, log: quietLog, opened });
  onTestFinished(() => web.close());
  const answer = await fetch(`${web.url}/readyz`);
  const { checks } = (await answer.json()) as { checks: Record<string, boolean> };
  return { status: answer.status, wrong: Object.keys(checks).filter((name) => !checks[name]), asked };
}

test('is ready where files can be written, if need be of the size of the largest photo that waits', async () => {
  expect(await ready({})).toEqual({ status: 200, wrong: [], asked: [undefined] });
  expect(await ready({}, 150_000)).toEqual({ status: 200, wrong: [], asked: [150_000] });
  // What the database does not say is told by its own check.
  expect((await ready({}, new Error('away'))).asked).toEqual([undefined]);
});

test('is not ready where photos cannot be kept, or the folder of its own database cannot be written', async () => {
  const files = { check: () => Promise.reject(full) } as unknown as Resources['files'];
  expect(await ready({ files })).toMatchObject({ status: 503, wrong: ['files'] });
  const checkDatabaseFolder = () => Promise.reject(full);
  expect(await ready({ checkDatabaseFolder })).toMatchObject({ status: 503, wrong: ['database'] });
});

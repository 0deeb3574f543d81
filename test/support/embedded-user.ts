// A program of its own that uses the embedded server of the folder it is given: says the url as a line, closes at the end
// of its input. An error is its last line on standard error.
import { once } from 'node:events';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { quietLog } from '#test/support/quiet-log.ts';

try {
  const embedded = await openEmbedded({ dataDir: process.argv[2]!, log: quietLog, durable: false });
  console.log(embedded.url);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await embedded.close();
} catch (error) {
  console.error(String(error));
  process.exit(1);
}

// Run by a test under a limit on the size of files: puts contents of that many bytes, and says what became of each.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { openDiskFiles } from '#src/adapters/disk/file-store.ts';
import { FileStoreError } from '#src/ports/files.ts';

const [folder = '', ...sizes] = process.argv.slice(2);
const files = await openDiskFiles({ folder });
const said: string[] = [];
const outcome = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'fine',
    (error: unknown) => (error instanceof FileStoreError ? error.trouble : String(error)),
  );
for (const size of sizes.map(Number)) {
  const put = await outcome(files.put(randomBytes(size)));
  said.push(`put ${size}: ${put}`, `check ${size}: ${await outcome(files.check(size))}`);
}
const left = (await readdir(folder)).filter((name) => name.startsWith('draft-'));
console.log(JSON.stringify({ said, left }));

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Numbers of the processes that were started with a path below a folder: servers, and who waits for them. */
export async function processesOn(folder: string): Promise<readonly number[]> {
  const all = await (existsSync('/proc/self/cmdline') ? fromProc() : fromPs());
  return all.flatMap(({ pid, words }) => (pid !== process.pid && words.includes(folder) ? [pid] : []));
}

interface Running {
  readonly pid: number;
  readonly words: string;
}

async function fromProc(): Promise<readonly Running[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  return Promise.all(
    pids.map(async (pid) => ({
      pid,
      // Empty for what has ended meanwhile.
      words: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
}

async function fromPs(): Promise<readonly Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command=']);
  return stdout.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), words: line }));
}

/**
 * Whether a process has let go of all that it had open: it is no more, or nobody has asked how it ended. One that is ending has lost its
 * words a moment before its files.
 */
export async function hasEnded(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(.*\) [ZX]/s.test(stat);
}

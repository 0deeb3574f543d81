import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, vi } from 'vitest';

/** Another process that uses an embedded server. */
export interface EmbeddedUser {
  readonly url: string;
  close(): Promise<void>;
  /** As SIGKILL does: it cannot say good-bye. */
  kill(): Promise<void>;
}

interface Start {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Killed as soon as this holds. */
  readonly killedWhen?: () => boolean;
}

/** Starts a process that opens the server of `dataDir`. Rejects with what it said if it could not. */
export async function startEmbeddedUser(
  dataDir: string,
  { killedWhen, ...start }: Start = {},
): Promise<EmbeddedUser> {
  const program = join(import.meta.dirname, 'embedded-user.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], { ...start, stdio: 'pipe' });
  const exit = once(child, 'exit');
  if (killedWhen)
    void vi
      .waitFor(() => expect(killedWhen()).toBe(true), { timeout: 30_000, interval: 2 })
      .then(() => child.kill('SIGKILL'));
  return {
    url: await firstLine(child),
    close: async () => {
      child.stdin.end();
      await exit;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [said, failed] = ['', ''];
    child.stderr?.on('data', (part) => (failed += String(part)));
    child.stdout?.on('data', (part) => {
      said += String(part);
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('close', () => reject(new Error(failed)));
  });
}

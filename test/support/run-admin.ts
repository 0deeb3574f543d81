import { execFile } from 'node:child_process';

export interface AdminRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly tookMs: number;
}

/** Runs `npm run admin -- …` as its script does, to the end of its process, with nothing of our environment but what is given. */
export function runAdmin(env: Readonly<Record<string, string>>, ...words: string[]): Promise<AdminRun> {
  const from = performance.now();
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/admin.ts', ...words],
      { env: { PATH: process.env['PATH'] ?? '', ...env } },
      (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err, tookMs: performance.now() - from }),
    );
  });
}

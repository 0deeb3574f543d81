import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly process: ChildProcess;
  /** Everything it has written so far. */
  output(): string;
  /** Resolves with the first match in what it writes; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code when it has ended; null when a signal ended it. */
  ended(): Promise<number | null>;
  /** Sends a signal and resolves with the exit code; null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

interface ChildOptions {
  /** Words behind the script. */
  readonly words?: readonly string[];
  /** A script of package.json, run by npm, instead of a file. */
  readonly isNpm?: boolean;
  /** With a process group of its own, as a shell gives to what is typed. */
  readonly isGroup?: boolean;
  /** No file may be larger than that many blocks of the shell: 512 bytes each, or 1,024. */
  readonly fileBlocks?: number;
}

/** Runs one of our programs, in the project's folder, with nothing of our environment but what is given. */
export function startChild(
  script: string,
  env: Readonly<Record<string, string>>,
  { words = [], isNpm = false, isGroup = false, fileBlocks }: ChildOptions = {},
): Child {
  const limit = fileBlocks === undefined ? [] : ['sh', '-c', `ulimit -f ${fileBlocks} && exec "$0" "$@"`];
  const ours = isNpm ? ['npm', 'run', '--silent'] : [process.execPath, '--import', 'tsx'];
  const [program, ...before] = [...limit, ...ours];
  const child = spawn(program!, [...before, script, ...words], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
  });
  let written = '';
  const listeners = new Set<() => void>();
  const hear = (part: Buffer): void => {
    written += part.toString();
    for (const listener of Array.from(listeners)) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  return {
    process: child,
    output: () => written,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(written);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        child.once('exit', (code) =>
          reject(
            new Error(`${script} ended with ${code} and never said ${pattern}: ${written.slice(-2000)}`),
          ),
        );
        look();
      }),
    ended,
    async end(signal) {
      child.kill(signal);
      return ended();
    },
  };
}

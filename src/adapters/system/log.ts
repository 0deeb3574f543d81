import { pino } from 'pino';
import type { Log } from '#src/ports/log.ts';
import { createRedact } from './redact.ts';

interface Options {
  /** The least that is written. */
  readonly level: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Values of this run that no line may hold: tokens, passwords. */
  readonly secrets?: readonly string[];
  /** Takes each line with its end; standard error if left out, so that a command's own output stays clean. */
  readonly write?: (line: string) => void;
}

/** Writes one JSON object a line. Whatever is logged, no token, password or phone number gets through. */
export function createLog({ level, secrets = [], write }: Options): Log {
  const redact = createRedact(secrets);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError, cause: describeError },
      // On the finished line, so that nothing finds a way around it.
      hooks: { streamWrite: (line) => `${JSON.stringify(redact(JSON.parse(line)))}\n` },
    },
    write === undefined ? pino.destination({ dest: 2, sync: true }) : { write },
  );
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** What an error says about itself; not its other properties, which may hold what people wrote. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name,
    message,
    code,
    stack,
    ...(cause !== undefined && depth < 5 && { cause: describeError(cause, depth + 1) }),
  };
}

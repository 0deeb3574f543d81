import type { Log } from '#src/ports/log.ts';
import type { Outbox, SendOutcome } from '#src/ports/outbox.ts';

export interface Recorder {
  /** Resolves when it is written down; outcomes that come while one batch is written go together in the next. */
  record(outcome: SendOutcome): Promise<void>;
  idle(): Promise<void>;
}

/** Under load so many go together that each costs little; one alone is written at once: a crash before would repeat it. */
const batchMs = 20;

/** Writes down how messages went, many at a time. What cannot be written is sent again when its lease ends. */
export function createRecorder({ outbox, log }: { outbox: Outbox; log: Log }): Recorder {
  let waiting: SendOutcome[] = [];
  let writing: Promise<void> | null = null;
  let writtenAt = -batchMs;
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const restMs = writtenAt + batchMs - performance.now();
      await (restMs > 0 ? new Promise((resolve) => setTimeout(resolve, restMs)) : Promise.resolve());
      const batch = waiting;
      waiting = [];
      await outbox
        .record(batch)
        .catch((error: unknown) =>
          log.error(
            { messages: batch.length, error: error instanceof Error ? error.name : 'unknown' },
            'sent messages could not be marked; they may be sent once more',
          ),
        );
      writtenAt = performance.now();
    }
    writing = null;
  };
  return {
    record(outcome) {
      waiting.push(outcome);
      writing ??= write();
      return writing;
    },
    idle: () => writing ?? Promise.resolve(),
  };
}

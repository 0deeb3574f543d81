import { Worker } from 'node:worker_threads';
import type { Decoded, PictureLimits } from './decoded.ts';

const decoder = new URL('heic-worker.js', import.meta.url);

/**
 * Decodes the primary picture of a HEIC or HEIF file in a thread of its own, which ends with it and takes its memory
 * along. What kills the decoder, or keeps it busy for too long, is broken; that it does not even start rejects.
 * `program` says 'ready', and then how it ended.
 */
export function decodeHeic(
  bytes: Uint8Array,
  { pixels, withinMs }: PictureLimits,
  program = decoder,
): Promise<Decoded> {
  // Its own words about broken files are none of the log's.
  const worker = new Worker(program, { workerData: { bytes, pixels }, stdout: true, stderr: true });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Decoded>((resolve, reject) => {
    const fail = (error: Error): void => (timer ? resolve('broken') : reject(error));
    worker.on('message', (words: 'ready' | Decoded) => {
      if (words === 'ready') timer = setTimeout(() => resolve('broken'), withinMs);
      else resolve(words);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the decoder of HEIC ended with ${code}`)));
  }).finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

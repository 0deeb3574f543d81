import { readFile } from 'node:fs/promises';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';

const corpus = new URL('../../test/domain/understand/corpus/reports.jsonl', import.meta.url);

/** The messages of the tests, each with its day and the unit of its writer. */
export async function readMessageCorpus(): Promise<
  readonly { readonly text: string; readonly today: LocalDate; readonly unitId: string }[]
> {
  const lines = (await readFile(corpus, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { text, at, unit } = JSON.parse(line) as { text: string; at: string; unit: string };
    return { text, today: dayOf(Date.parse(at) as Instant, 'Asia/Ho_Chi_Minh'), unitId: unit };
  });
}

import { z } from 'zod';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { placeSchema } from '#src/flows/contract/pick.ts';
import type { Choice } from '#src/flows/contract/screen.ts';

/** As many as one takes in at a glance, and as a numbered menu still has short numbers. */
export const perPage = 6;

/** The page that was asked for, or the last one where the list has become shorter. */
export function pageWithin(page: number, total: number, per = perPage): number {
  return Math.max(0, Math.min(page, Math.ceil(total / per) - 1));
}

/** The things of one page, counted from 0. */
export function pageOf<T>(things: readonly T[], page: number, per = perPage): readonly T[] {
  return things.slice(page * per, (page + 1) * per);
}

/** Which page it is, where there is more than one. */
export function pageLine(page: number, total: number, per = perPage): readonly Phrase[] {
  return total > per ? [phrase('page-of', { n: page + 1, of: Math.ceil(total / per) })] : [];
}

/** What the buttons of `pageRow` stand for. */
export const pagePick = z.object({ pick: z.literal('page'), page: placeSchema });

/** Buttons to the pages before and after; none where everything is on one page. */
export function pageRow(page: number, total: number, per = perPage): readonly (readonly Choice[])[] {
  const row: Choice[] = [];
  if (page > 0) row.push({ value: { pick: 'page', page: page - 1 }, label: phrase('button-earlier') });
  if ((page + 1) * per < total)
    row.push({ value: { pick: 'page', page: page + 1 }, label: phrase('button-more') });
  return row.length > 0 ? [row] : [];
}

/** Choices in rows of two. */
export function inPairs(choices: readonly Choice[]): readonly (readonly Choice[])[] {
  return choices.flatMap((_, index) => (index % 2 === 0 ? [choices.slice(index, index + 2)] : []));
}

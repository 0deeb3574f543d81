import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice } from '#src/flows/contract/conversation.ts';

/** As many as one takes in at a glance, and as a numbered menu still has short numbers. */
const perPage = 6;

/** The page that was asked for, or the last one where the list has become shorter. */
export function pageWithin(page: number, total: number): number {
  return Math.max(0, Math.min(page, Math.ceil(total / perPage) - 1));
}

/** The things of one page, counted from 0. */
export function pageOf<T>(things: readonly T[], page: number): readonly T[] {
  return things.slice(page * perPage, (page + 1) * perPage);
}

/** Which page it is, where there is more than one. */
export function pageLine(page: number, total: number): readonly Phrase[] {
  return total > perPage ? [phrase('page-of', { n: page + 1, of: Math.ceil(total / perPage) })] : [];
}

/** Buttons to the pages before and after; none where everything is on one page. Their values are `page:<n>`. */
export function pageRow(page: number, total: number): readonly (readonly Choice[])[] {
  const row: Choice[] = [];
  if (page > 0) row.push({ value: `page:${page - 1}`, label: phrase('button-earlier') });
  if ((page + 1) * perPage < total) row.push({ value: `page:${page + 1}`, label: phrase('button-more') });
  return row.length > 0 ? [row] : [];
}

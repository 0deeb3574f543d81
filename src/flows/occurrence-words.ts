import type { ItemStanding, OccurrenceStanding } from '#src/domain/item-standing.ts';
import type { ItemWords } from '#src/domain/plan-duty.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** How a single occurrence is called where its item is known: 'lần 155', 'tháng 3'; its own title where its key says nothing. */
export function occurrenceName({
  occurrence,
  short,
}: Pick<OccurrenceStanding, 'occurrence' | 'short'>): Phrase {
  const month = /^\d{4}-(\d{2})$/.exec(occurrence)?.[1];
  if (month !== undefined) return phrase('occurrence-month', { n: Number(month) });
  if (/^\d{4}-h1$/.test(occurrence)) return phrase('occurrence-first-half');
  if (/^\d{4}-h2$/.test(occurrence)) return phrase('occurrence-second-half');
  if (/^\d{4}$/.test(occurrence)) return phrase('occurrence-year', { year: occurrence });
  if (/^\d+$/.test(occurrence)) return phrase('occurrence-nth', { n: occurrence });
  return phrase('verbatim', { text: short });
}

/** An occurrence where it stands alone: its short title, with its name where its siblings have the same title. */
export function occurrenceTitle(
  one: OccurrenceStanding,
  { occurrences }: Pick<ItemStanding, 'occurrences'>,
): Phrase {
  const isAlone = occurrences.filter(({ short }) => short === one.short).length === 1;
  if (isAlone) return phrase('verbatim', { text: one.short });
  return phrase('occurrence-of', { title: one.short, name: occurrenceName(one) });
}

/** What the item is called, on a button or in full, without the period that only its occurrences have. */
export function itemName(item: ItemStanding, which: keyof ItemWords = 'itemShort'): string {
  const [only, ...more] = item.occurrences;
  if (more.length === 0 && which === 'itemShort') return only.short;
  if (more.length === 0 && only.duty) return only.duty.obligation.title;
  return item[which]
    .replace(/\(\s*\{period\}\s*\)|\{period\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

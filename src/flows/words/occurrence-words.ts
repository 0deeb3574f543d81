import type { ItemStanding, OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import type { ItemWords } from '#src/domain/obligation/duty.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';

/** How a single occurrence is called where its item is known: 'lần 155', 'tháng 3'; its own title where its key says nothing. */
export function occurrenceName({
  occurrence,
  short,
}: Pick<OccurrenceStanding, 'occurrence' | 'short'>): Phrase {
  const month = monthOf(occurrence);
  if (month !== undefined) return phrase('occurrence-month', { n: Number(month) });
  if (/^\d{4}-h1$/.test(occurrence)) return phrase('occurrence-first-half');
  if (/^\d{4}-h2$/.test(occurrence)) return phrase('occurrence-second-half');
  if (/^\d{4}$/.test(occurrence)) return phrase('occurrence-year', { year: occurrence });
  if (/^\d+$/.test(occurrence)) return phrase('occurrence-nth', { n: occurrence });
  return verbatim(short);
}

/** An occurrence where it stands alone: its short title, with its name where its siblings have the same title. */
export function occurrenceTitle(
  one: OccurrenceStanding,
  { occurrences }: Pick<ItemStanding, 'occurrences'>,
): Phrase {
  const isAlone = occurrences.filter(({ short }) => short === one.short).length === 1;
  if (isAlone) return verbatim(one.short);
  return phrase('occurrence-of', { title: one.short, name: occurrenceName(one) });
}

/** What the item is called, on a button or in full, without the period that only its occurrences have. */
export function itemName(item: ItemStanding, which: keyof ItemWords = 'itemShort'): Phrase {
  const [only, ...more] = item.occurrences;
  if (more.length === 0 && which === 'itemShort') return verbatim(only.short);
  if (more.length === 0 && only.duty) return verbatim(only.duty.obligation.title);
  const words = item[which];
  const isMonthly = item.occurrences.every(({ occurrence }) => monthOf(occurrence) !== undefined);
  // The word before the number is that for a month.
  const monthly = isMonthly ? /^(.+?)\s+\S+\s+\{period\}$/.exec(words)?.[1] : undefined;
  if (monthly !== undefined) return phrase('item-monthly', { title: monthly });
  return verbatim(
    words
      .replace(/\(\s*\{period\}\s*\)|\{period\}/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function monthOf(occurrence: string): string | undefined {
  return /^\d{4}-(\d{2})$/.exec(occurrence)?.[1];
}

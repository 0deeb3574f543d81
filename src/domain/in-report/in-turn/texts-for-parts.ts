import type { TextField } from '#src/domain/report/form.ts';

/** A part of a message that is words. */
export interface TextPart {
  /** Which part of the message it is, from 0. */
  readonly at: number;
  readonly text: string;
  readonly followsComma: boolean;
  /** The place that is all of it; null: it is none, or says more. */
  readonly place: string | null;
  /** A place is said in the midst of it, `dọn kênh Tân Hóa`, or behind `ở`, `tại`. */
  readonly saysWhere: 'no' | 'inside' | 'behind-at';
}

/** Which text each field takes, by its id, and the parts that none takes. */
export interface Given {
  readonly texts: Readonly<Record<string, string>>;
  readonly left: readonly TextPart[];
}

/**
 * Each part to a field in the order in which they are asked for; a part that is a place, where it is the only one, to the place. Where
 * there are more parts than fields, neighbours are one answer: `quét dọn, tưới cây`. What is left goes to what may be left out.
 * Null: a part says two answers, what was done and where.
 */
export function textsForParts(parts: readonly TextPart[], asked: readonly TextField[]): Given | null {
  const needed = asked.filter(({ optional }) => optional !== true);
  const place = needed.find(({ takes }) => takes === 'place');
  const places = parts.filter((part) => part.place !== null);
  const where = place && places.length === 1 ? places[0] : undefined;
  const others = parts.filter((part) => part !== where);
  const fields = where ? needed.filter((field) => field !== place) : needed;
  const isLacking = place !== undefined && !where && parts.length < needed.length;
  const isOfDeed = needed.find((field) => field !== place)?.takes === 'rest';
  const saysBoth = parts.some(
    ({ saysWhere }) => saysWhere === 'behind-at' || (saysWhere === 'inside' && isOfDeed),
  );
  if (isLacking && saysBoth) return null;
  const rows = rowsOf(others, fields);
  const texts = Object.fromEntries([
    ...rows.flatMap((row, at) => (fields[at] ? [[fields[at].id, textOf(row, fields[at])]] : [])),
    ...(where && place ? [[place.id, where.place ?? where.text]] : []),
  ]);
  const rest = rows.slice(fields.length).flat();
  const optional = asked.filter((field) => field.optional === true);
  const apart = rest.filter(
    ({ followsComma, at }) => !followsComma || !parts.some((one) => one.at === at - 1),
  );
  const taken = apart.slice(0, optional.length);
  const more = taken.map((part, at) => [optional[at]?.id ?? '', part.text] as const);
  return {
    texts: { ...texts, ...Object.fromEntries(more) },
    left: rest.filter((part) => !taken.includes(part)),
  };
}

/** The parts in rows of one answer each. */
function rowsOf(parts: readonly TextPart[], fields: readonly TextField[]): readonly (readonly TextPart[])[] {
  const rows: TextPart[][] = [];
  let extra = parts.length - fields.length;
  for (const part of parts) {
    const row = rows.at(-1);
    const field = fields[rows.length - 1];
    const isMore = part.followsComma && row?.at(-1)?.at === part.at - 1 && part.place === null;
    if (row && extra > 0 && isMore && field && mayBeLong(field)) {
      row.push(part);
      extra--;
    } else rows.push([part]);
  }
  return rows;
}

/** What tells what was done, and is no name and no place. */
function mayBeLong({ takes }: TextField): boolean {
  return takes !== 'name' && takes !== 'place';
}

function textOf(row: readonly TextPart[], { takes, maxLength }: TextField): string {
  const [only] = row;
  const text =
    takes === 'place' && only?.place != null ? only.place : row.map((part) => part.text).join(', ');
  return text.slice(0, maxLength);
}

import { parseCount } from '#src/domain/answer/count.ts';
import { parseQuantity } from '#src/domain/answer/quantity.ts';
import { saysNothing } from '#src/domain/answer/skip-word.ts';
import { asksForPeople, countsAnybody } from './counts-anybody.ts';
import type { Answers, CountField, Field, QuantityField } from '#src/domain/report/form.ts';

/** What answers stand in a message in the order in which they were asked for. */
export interface InOrder {
  readonly answers: Answers;
  /** Ids of fields whose figure was called approximate. */
  readonly about: readonly string[];
  /** Parts of the message that are the answer to none. */
  readonly left: readonly string[];
}

type FigureField = CountField | QuantityField;

/**
 * `45, 30` to "members, residents": what was read in a message neither by a name nor by a unit belongs to the fields that are still
 * open, the figures to the figures and one text to the texts, each in turn. `không` in a figure's place is 0, or nothing where it may be
 * left out. A figure that fits its field is needed; one too many, or one too large, stays left.
 */
export function placeInOrder(unread: readonly string[], fields: readonly Field[]): InOrder {
  const figures = fields.filter(
    (field): field is FigureField => field.kind === 'count' || field.kind === 'quantity',
  );
  const texts = fields.filter(({ kind, optional }) => kind === 'text' && optional !== true);
  const answers: Record<string, string | number | null> = {};
  const about: string[] = [];
  const left: string[] = [];
  for (const part of unread.flatMap(partsOf)) {
    const figure = figures[0];
    const read = figure && figureIn(part, figure);
    if (read) {
      answers[figure.id] = read.value;
      if (read.isAbout) about.push(figure.id);
      figures.shift();
    } else if (texts[0] && isWords(part)) answers[(texts.shift() as Field).id] = part;
    else left.push(part);
  }
  return { answers, about, left };
}

function figureIn(
  part: string,
  field: FigureField,
): { readonly value: number | null; readonly isAbout: boolean } | undefined {
  if (saysNothing(part)) return { value: field.optional === true ? null : 0, isAbout: false };
  // Words around a number say what it is: those are read by name, but where they say no more than that it counts people.
  const isOfPeople = field.kind === 'count' && asksForPeople(field) && countsAnybody(part);
  if (!isOfPeople && !/^(?:khoảng|tầm|chừng|hơn|gần|~|≈|\+)?\s*\d[\d.,]*$/iu.test(part)) return undefined;
  const read =
    field.kind === 'count'
      ? parseCount(part, (field.noun ?? field.label).vi)
      : parseQuantity(part, field.unit);
  if (read.kind === 'unclear' || read.value > field.max) return undefined;
  return { value: read.value, isAbout: read.approximate };
}

/**
 * Commas, lines, `và` and dashes part answers; blanks too, between figures of which no two could be one number (`45 30`, but not
 * `1 200`). One comma between two digits is that of a decimal, several are not (`45,30,120`).
 */
function partsOf(unread: string): readonly string[] {
  const parted = unread.replace(/\d+(?:,\d+){2,}/g, (row) => row.replaceAll(',', '\n'));
  return parted
    .split(/,(?!\d)|[;\n|]|\s+(?:và|-|–)\s+/u)
    .flatMap((part) => (isRowOfFigures(part) ? part.trim().split(/\s+/) : [part]))
    .map((part) => part.replace(/^[\s.:•*+-]+(?=\S)|[\s.:]+$/gu, ''))
    .filter((part) => part !== '');
}

function isRowOfFigures(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length > 1 && words.every((word) => /^\d{1,5}$/.test(word)) && !words.slice(1).some(isThousands)
  );
}

/** Three digits behind a blank may go on the number before: `1 200`. */
function isThousands(word: string): boolean {
  return word.length === 3;
}

/** Anything with a word of two letters that does not begin with a figure. */
function isWords(part: string): boolean {
  return /\p{L}{2}/u.test(part) && !/^[\d~]/.test(part);
}

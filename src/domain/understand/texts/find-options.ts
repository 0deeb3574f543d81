import type { Field, Form } from '#src/domain/report/form.ts';
import type { FieldWord } from '#src/domain/understand/field-words.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import { type Dictionary, matchesAt } from '#src/domain/understand/message/dictionary.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import type { Labelled } from './find-texts.ts';

type ChoiceField = Extract<Field, { kind: 'choice' }>;

export interface OptionsRead {
  /** The one option that is named, by the id of its field. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Several are named. */
  readonly doubts: readonly ChoiceField[];
}

/** The choices that a message names, or says in words of its own behind the field's name. */
export function optionsIn(
  form: Form,
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  claims: Claims,
  labelled: readonly Labelled[],
): OptionsRead {
  const said = new Map<ChoiceField, Set<string>>();
  const counted = new Map<ChoiceField, Set<string>>();
  for (let at = 0; at < pieces.length; at++) {
    const matches = matchesAt(words, pieces, at).filter(({ meaning }) => meaning.optionId !== null);
    for (const { to, meaning } of matches) {
      const { field, optionId } = meaning;
      if (field.kind !== 'choice' || optionId === null || !form.fields.includes(field)) continue;
      if (isOutside(labelled, field, at) || isUnticked(pieces, at)) continue;
      const owner = claims.ownerOf(at);
      const into = owner === 'figure' ? counted : said;
      if (owner !== undefined && owner !== 'name' && owner !== 'text' && owner !== 'figure') continue;
      into.set(field, (into.get(field) ?? new Set()).add(optionId));
      claims.take(at, to, 'option');
    }
    if (matches[0]) at = matches[0].to - 1;
  }
  for (const [field, options] of counted) if (!said.has(field)) said.set(field, options);
  const chosen = new Map<string, string>();
  const halfKnown = [...said.keys()].filter((field) =>
    labelled.some((one) => one.field.id === field.id && hasUnknownPart(one, pieces, claims)),
  );
  for (const [field, options] of said)
    if (options.size === 1 && !halfKnown.includes(field)) chosen.set(field.id, [...options][0] ?? '');
  for (const { field, value } of labelled)
    if (field.kind === 'choice' && field.other && !said.has(field) && isWords(value))
      chosen.set(field.id, `other:${value}`);
  return {
    chosen,
    doubts: [...said]
      .filter(([field, options]) => options.size > 1 || halfKnown.includes(field))
      .map(([field]) => field),
  };
}

/** The field is named elsewhere: only what stands behind its name counts. */
function isOutside(labelled: readonly Labelled[], field: ChoiceField, at: number): boolean {
  const span = labelled.find((one) => one.field.id === field.id);
  return span !== undefined && (at < span.from || at >= span.to);
}

/** `Chủ đề: phòng chống đuối nước, phòng chống ma tuý`: two, of which one is no choice. */
function hasUnknownPart({ from, to }: Labelled, pieces: readonly Piece[], claims: Claims): boolean {
  let isUnknown = true;
  let words = 0;
  for (let at = from; at <= to; at++) {
    if (at < to && pieces[at]?.typed !== ',') {
      words++;
      isUnknown = isUnknown && claims.ownerOf(at) !== 'option' && claims.ownerOf(at) !== 'name';
      continue;
    }
    if (isUnknown && words > 1) return true;
    [isUnknown, words] = [true, 0];
  }
  return false;
}

/** `[ ] Trực tuyến`: a box without its cross. */
function isUnticked(pieces: readonly Piece[], at: number): boolean {
  return (pieces[at - 1]?.typed === ']' && pieces[at - 2]?.typed === '[') || pieces[at - 1]?.typed === '☐';
}

function isWords(value: string): boolean {
  return /\p{L}{2}/u.test(value) && value.length <= 80 && !/[[\]]/.test(value);
}

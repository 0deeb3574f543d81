import type { Field, Form } from '#src/domain/report/form.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import { type Dictionary, matchesAt } from '#src/domain/understand/words/dictionary.ts';
import type { Labelled } from './find-texts.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import type { FieldWord } from '#src/domain/understand/words/vocabulary.ts';

type ChoiceField = Extract<Field, { kind: 'choice' }>;

export interface OptionsRead {
  /** The one option that is named, by the id of its field. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Several are named. */
  readonly doubts: readonly ChoiceField[];
}

/** The choices that a message names. */
export function optionsIn(
  form: Form,
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  claims: Claims,
  labelled: readonly Labelled[],
): OptionsRead {
  const named = new Map<ChoiceField, Set<string>>();
  const spans = labelled.filter(({ field }) => field.kind === 'choice');
  for (let at = 0; at < pieces.length; at++) {
    const matches = matchesAt(words, pieces, at).filter(({ meaning }) => meaning.optionId !== null);
    for (const { to, meaning } of matches) {
      if (meaning.field.kind !== 'choice' || meaning.optionId === null) continue;
      const span = spans.find(({ field }) => field.id === meaning.field.id);
      if (!form.fields.includes(meaning.field) || (span && (at < span.from || at >= span.to))) continue;
      const owner = claims.ownerOf(at);
      if (owner !== undefined && owner !== 'name' && owner !== 'text') continue;
      named.set(meaning.field, (named.get(meaning.field) ?? new Set()).add(meaning.optionId));
      claims.take(at, to, 'option');
    }
    if (matches[0]) at = matches[0].to - 1;
  }
  const single = [...named].filter(([, options]) => options.size === 1);
  return {
    chosen: new Map(single.map(([field, options]) => [field.id, [...options][0] ?? ''])),
    doubts: [...named].filter(([, options]) => options.size > 1).map(([field]) => field),
  };
}

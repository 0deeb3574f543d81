import type { Answers, Field } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, type PhraseArgument, phrase, verbatim } from '#src/domain/words.ts';

/** An answer as it stands on the card. Skipped and 0 read differently. */
export function answerWords(field: Field, value: Answers[string] | undefined): Phrase {
  if (value === undefined) return phrase('answer-missing');
  if (value === null) return phrase('answer-skipped');
  switch (field.kind) {
    case 'date':
      return phrase('answer-date', { on: { day: value as LocalDate, style: 'full' } });
    case 'count':
      return field.noun ? phrase('answer-count', { n: value, noun: field.noun }) : verbatim(value);
    case 'quantity':
      return phrase(`answer-${field.unit}`, { n: value });
    case 'choice':
      return verbatim(optionWords(field, String(value)));
    case 'text':
    case 'photos':
      return verbatim(value);
  }
}

function optionWords(field: Extract<Field, { kind: 'choice' }>, value: string): PhraseArgument {
  if (value.startsWith('other:')) return value.slice('other:'.length);
  return field.options.find((option) => option.id === value)?.label ?? value;
}

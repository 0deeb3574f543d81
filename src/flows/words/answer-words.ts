import { isAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, type PhraseArgument, phrase, verbatim } from '#src/domain/words.ts';

/** What was answered to a field, as it stands on the card: 'khoảng 400 người' where it was called approximate. */
export function givenWords(field: Field, answers: Answers): Phrase {
  return answerWords(field, answerOf(answers, field.id), isAbout(answers, field.id));
}

/** An answer as it stands on the card. Skipped and 0 read differently. */
export function answerWords(field: Field, value: Answers[string] | undefined, isApproximate = false): Phrase {
  if (isApproximate) return phrase('about', { what: answerWords(field, value) });
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

import type { Form } from '#src/domain/report/form.ts';
import { type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';

const made = new WeakMap<Form, Vocabulary>();

/** What the fields of one form are called; made once for each form that was read. */
export function formVocabulary(form: Form): Vocabulary {
  const before = made.get(form);
  if (before) return before;
  const vocabulary = vocabularyOf([form]);
  made.set(form, vocabulary);
  return vocabulary;
}

import type { Form } from '#src/domain/report/form.ts';
import { type Vocabulary, vocabularyOf } from '#src/domain/understand/vocabulary.ts';

const made = new WeakMap<object, Vocabulary>();

/** What the fields of one form are called; made once for each form that was read. */
export function formVocabulary(form: Form): Vocabulary {
  return madeFor(form, () => vocabularyOf([form]));
}

/** What all forms and their fields are called; made once for each list of forms that was read. */
export function formsVocabulary(forms: readonly Form[]): Vocabulary {
  return madeFor(forms, () => vocabularyOf(forms));
}

function madeFor(key: object, make: () => Vocabulary): Vocabulary {
  const before = made.get(key);
  if (before) return before;
  const vocabulary = make();
  made.set(key, vocabulary);
  return vocabulary;
}

import { answerOf, type Answers } from './form.ts';

/** Before a field's id, in the answers: it was said that this field will be asked. No field is called so. */
const mark = '~ask:';

/** Whether somebody was told that a field will be asked, and it was not answered since, whatever stands there. */
export function isPromised(answers: Answers, fieldId: string): boolean {
  return (answerOf(answers, mark + fieldId) ?? null) !== null;
}

/** The promise to ask these fields, as it is written with the answers. */
export function promiseToAsk(fieldIds: readonly string[]): Answers {
  return Object.fromEntries(fieldIds.map((id) => [mark + id, 1]));
}

/** What is answered now need not be asked any more: its marks are taken away. */
export function keptPromises(answers: Answers, before: Answers): Answers {
  const kept = Object.keys(answers).filter((id) => isPromised(before, id));
  return Object.fromEntries(kept.map((id) => [mark + id, null]));
}

import { answerOf, type Answers } from './form.ts';
import { keptPromises } from './promised.ts';

/** Before a field's id, in the answers: the number for which that field's answer is approximate. No field is called so. */
const mark = '~about:';

/** Whether the answer to a figure was called approximate: `hơn 400`. */
export function isAbout(answers: Answers, fieldId: string): boolean {
  const value = answerOf(answers, fieldId);
  return typeof value === 'number' && value > 0 && answerOf(answers, mark + fieldId) === value;
}

/**
 * Answers as they are written, with which of their figures are approximate: each of these stands there once more under its
 * mark. As the mark is the number itself, it ends with any other number, whoever writes that; `before` says
 * which marks there are to be taken away, where the same number is exact now, and which promises to ask are kept.
 */
export function withAbout(answers: Answers, about: readonly string[], before: Answers): Answers {
  const marks = Object.entries(answers).flatMap(([id, value]): [string, number | null][] => {
    if (typeof value === 'number' && about.includes(id)) return [[mark + id, value]];
    return (answerOf(before, mark + id) ?? null) === null ? [] : [[mark + id, null]];
  });
  return { ...answers, ...Object.fromEntries(marks), ...keptPromises(answers, before) };
}

import type { Form } from '#src/domain/report/form.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { Question } from './questions.ts';

const questionCount = 45;
const numbers = Array.from({ length: questionCount }, (_, index) => index + 1);

/** 45 questions that any text answers, as a form of ours. */
export const longForm: Form = {
  id: 'bench-long',
  version: 1,
  title: { vi: 'Khảo sát dài' },
  fields: numbers.map((number) => ({
    id: `q${number}`,
    kind: 'text',
    maxLength: 200,
    label: { vi: `Câu ${number}` },
    ask: { vi: askOf(number) },
  })),
};

/** The same questions for the peer. */
export const longQuestions: readonly Question[] = numbers.map((number) => ({
  id: `q${number}`,
  kind: 'text',
  ask: askOf(number),
}));

/** Every ward is to answer the long form on the Green Sunday, and nothing else. */
export function onlyLongForm(plan: Plan): Plan {
  const greenSunday = plan.items.find(({ id }) => id === 'green-sunday');
  if (!greenSunday) throw new Error('the plan of the seed has no Green Sunday');
  return { ...plan, items: [{ ...greenSunday, form: longForm.id, photos: 0 }] };
}

/** What a person types as answer `number`. */
export function longAnswer(number: number): string {
  return `Hẻm ${number} đường Lê Trọng Tấn, phường Tân Quý`;
}

function askOf(number: number): string {
  return `Câu hỏi số ${number}: bạn kể ngắn gọn giúp mình nhé.`;
}

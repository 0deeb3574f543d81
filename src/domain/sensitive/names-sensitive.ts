import { plainLetters } from '#src/domain/answer/plain.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { Form } from '#src/domain/report/form.ts';

/** The forms whose reports hold counts and areas only, in all their versions. */
export function sensitiveForms(forms: readonly Form[]): readonly Form[] {
  return forms.filter(({ sensitive }) => sensitive === true);
}

/** Whether a text names sensitive work: by a name of its form, or of an item of the plan that takes that form. */
export function namesSensitive(
  text: string,
  forms: readonly Form[],
  plan: readonly Pick<PlanDuty, 'itemShort' | 'itemTitle' | 'itemAliases' | 'obligation'>[] = [],
): boolean {
  const ours = sensitiveForms(forms);
  const ids = new Set(ours.map(({ id }) => id));
  const names = [
    ...ours.flatMap(({ title, aliases = [] }) => [title.vi, title.en ?? '', ...aliases]),
    ...plan
      .filter(({ obligation }) => ids.has(obligation.form))
      .flatMap(({ itemShort, itemTitle, itemAliases = [], obligation }) => [
        itemShort,
        itemTitle,
        obligation.short,
        ...itemAliases,
      ]),
  ];
  const said = ` ${plainLetters(text)} `;
  return names.map(plainLetters).some((name) => name !== '' && said.includes(` ${name} `));
}

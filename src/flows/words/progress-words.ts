import type { Form } from '#src/domain/report/form.ts';
import type { OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

/** How far an occurrence is, in the words of what it counts: the unit's own duty, then how many wards. */
export function progressWords(
  { duty, wards }: OccurrenceStanding,
  { forms }: Pick<Facts, 'forms'>,
): readonly Phrase[] {
  // A share of the wards is what the wards themselves say.
  const own = duty && !(wards && duty.obligation.measure === 'units') ? [dutyWords(duty, forms)] : [];
  return wards ? [...own, ...wardsWords(wards)] : own;
}

/** 'thiếu: Sơn Kỳ, Tân Quý', or how many where they are more than `most`; nothing where all or none have done it. */
export function missingWards(wards: WardsStanding | null, most: number): readonly Phrase[] {
  if (!wards || wards.missing.length === 0 || wards.met === 0) return [];
  const { missing } = wards;
  if (missing.length > most) return [phrase('wards-missing-many', { n: missing.length })];
  const units = [...missing].sort((a, b) => a.localeCompare(b, 'vi'));
  return [phrase('wards-missing', { units: { list: units, joined: 'commas' } })];
}

function wardsWords({ met, of, waiting, waived }: WardsStanding): readonly Phrase[] {
  return [
    phrase('wards-met', { met, of }),
    ...(waiting > 0 ? [phrase('wards-waiting', { n: waiting })] : []),
    ...(waived > 0 ? [phrase('wards-waived', { n: waived })] : []),
  ];
}

function dutyWords({ obligation, progress: { amount } }: PlanDuty, forms: readonly Form[]): Phrase {
  const { measure, atLeast } = obligation;
  if (measure === 'units') return phrase('wards-met', { met: amount, of: atLeast });
  if (measure !== 'reports') return sumWords(measure.slice('sum:'.length), obligation, amount, forms);
  return amount === 0 ? phrase('amount-none') : phrase('amount-reports', { done: amount, of: atLeast });
}

function sumWords(
  fieldId: string,
  { form, atLeast }: PlanDuty['obligation'],
  amount: number,
  forms: readonly Form[],
): Phrase {
  const counts = { done: amount, of: atLeast };
  if (fieldId === 'helped') return phrase('amount-helped', counts);
  const field = forms.find(({ id }) => id === form)?.fields.find(({ id }) => id === fieldId);
  const noun = field?.kind === 'count' ? field.noun : field?.kind === 'quantity' ? field.unit : undefined;
  return noun === undefined ? phrase('amount-plain', counts) : phrase('amount-sum', { ...counts, noun });
}

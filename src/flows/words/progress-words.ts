import { groupBy } from '#src/domain/group-by.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { OccurrenceStanding } from '#src/domain/obligation/item-standing.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';

/** How far an occurrence is, in the words of what it counts: the unit's own duty, then how many wards. */
export function progressWords(
  { duty, wards }: OccurrenceStanding,
  { forms }: Pick<Facts, 'forms'>,
): readonly Phrase[] {
  // A share of the wards is what the wards themselves say.
  const own = duty && !(wards && duty.obligation.measure === 'units') ? [amountWords(duty, forms)] : [];
  return wards ? [...own, ...wardsWords(wards)] : own;
}

/**
 * 'còn thiếu: Sơn Kỳ, Tân Quý'; nothing where they are more than `most`, as '1/11 phường' says how many, or where all or none have
 * done it.
 */
export function missingWards(wards: WardsStanding | null, most: number): readonly Phrase[] {
  if (!wards || wards.missing.length === 0 || wards.missing.length > most || wards.met === 0) return [];
  const { missing } = wards;
  const units = [...missing].sort((a, b) => a.localeCompare(b, 'vi'));
  return [phrase('wards-missing', { units: { list: units, joined: 'commas' } })];
}

/** 'Tân Quý đã gia hạn đến 25/3': those that have longer than the day that is told of all; nothing where they are more than `most`. */
export function extendedWards(wards: WardsStanding | null, most: number): readonly Phrase[] {
  const longer = (wards?.extended ?? []).filter(({ dueOn }) => wards !== null && dueOn > wards.dueOn);
  if (longer.length > most) return [];
  return groupBy(longer, ({ dueOn }) => dueOn).map((group) =>
    phrase('wards-extended', {
      units: { list: group.map(({ unitName }) => unitName), joined: 'commas' },
      on: { day: group[0].dueOn, style: 'short' },
    }),
  );
}

function wardsWords({ met, of, waiting, waived, toReview = 0 }: WardsStanding): readonly Phrase[] {
  return [
    phrase('wards-met', { met, of }),
    ...(toReview > 0 ? [phrase('wards-to-review', { n: toReview })] : []),
    ...(waiting > 0 ? [phrase('wards-waiting', { n: waiting })] : []),
    ...(waived > 0 ? [phrase('wards-waived', { n: waived })] : []),
  ];
}

/** How far one duty is, in the words of what it counts. */
export function amountWords({ obligation, progress: { amount } }: Duty, forms: readonly Form[]): Phrase {
  const { measure, atLeast } = obligation;
  if (measure === 'units') return phrase('wards-met', { met: amount, of: atLeast });
  if (measure !== 'reports') return sumWords(measure.slice('sum:'.length), obligation, amount, forms);
  return amount === 0 ? phrase('amount-none') : phrase('amount-reports', { done: amount, of: atLeast });
}

function sumWords(
  fieldId: string,
  { form, atLeast }: Duty['obligation'],
  amount: number,
  forms: readonly Form[],
): Phrase {
  const counts = { done: amount, of: atLeast };
  if (fieldId === 'helped') return phrase('amount-helped', counts);
  const field = forms.find(({ id }) => id === form)?.fields.find(({ id }) => id === fieldId);
  const noun = field?.kind === 'count' ? field.noun : field?.kind === 'quantity' ? field.unit : undefined;
  return noun === undefined ? phrase('amount-plain', counts) : phrase('amount-sum', { ...counts, noun });
}

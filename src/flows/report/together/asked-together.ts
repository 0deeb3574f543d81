import type { Field } from '#src/domain/report/form.ts';
import { isToAsk } from '#src/domain/report/what-is-lacking.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import type { Question } from '#src/flows/report/topic.ts';

/** More to choose from is a list of its own. */
const mostOptions = 4;

/**
 * The fields that are asked for in one message, where messages are few: all that are open, in the order of the form, but photos. None
 * where only one is left, or where a line of the card is being changed.
 */
export function askedTogether(
  { fieldId, leadsTo, inOwnWords }: Question,
  { form, report }: OpenReport,
  { fewMessages }: Pick<Facts, 'fewMessages'>,
): readonly Field[] {
  if (!fewMessages || leadsTo !== 'next' || inOwnWords) return [];
  const open = form.fields.filter(
    (field) =>
      field.kind !== 'photos' &&
      isToAsk(field, report.answers) &&
      (field.kind !== 'choice' || field.options.length <= mostOptions),
  );
  return open.length > 1 && open.some(({ id }) => id === fieldId) ? open : [];
}

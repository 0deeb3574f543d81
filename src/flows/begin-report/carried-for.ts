import type { Form } from '#src/domain/report/form.ts';
import { personalDataIn } from '#src/domain/sensitive/personal-data.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Carried } from './carried.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { areasOf } from '#src/flows/words/areas-of.ts';

/**
 * What goes along into a report by that form: into one on sensitive work no photos, and no words that tell of somebody; `lines` say so.
 * Such words came before it was known what they are about, and are gone with the list that they waited in.
 */
export function carriedFor(
  form: Pick<Form, 'sensitive'> | undefined,
  carried: Carried,
  facts: Facts,
): { readonly carried: Carried; readonly lines: readonly Phrase[] } {
  if (form?.sensitive !== true) return { carried, lines: [] };
  const { photosSince, photo, said, ...others } = carried;
  const isPersonal = said !== undefined && personalDataIn(said.text, areasOf(facts)) !== null;
  const hadPhotos = photo !== undefined || (photosSince !== undefined && facts.found.loosePhotos !== null);
  return {
    carried: { ...others, ...(said && !isPersonal && { said }) },
    lines: [
      ...(isPersonal ? [phrase('sensitive-not-kept')] : []),
      ...(hadPhotos ? [phrase('sensitive-no-photos')] : []),
    ],
  };
}

import type { Form } from '#src/domain/report/form.ts';
import { piecesOf } from './message/pieces.ts';
import { type FieldsRead, type ReadContext, readFields } from './read-fields.ts';

/** What a message says of the fields of this form, whichever activity it names: the report that it belongs to is known. */
export function readAs(
  form: Form,
  text: string,
  context: ReadContext,
): Pick<FieldsRead, 'answers' | 'about' | 'doubts' | 'unread'> {
  return readFields(piecesOf(text), form, context);
}

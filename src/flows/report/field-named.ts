import { plain } from '#src/domain/answer/plain.ts';
import { type Field, shownFields } from '#src/domain/report/form.ts';
import type { OpenReport } from './open-report.ts';

/** The one line of the card that somebody names: `sửa số dân`, `sai ngày`. The longest name counts; undefined: none, or several. */
export function fieldNamedIn(text: string, { form, report }: OpenReport): Field | undefined {
  const said = ` ${plain(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const named = shownFields(form, report.answers).map((field) => ({
    field,
    length: longestName(field, said),
  }));
  const longest = Math.max(...named.map(({ length }) => length));
  const fitting = named.filter(({ length }) => length > 0 && length === longest);
  return fitting.length === 1 ? fitting[0]?.field : undefined;
}

/** Letters of the longest name of a field that stands in a text; 0: none does. */
function longestName({ label, aliases = [] }: Field, said: string): number {
  const names = [label.vi, label.en ?? label.vi, ...aliases].map((name) =>
    plain(name).replace(/[^\p{L}\d]+/gu, ' '),
  );
  return Math.max(...names.map((name) => (said.includes(` ${name} `) ? name.length : 0)));
}

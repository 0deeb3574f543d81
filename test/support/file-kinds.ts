import { readForm } from '#src/adapters/yaml/read-form.ts';
import { readHolidays } from '#src/adapters/yaml/read-holidays.ts';
import { readOrganisation } from '#src/adapters/yaml/read-organisation.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import type { YamlSource } from '#src/adapters/yaml/parse-yaml.ts';
import type { ReadFile } from '#src/ports/documents.ts';
import { forms, goodPlan, units } from '#test/support/plan-file.ts';

export interface FileKind {
  readonly name: string;
  /** A file with nothing wrong in it. */
  readonly good: string;
  read(source: YamlSource): ReadFile<unknown>;
  /** A text that the file has, and the most characters it may have, by what it is. */
  readonly texts: readonly (readonly [what: string, text: string, most: number])[];
}

/** Every kind of file that people write, each with all kinds of texts in it. */
export const fileKinds: readonly FileKind[] = [
  {
    name: 'a plan',
    good: goodPlan
      .replace('year: 2024\n', 'year: 2024\nparts: [{ source: II, title: Chương hai }]\n')
      .replace('    lockDays: 30\n', '    lockDays: 30\n    reading: Đọc là một hoạt động\n'),
    read: (source) => readPlan(source, { units, forms }),
    texts: [
      ['the title of the plan', 'Kế hoạch năm 2024', 200],
      ['the title of a part', 'Chương hai', 60],
      ['the title of an item', 'Ngày Pháp luật Việt Nam', 200],
      ['a name on a button', 'Ngày Pháp luật\n', 30],
      ['the title of a day', 'Lần thứ 155', 200],
      ['the name of a day', 'CNX 155', 30],
      ['how it was read', 'Đọc là một hoạt động', 1000],
    ],
  },
  {
    name: 'an organisation',
    good: `units:
  - { id: tan-phu, name: Quận Đoàn Tân Phú, kind: district, parent: null, validFrom: 2003-12-02 }
  - { id: tan-quy, name: Tân Quý, kind: ward, parent: tan-phu, validFrom: 2003-12-02 }
`,
    read: (source) => readOrganisation(source),
    texts: [['the name of a unit', 'Tân Quý', 60]],
  },
  {
    name: 'a form',
    good: `form: tree-day
version: 1
title: { vi: Tết trồng cây, en: Tree day }
fields:
  - { id: trees, kind: count, max: 500, noun: { vi: cây xanh }, label: { vi: Số cây }, ask: { vi: Bao nhiêu cây? }, example: { vi: ba mươi } }
  - { id: where, kind: choice, label: { vi: Nơi }, ask: { vi: Ở đâu? }, options: [{ id: park, label: { vi: Công viên } }, { id: school, label: { vi: Trường học } }] }
`,
    read: (source) => readForm(source),
    texts: [
      ['its title', 'Tết trồng cây', 60],
      ['its title in English', 'Tree day', 60],
      ['what is counted', 'cây xanh', 30],
      ['the name of a field', 'Số cây', 60],
      ['a question', 'Bao nhiêu cây?', 300],
      ['an example', 'ba mươi', 200],
      ['an option', 'Công viên', 40],
    ],
  },
  {
    name: 'a list of holidays',
    good: 'years: { from: 2024, to: 2024 }\nholidays:\n  - { from: 2024-09-02, to: 2024-09-03, name: Quốc khánh }\n',
    read: (source) => readHolidays(source),
    texts: [['the name of a holiday', 'Quốc khánh', 60]],
  },
];

/** What is wrong with a file, a line each: `15:29 found 2024-02-31, expected a day that exists`. */
export function problemLines(read: ReadFile<unknown>): readonly string[] {
  if (read.kind === 'ok') return [];
  return read.problems.map(
    ({ line, column, found, expected }) => `${line}:${column} found ${found}, expected ${expected}`,
  );
}

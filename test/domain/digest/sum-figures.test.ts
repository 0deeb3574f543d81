import { expect, test } from 'vitest';
import { sumFigures } from '#src/domain/digest/sum-figures.ts';
import { withAbout } from '#src/domain/report/about.ts';
import type { Answers, Form } from '#src/domain/report/form.ts';
import type { UnitId } from '#src/domain/ids.ts';

const form: Form = {
  id: 'clean-up',
  version: 1,
  title: { vi: 'Dọn rác' },
  fields: [
    {
      id: 'members',
      kind: 'count',
      max: 1000,
      figure: 'people',
      label: { vi: 'Đoàn viên' },
      ask: { vi: '?' },
    },
    { id: 'residents', kind: 'count', max: 1000, figure: 'people', label: { vi: 'Dân' }, ask: { vi: '?' } },
    { id: 'trees', kind: 'count', max: 1000, figure: 'trees', label: { vi: 'Cây' }, ask: { vi: '?' } },
  ],
};

function figuresOf(...all: readonly Answers[]) {
  const reports = all.map((answers) => ({
    unitId: 'tan-quy' as UnitId,
    formId: form.id,
    formVersion: 1,
    answers,
  }));
  return sumFigures({ reports, forms: [form] }).map(({ name, value, isAbout }) => [name, value, isAbout]);
}

test('a sum of exact figures is exact', () => {
  expect(figuresOf({ members: 45, residents: 30 }, { members: 5 })).toEqual([['people', 80, undefined]]);
});

test('one figure that is about makes its sum about, and no other', () => {
  const about = withAbout({ members: 400, trees: 10 }, ['members'], {});
  expect(figuresOf(about, { members: 45 })).toEqual([
    ['people', 445, true],
    ['trees', 10, undefined],
  ]);
  expect(figuresOf({ members: 45 }, about)).toEqual([
    ['people', 445, true],
    ['trees', 10, undefined],
  ]);
});

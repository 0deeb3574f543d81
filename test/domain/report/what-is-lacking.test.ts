import { expect, test } from 'vitest';
import type { ReportId } from '#src/domain/ids.ts';
import type { Field } from '#src/domain/report/form.ts';
import { promiseToAsk } from '#src/domain/report/promised.ts';
import { type DraftToComplete, whatIsLacking } from '#src/domain/report/what-is-lacking.ts';

const said = { label: { vi: 'x' }, ask: { vi: 'x?' } };
const fields: readonly Field[] = [
  { ...said, id: 'date', kind: 'date' },
  { ...said, id: 'members', kind: 'count', max: 99 },
  { ...said, id: 'note', kind: 'text', maxLength: 9, optional: true },
  { ...said, id: 'partner', kind: 'text', maxLength: 9, extra: true },
  { ...said, id: 'photos', kind: 'photos', min: 2, max: 9 },
];
const whole = { date: '2024-03-17', members: 0 };

function lacking(over: Partial<DraftToComplete>): string {
  const draft = { reportId: 'r' as ReportId, fields, answers: whole, photos: 2, photosWanted: null };
  const { fields: missing, photos } = whatIsLacking({ ...draft, ...over });
  return [...missing.map(({ id }) => id), ...(photos > 0 ? [`${photos} photos`] : [])].join(', ');
}

test.each<[string, Partial<DraftToComplete>, string]>([
  ['nothing where all is answered, though what may be skipped is not', {}, ''],
  ['what was not answered, in the order of the form', { answers: {} }, 'date, members'],
  ['not what was answered by nought', { answers: { date: '2024-03-17', members: 0 } }, ''],
  [
    'what was promised to be asked, though it may be skipped',
    { answers: { ...whole, ...promiseToAsk(['note']) } },
    'note',
  ],
  ['the photos that are missing to what the form asks', { photos: 1 }, '1 photos'],
  ['those missing to what the plan asks instead', { photos: 1, photosWanted: 4 }, '3 photos'],
  ['none where the plan asks for none', { photos: 0, photosWanted: 0 }, ''],
  ['none where the form has no photos', { fields: fields.slice(0, 2), photos: 0, photosWanted: 4 }, ''],
  ['none where there are more than enough', { photos: 9 }, ''],
])('a draft lacks %s', (_, over, words) => {
  expect(lacking(over)).toBe(words);
});

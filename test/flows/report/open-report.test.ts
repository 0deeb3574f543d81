import { expect, test } from 'vitest';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { openReport } from '#src/flows/report/open-report.ts';

const form: Form = {
  id: 'event',
  version: 2,
  title: { vi: 'Hoạt động' },
  fields: [
    { id: 'photos', kind: 'photos', min: 1, max: 3, label: { vi: 'Hình ảnh' }, ask: { vi: 'Gửi ảnh nhé.' } },
  ],
};
const older: Form = { ...form, version: 1, title: { vi: 'Hoạt động, bản cũ' } };

function openedWith(report: Partial<Report>) {
  const whole = { formId: 'event', formVersion: 2, isOpen: true, photosWanted: null, ...report };
  return openReport({ report: whole, forms: [form, older] } as unknown as Facts);
}

const photosOf = (wanted: number | null) => {
  const [field] = openedWith({ photosWanted: wanted })?.form.fields ?? [];
  return field?.kind === 'photos' ? [field.min, field.max] : null;
};

test('the plan may want more photos than the form, fewer, or none', () => {
  expect(photosOf(null)).toEqual([1, 3]);
  expect(photosOf(2)).toEqual([2, 3]);
  expect(photosOf(5)).toEqual([5, 5]);
  expect(photosOf(0)).toEqual([0, 3]);
});

test('a report goes on in the version of the form it began with', () => {
  expect(openedWith({ formVersion: 1 })?.form.title).toEqual(older.title);
});

test('one of a version that is no more goes on in the newest', () => {
  expect(openedWith({ formVersion: 7 })?.form.version).toBe(2);
});

test('what nobody writes on, or whose form is gone, is not open', () => {
  expect(openedWith({ isOpen: false })).toBeNull();
  expect(openedWith({ formId: 'gone' })).toBeNull();
});

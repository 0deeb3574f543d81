import { expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import { fillWhole } from '#src/flows/report/fill-report.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { seedForm } from '#test/support/take-step.ts';

const noteIn = (text: string, title: string, formId = 'periodic-report') => {
  const form = seedForm(formId);
  const report = draftOf(form, { title });
  const said = { text, messageId: null, on: '2024-05-25' as LocalDate, isOfOther: false };
  return fillWhole(said, { report, form }, { forms: [form] }).answers['note'];
};

test('the name of the duty that a message is about is no note', () => {
  expect(noteIn('Công tác quận tháng 5: 6 hoạt động', 'Công tác quận tháng 5')).toBeUndefined();
});

test('what else was not read is one', () => {
  const text = 'CNX 152 hẻm 25, 45 đoàn viên; mất điện cả buổi';
  expect(noteIn(text, 'Chủ nhật xanh 152', 'green-sunday')).toBe('mất điện cả buổi');
});

import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import { understand } from '#src/domain/understand/understand.ts';
import { vocabularyOf } from '#src/domain/understand/vocabulary.ts';

const words = (vi: string) => ({ label: { vi }, ask: { vi } });

/** Something that the code has never heard of: lanterns made for a festival. */
const lanterns: Form = {
  id: 'lanterns',
  version: 1,
  title: { vi: 'Làm lồng đèn' },
  aliases: ['lđ trung thu'],
  fields: [
    { id: 'date', kind: 'date', ...words('Ngày') },
    {
      id: 'made',
      kind: 'count',
      max: 10_000,
      noun: { vi: 'lồng đèn' },
      aliases: ['đèn'],
      ...words('Số lồng đèn'),
    },
    { id: 'makers', kind: 'count', max: 500, figure: 'people', noun: { vi: 'người' }, ...words('Thợ làm') },
    { id: 'cloth', kind: 'quantity', unit: 'm', max: 1000, optional: true, ...words('Vải đỏ') },
    {
      id: 'shape',
      kind: 'choice',
      ...words('Hình dáng'),
      options: [
        { id: 'star', label: { vi: 'Ngôi sao' }, aliases: ['ông sao'] },
        { id: 'carp', label: { vi: 'Cá chép' } },
      ],
    },
  ],
};

const vocabulary = vocabularyOf([lanterns]);

function read(text: string) {
  return understand(text, { vocabulary, today: '2024-09-20' as LocalDate, unitId: null });
}

describe('a form that the code does not know', () => {
  test('is named by its title and its aliases', () => {
    expect(read('báo cáo làm lồng đèn').form).toBe('lanterns');
    expect(read('bc lđ trung thu').form).toBe('lanterns');
  });

  test('finds its figures by labels, aliases and nouns', () => {
    expect(read('Làm lồng đèn 15/9: 120 đèn, thợ làm 14').answers).toMatchObject({ made: 120, makers: 14 });
    expect(read('làm lồng đèn hôm qua được 120 lồng đèn, 14 người').answers).toMatchObject({
      date: '2024-09-19',
      made: 120,
      makers: 14,
    });
  });

  test('reads amounts in the unit of the field', () => {
    expect(read('làm lồng đèn 15/9 vải đỏ 25m, 30 đèn').answers).toMatchObject({ cloth: 25, made: 30 });
  });

  test('finds a choice by its label or alias, and asks about two', () => {
    expect(read('làm lồng đèn 15/9, 30 đèn cá chép').answers).toMatchObject({ shape: 'carp' });
    expect(read('làm lồng đèn 15/9, 30 đèn, ông sao và cá chép').asks).toContain('shape');
  });

  test('asks for what is required and missing, and for nothing optional', () => {
    expect(read('làm lồng đèn').asks).toEqual(['date', 'made', 'makers', 'shape']);
  });

  test('has no figure above its largest believable one', () => {
    const { answers, asks } = read('làm lồng đèn 15/9: 90000 đèn');
    expect(answers['made']).toBeUndefined();
    expect(asks).toContain('made');
  });
});

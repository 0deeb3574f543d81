import { describe, expect, test } from 'vitest';
import { resolveInput } from '#src/flows/contract/resolve-input.ts';

const duties = [
  'Chủ nhật xanh 152 · hôm nay',
  'Đô thị văn minh · hạn 31/12',
  'Giúp thanh niên hòa nhập',
  'Giúp đỡ gia đình chính sách',
  '➕ Hoạt động không có ở trên',
  'Quay lại',
];
const picked = (labels: readonly string[], text: string, choosing = true): string | null => {
  const options = labels.map((label) => ({ label, value: { pick: label } }));
  const input = resolveInput({ kind: 'text', text }, { revision: 7, choosing, options }, '11');
  return input.kind === 'choice' ? input.value.pick : null;
};

describe('where only the choices are wanted, one is picked by', () => {
  test.each([
    ['its number', '2', 'Đô thị văn minh · hạn 31/12'],
    ['its number with a full stop', '3.', 'Giúp thanh niên hòa nhập'],
    ['its label', 'Giúp thanh niên hòa nhập', 'Giúp thanh niên hòa nhập'],
    ['its label without diacritics', 'giup thanh nien hoa nhap', 'Giúp thanh niên hòa nhập'],
    ['its label without its sign', 'Hoạt động không có ở trên', '➕ Hoạt động không có ở trên'],
    ['its first words', 'Đô thị văn minh', 'Đô thị văn minh · hạn 31/12'],
    ['its first words without diacritics', 'do thi', 'Đô thị văn minh · hạn 31/12'],
    ['its first words with its number', 'chủ nhật xanh 152', 'Chủ nhật xanh 152 · hôm nay'],
    ['its first word, politely', 'dạ hoạt động nhé', '➕ Hoạt động không có ở trên'],
    ['three letters of it', 'hoạ', '➕ Hoạt động không có ở trên'],
    ['the words in which it differs', 'giúp th', 'Giúp thanh niên hòa nhập'],
    ['a word for going back', 'lùi', 'Quay lại'],
    ['another one', 'trở lại ạ', 'Quay lại'],
  ])('%s', (_by, text, label) => {
    expect(picked(duties, text)).toBe(label);
  });

  test.each([
    ['a beginning of several', 'giúp'],
    ['two letters that are no word', 'ho'],
    ['words from its middle', 'văn minh'],
    ['its first words and something else', 'đô thị xanh'],
    ['its first words and a word that turns them round', 'hoạt động rồi'],
    ['other diacritics than its own', 'giáp thanh'],
    ['a number beyond them', '31'],
    ['nothing but a sign', '➕'],
  ])('but not by %s', (_by, text) => {
    expect(picked(duties, text)).toBe(null);
  });

  test('a figure is the number of a choice, and never the beginning of its label', () => {
    expect(picked(['45 người', '30 người'], '2')).toBe('30 người');
    expect(picked(['45 người', '30 người'], '45')).toBe(null);
  });

  test('a day begins a label like any word', () => {
    expect(picked(['17/3 · Chủ nhật xanh', '10/3 · Đô thị văn minh'], '17/3 chủ nhật')).toBe(
      '17/3 · Chủ nhật xanh',
    );
  });
});

describe('beside a free answer', () => {
  const beside = ['Việc khác', 'Hủy'];

  test.each(['hủy', 'Huy', 'việc khác ạ'])('%s is a choice by its whole label', (text) => {
    expect(picked(beside, text, false)).not.toBe(null);
  });

  test.each(['1', '2', 'việc', 'việc kh'])('%s may be the answer, and is no choice', (text) => {
    expect(picked(beside, text, false)).toBe(null);
  });

  test('a word for going back takes the choice that does, whatever is written on it', () => {
    const options = [{ label: 'Việc khác', value: { pick: 'back' } }];
    const asked = { revision: 7, choosing: false, options };
    expect(resolveInput({ kind: 'text', text: 'quay lại' }, asked, '11')).toEqual({
      kind: 'choice',
      value: { pick: 'back' },
    });
  });
});

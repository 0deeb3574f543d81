import { describe, expect, test } from 'vitest';
import { type Caretaker, whoIsTold, whoLooksAfter } from '#src/domain/passed-on/caretakers.ts';
import { caretaker } from '#test/support/caretakers.ts';

const huong = caretaker('Hương');
const quang = caretaker('Quang');
const an = caretaker('An', { role: 'leader' });
const binh = caretaker('Bình', { role: 'admin' });
const names = (people: readonly Caretaker[]) => people.map(({ name }) => name);

describe('a unit is looked after', () => {
  test.each([
    ['by its officers, whoever else is there', [an, huong, binh, quang], ['Hương', 'Quang']],
    ['by leaders and admins, where there is no officer', [an, binh], ['An', 'Bình']],
    ['by nobody', [], []],
  ])('%s', (_, candidates, expected) => {
    expect(names(whoLooksAfter(candidates))).toEqual(expected);
  });

  test('by each person once, however many roles they have', () => {
    const elsewhere = caretaker('Hương', { unitName: 'Tân Quý' });
    expect(whoLooksAfter([huong, elsewhere, quang])).toEqual([huong, quang]);
  });
});

describe('a word to them', () => {
  test('goes to those whom the bot reaches', () => {
    expect(names(whoIsTold([caretaker('Hương', { isReachable: false }), quang, an]))).toEqual(['Quang']);
  });

  test('goes to the leaders where no officer is reached, and to nobody where nobody is', () => {
    const away = [huong, quang].map((one) => ({ ...one, isReachable: false }));
    expect(names(whoIsTold([...away, an]))).toEqual(['An']);
    expect(whoIsTold(away)).toEqual([]);
    expect(names(whoLooksAfter([...away, an]))).toEqual(['Hương', 'Quang']);
  });
});

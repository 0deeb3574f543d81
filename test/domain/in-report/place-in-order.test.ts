import { describe, expect, test } from 'vitest';
import { placeInOrder } from '#src/domain/in-report/place-in-order.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';

const fields = greenSundayForm.fields.filter(({ id }) => ['members', 'residents', 'waste'].includes(id));

describe('figures without a name go to the figures that are asked for, in their order', () => {
  test.each([
    [['45, 30'], { members: 45, residents: 30 }],
    [['45', '30', '120'], { members: 45, residents: 30, waste: 120 }],
    [['45,30,120'], { members: 45, residents: 30, waste: 120 }],
    [['45 30 12'], { members: 45, residents: 30, waste: 12 }],
    [['45; 30; 1,5'], { members: 45, residents: 30, waste: 1.5 }],
    [['45 và 30'], { members: 45, residents: 30 }],
    [['1.200, 30'], { members: 1200, residents: 30 }],
    [['khoảng 40, 30'], { members: 40, residents: 30 }],
    [['45, không'], { members: 45, residents: 0 }],
    [['45, không có, không'], { members: 45, residents: 0, waste: null }],
    [['- 45\n- 30'], { members: 45, residents: 30 }],
  ])('%j', (unread, answers) => {
    expect(placeInOrder(unread, fields)).toMatchObject({ answers, left: [] });
  });

  test('what may be thousands of one number or two numbers is nobody’s', () => {
    expect(placeInOrder(['1 200'], fields)).toEqual({ answers: {}, about: [], left: ['1 200'] });
  });

  test('one too many is left, and so is one that nobody would believe', () => {
    expect(placeInOrder(['45, 30, 12, 7'], fields)).toMatchObject({ left: ['7'] });
    expect(placeInOrder(['9000, 30'], fields)).toMatchObject({ answers: { members: 30 }, left: ['9000'] });
  });

  test('one that was called approximate is so', () => {
    expect(placeInOrder(['khoảng 40'], fields).about).toEqual(['members']);
  });
});

import { describe, expect, test } from 'vitest';
import { isAbout, withAbout } from '#src/domain/report/about.ts';
import { weightOf } from '#src/domain/obligation/obligation.ts';

const about400 = withAbout({ members: 400 }, ['members'], {});

describe('a figure that was called approximate', () => {
  test('is written as the number it is, so that sums go on as before, and says beside it that it is about', () => {
    expect(about400['members']).toBe(400);
    expect(weightOf(about400, 'sum:members')).toBe(400);
    expect(isAbout(about400, 'members')).toBe(true);
  });

  test('is exact again once the same number is written as exact', () => {
    const again = { ...about400, ...withAbout({ members: 400 }, [], about400) };
    expect(isAbout(again, 'members')).toBe(false);
  });

  test('is exact again once any other number is written, also by who knows nothing of marks', () => {
    expect(isAbout({ ...about400, members: 45 }, 'members')).toBe(false);
  });

  test('is no more about when its question is skipped', () => {
    const skipped = { ...about400, ...withAbout({ members: null }, [], about400) };
    expect(isAbout(skipped, 'members')).toBe(false);
    expect(isAbout({ ...skipped, members: 400 }, 'members')).toBe(false);
  });

  test('says nothing of the other figures', () => {
    const answers = withAbout({ members: 400, residents: 30 }, ['members'], {});
    expect(isAbout(answers, 'residents')).toBe(false);
    expect(Object.keys(answers)).toHaveLength(3);
  });

  test('leaves no mark where nothing was approximate', () => {
    expect(withAbout({ members: 45, place: 'khu phố 4' }, [], {})).toEqual({
      members: 45,
      place: 'khu phố 4',
    });
  });

  test('is never about 0', () => {
    expect(isAbout(withAbout({ members: 0 }, ['members'], {}), 'members')).toBe(false);
  });
});

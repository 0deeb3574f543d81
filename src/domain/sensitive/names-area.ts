import { plainLetters } from '#src/domain/answer/plain.ts';

/** Whether a place is a quarter, a group of houses or a ward: wide enough that it tells of nobody. */
export function namesArea(place: string): boolean {
  return /^(?:kp ?\d|khu pho|to \d|to dan pho|tdp|ap \d|phuong|dia ban)/.test(plainLetters(place));
}

import { codeAlphabet } from '#src/domain/answer/code.ts';

const length = 6;
const codes = codeAlphabet.length ** length;
/** Shares no factor with the number of codes, so that every letter of an id tells. */
const factor = 131;

/** The code of a complaint, made of its id: six letters and digits that are easy to read aloud, like those of invites. */
export function complaintCode(id: string): string {
  let number = [...id].reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % codes, 0);
  let code = '';
  for (let place = 0; place < length; place++) {
    code += codeAlphabet[number % codeAlphabet.length] ?? '';
    number = Math.floor(number / codeAlphabet.length);
  }
  return code;
}

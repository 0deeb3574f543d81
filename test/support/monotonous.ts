/** What a message of nothing else is made of, to see how long a reader takes for the worst that a chat carries. */
export const monotonous: readonly string[] = [
  '1',
  '1,',
  '1.',
  '(',
  ')',
  '(1) ',
  '12 ',
  '1/1 ',
  '1-',
  ':',
  '.',
  '…',
  ', ',
  '\n',
  '\t|',
  '@',
  'a@',
  '#',
  '-',
  '= ',
  'x',
  'cnx ',
  '12 đv ',
  'dân ',
  'hẻm 1 ',
  'ngày ',
  'ngày 1/1 ',
  'một ',
  'mỗi ',
  'trong đó 5 ',
  'phường: ',
  'Lê ',
  'mùng ',
  '"',
];

/** The longest message a chat carries, in characters. */
const longest = 4096;

export function manyTimes(part: string): string {
  return part.repeat(Math.ceil(longest / part.length)).slice(0, longest);
}

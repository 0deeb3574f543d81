import type { Claims, Owner } from '#src/domain/understand/message/claims.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';

const minutes = String.raw` ?\d{1,2} ?(?:p|phút|phut)?(?!\d|\p{L}|[/.-]\d{1,2}(?!\d| ?[hg:])| ?(?:tháng|thang|thg|th|t)\b)`;
const hour = String.raw`(?:(?:[01]?\d|2[0-4]) ?(?:h|g|giờ|gio|H|G)(?!\p{L})(?:${minutes}| rưỡi| ruoi)?|(?:[01]?\d|2[0-4]):[0-5]\d(?!\d))`;
/** Found by their shape alone. */
const shapes: readonly (readonly [Owner, RegExp])[] = [
  [
    'frame',
    /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w.])[\w-]+\.(?:com|vn|net|org|me|gl|ly)(?:\/\S*)?(?!\w)/giu,
  ],
  ['frame', /[#@][\p{L}\p{M}\d_]+/gu],
  ['number', /(?<![\d.,])(?:\+ ?84|0)(?:\d{9}(?!\d)|[ .-]?\d(?:[ .-]?\d){7,9}(?!\d))/gu],
  ['number', /\d{1,5} ?[-/] ?(?:KH|CV|TB|QĐ|QD|NQ|HD|TM|BC|TTr|CTr|KHPH)(?:[-/.\p{L}\d]*)/giu],
  ['number', new RegExp(String.raw`(?<![\d/.-])${hour}(?: ?(?:-|đến|den|tới|toi) ?${hour})?`, 'gu')],
  ['number', /(?<=^|\n)[^\p{L}\d\n]{0,3}\d{1,2} ?[.)/:](?=\s*\p{L})/gu],
  ['number', /(?<![\p{L}\d])t(?:háng |hang )?\d{1,2}\/20\d\d(?!\d)|(?<![\p{L}\d])t1[0-2](?![\d/])/giu],
  ['number', /\d+(?:[.,]\d+)? ?(?:%|phần trăm|phan tram)/giu],
];

/** Claims what is known by its shape: addresses of the web, telephones, documents, times, the numbers of a list. */
export function claimShapes(message: Message, claims: Claims): void {
  for (const [owner, shape] of shapes)
    for (const { 0: found, index } of message.shown.matchAll(shape))
      claimText(message, claims, index, index + found.length, owner);
}

/** Claims the pieces that stand between two offsets of the text, wholly or in part. */
export function claimText(
  { pieces }: Message,
  claims: Claims,
  start: number,
  end: number,
  owner: Owner,
): void {
  pieces.forEach((piece, at) => {
    if (piece.start < end && piece.end > start) claims.take(at, at + 1, owner);
  });
}

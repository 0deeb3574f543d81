import fc from 'fast-check';

/** Words and marks that answers are made of, so that random texts are nearly answers. */
const words =
  '45 1.200 1,5 17/3 17-3-2024 31/2 0 - , . / % k tr 2tr5 8h30 hai mươi mốt lăm trăm linh nghìn triệu tỷ rưỡi nửa chục không có ai chưa tấn tạ yến kg ký m2 đồng bao người đoàn viên bà con khoảng hơn và đến từ ngày tháng năm thứ t7 chủ nhật cn tuần trước tới toi hôm qua nay kìa mùng ạ dạ em ơi K7QM-4XRD </b> &amp;';
const oddities = ['\n', ' ', '😀', '👨‍👩‍👧', '4️⃣', '\u200B', '\u0301', '\uD83D'];
const fragments = [...words.split(' '), ...oddities];

/** What anybody might send: nearly answers, real letters and emoji, and any UTF-16 at all. */
export function typedText(): fc.Arbitrary<string> {
  const nearly = fc
    .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('', ' ')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  return fc.oneof(
    nearly,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
}

/** Ten thousand characters each, of the kinds that make patterns slow. */
export function longTexts(): readonly string[] {
  const pieces = [
    '1',
    '1 234 ',
    '1.',
    '17/3 ',
    ' ',
    'a',
    'hai ',
    'năm trăm ',
    '<',
    '<b>',
    '&',
    '.',
    '😀',
    '\u0301',
    'K7QM ',
    '-',
    '8h',
    '\n',
    'từ 7h đến ',
  ];
  return pieces.map((piece) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    return `45${long}!`;
  });
}

import fc from 'fast-check';

/** Values that people, programs and accidents leave in files: some are right at one place and wrong at another. */
const values = [
  '~',
  "''",
  '0',
  '-1',
  '1',
  '12',
  '1.5',
  '2147483648',
  '1e400',
  '.nan',
  'true',
  '[]',
  '{}',
  '[a]',
  'tan-phu',
  'tan-quy',
  'TAN-PHU',
  'activity',
  'green-sunday',
  'each',
  'together',
  'own',
  'ward',
  'district',
  'whole',
  'part',
  '2024-02-29',
  '2024-12-31',
  '2025-07-01',
  '0000-00-00',
  '9999-12-31',
  "'08:00'",
  'II',
  'II.9',
  'Asia/Tokyo',
  'asia/ho_chi_minh',
  'US/Pacific',
  'Mars/Phobos',
  "'{period}'",
  "'}{'",
  '"\\0"',
  '"\\uD83C"',
  '"\\u200B"',
  '"\\x1b[0m"',
  "'; DROP TABLE unit; --'",
  "'<b>&amp;</b>'",
  "'%s $1 ${x} { $name }'",
  '👩‍🌾',
  'e\u0301',
  'a'.repeat(61),
  'ế'.repeat(201),
  "'constructor'",
  '__proto__',
  '*x',
  '&x 1',
  '!!binary aGk=',
  '"a\\nb"',
] as const;

const spoilers = fc.oneof(
  fc.record({ how: fc.constant('value' as const), at: fc.nat(), value: fc.constantFrom(...values) }),
  fc.record({ how: fc.constantFrom('drop', 'again', 'join', 'cut'), at: fc.nat(), value: fc.constant('') }),
  fc.record({
    how: fc.constant('insert' as const),
    at: fc.nat(),
    value: fc.oneof(
      fc.constantFrom('\0', '\u202E', '\uFEFF', '\t', ':', '-', '#', '"', '\n', ' '),
      fc.string({ maxLength: 3 }),
    ),
  }),
);

/** A file with a few things changed in it: values, lines, characters. */
export function spoiled(good: string): fc.Arbitrary<string> {
  return fc
    .array(spoilers, { minLength: 1, maxLength: 4 })
    .map((spoilings) => spoilings.reduce((text, { how, at, value }) => spoil(text, how, at, value), good));
}

function spoil(text: string, how: string, at: number, value: string): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (how) {
    case 'value': {
      const places = [...text.matchAll(/(?<=: )[^\s,{}[\]][^,{}[\]\n]*/g)];
      const place = places[at % places.length];
      if (!place) return text;
      return text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
    }
    case 'drop':
      return lines.toSpliced(line, 1).join('\n');
    case 'again':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'join':
      return lines.toSpliced(line, 2, `${lines[line]}${lines[line + 1] ?? ''}`).join('\n');
    case 'cut':
      return text.slice(0, at % text.length);
    default: {
      const place = at % text.length;
      return text.slice(0, place) + value + text.slice(place);
    }
  }
}

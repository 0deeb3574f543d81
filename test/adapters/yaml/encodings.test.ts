import { describe, expect, test } from 'vitest';
import { parseYaml } from '#src/adapters/yaml/parse-yaml.ts';
import { fileKinds, problemLines } from '#test/support/file-kinds.ts';

const utf8 = 'UTF-8: save the whole file in that encoding';
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const told = (source: Uint8Array): readonly string[] => {
  const read = parseYaml(source);
  return read.kind === 'ok' ? [] : problemLines(read);
};

describe('a file that is not UTF-8 is told at its first wrong byte:', () => {
  test.each<[what: string, source: Uint8Array, place: string, byte: string]>([
    ['Latin-1', bytes('title: Ng', [0xe0], 'y\n'), '1:10', 'E0'],
    ['Windows-1258', bytes('a: 1\ntitle: K', [0xea, 0xec], ' ho', [0xf5], 'ch\n'), '2:9', 'EA'],
    ['a byte that never comes', bytes('a: ', [0xff], '\n'), '1:4', 'FF'],
    ['a rest of a character', bytes('a: ', [0x80], '\n'), '1:4', '80'],
    ['a character that is longer than it has to be', bytes('a: ', [0xc0, 0xaf], '\n'), '1:4', 'C0'],
    ['half of a character of UTF-16', bytes('a: ', [0xed, 0xa0, 0x80], '\n'), '1:4', 'ED'],
    ['a character beyond the last', bytes('a: ', [0xf5, 0x80, 0x80, 0x80], '\n'), '1:4', 'F5'],
    ['a file cut within its last character', bytes('a: 1\nb: Qu', [0xe1, 0xba]), '2:6', 'E1'],
    ['after other letters, which count as people see them', bytes('tên: Lê Thị Lý ', [0xe0]), '1:16', 'E0'],
    ['behind a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a: ', [0xe0]), '1:4', 'E0'],
  ])('%s', (_, source, place, byte) => {
    expect(told(source)).toEqual([`${place} found the byte ${byte}, which is not UTF-8, expected ${utf8}`]);
  });

  const text = 'plan: tân-phú\n';
  const wide = Buffer.from(text, 'utf16le');
  test.each<[what: string, source: Uint8Array, name: string]>([
    ['UTF-16 with its mark', bytes([0xff, 0xfe], [...wide]), 'UTF-16'],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], [...Buffer.from(wide).swap16()]), 'UTF-16'],
    ['UTF-16 without a mark', bytes([...wide]), 'UTF-16'],
    ['UTF-16 without a mark the other way round', bytes([...Buffer.from(wide).swap16()]), 'UTF-16'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], [0x70, 0, 0, 0]), 'UTF-32'],
  ])('%s', (_, source, name) => {
    expect(told(source)).toEqual([`1:1 found ${name}, expected ${utf8}`]);
  });
});

describe.each(fileKinds)('$name', ({ good, read }) => {
  test('is read from its bytes, with a byte order mark too, in lines of each kind', () => {
    const wanted = read(good);
    expect(wanted.kind).toBe('ok');
    expect(read(bytes(good))).toEqual(wanted);
    expect(read(bytes([0xef, 0xbb, 0xbf], good))).toEqual(wanted);
    expect(read(bytes(good.replaceAll('\n', '\r\n')))).toEqual(wanted);
    expect(read(bytes('# a comment\r', good.replaceAll('\n', '\r')))).toEqual(wanted);
  });

  test('comes in composed letters, however they were written', () => {
    expect(read(good.normalize('NFD'))).toEqual(read(good));
  });

  test('in Latin-1 is refused', () => {
    expect(read(Buffer.from(good, 'latin1'))).toMatchObject({ kind: 'bad', problems: [{ expected: utf8 }] });
  });
});

test('lines that end in a carriage return alone count as lines', () => {
  expect(told(bytes('# a comment\ra: 1\ra: 2\r'))).toEqual([]);
  expect(told(bytes('# a comment\ra: 1\rb: [\r'))).toEqual([expect.stringMatching(/^[34]:/)]);
});

test.each(['!foo bar', '!!binary aGVsbG8=', '!!js/function "a"', '!!set {}'])(
  'a tag is told as one, not as the end of what was read: %s',
  (value) => {
    const read = parseYaml(`a: 1\nb: ${value}\nc: 1\n`);
    const slips = read.kind === 'ok' ? read.file.slips : [];
    expect(slips).toEqual([
      { line: 2, column: 4, found: `the tag ${value.split(' ')[0]}`, expected: 'a value without a tag' },
    ]);
  },
);

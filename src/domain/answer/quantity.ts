import { numberFromWords } from './number-words.ts';
import { fold, plain } from './plain.ts';
import { findNumbers } from './read-number.ts';

export type QuantityUnit = 'kg' | 'm' | 'm2' | 'vnd';

export type ReadQuantity =
  | { readonly kind: 'understood'; readonly value: number }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-number' | 'negative' | 'wrong-unit' | 'too-large' | 'several' };

const most = 1e12;
const none = /^(khong|ko|k|hong|chua)( co)?( gi)?( het| ca)?( a)?$/;

/** Units by their plain names, in the base unit of the quantity. Longer names stand first where one begins another. */
const scales: Readonly<Record<QuantityUnit, Readonly<Record<string, number>>>> = {
  kg: { tan: 1000, ta: 100, yen: 10, kilogam: 1, kilogram: 1, kg: 1, ki: 1, ky: 1, kilo: 1, can: 1, g: 0.001, gam: 0.001, gram: 0.001, lang: 0.1 },
  m: { km: 1000, 'ki lo met': 1000, 'cay so': 1000, met: 1, m: 1 },
  m2: { 'met vuong': 1, m2: 1, 'm²': 1, m: 1, met: 1, ha: 10_000, hecta: 10_000, sao: 500 },
  vnd: { ty: 1e9, ti: 1e9, trieu: 1e6, tr: 1e6, cu: 1e6, nghin: 1000, ngan: 1000, k: 1000, dong: 1, d: 1, vnd: 1, vnđ: 1 },
};

/**
 * An amount in `unit`, as typed: `120`, `120kg`, `1,5 tấn` (1500 kg), `nửa tấn`, `tấn rưỡi`, `1 tấn 2` (1200),
 * `1 tấn 200 ký`, `2 triệu rưỡi`. Without a unit the base unit is meant. Another kind of unit (`2 bao`) is unclear.
 */
export function parseQuantity(text: string, unit: QuantityUnit): ReadQuantity {
  const said = fold(text.slice(0, 500)).replace(/\b(khoang|hon|gan|tam|chung|tren|duoi|duoc|tong|cong|la)\b/g, ' ').replace(/\s+/g, ' ').trim();
  if (none.test(plain(said))) return { kind: 'understood', value: 0 };
  if (/(^|\s)[-−]\s?\d/.test(said)) return { kind: 'unclear', reason: 'negative' };
  const special = inHalves(said, unit);
  if (special !== undefined) return checked(special);
  const numbers = findNumbers(said);
  const [first, second] = numbers;
  if (!first) return withoutDigits(said, unit);
  if (numbers.length > 2) return { kind: 'unclear', reason: 'several' };
  const between = said.slice(first.to, second?.from ?? said.length);
  const scale = scaleIn(between, unit);
  if (scale === undefined) return { kind: 'unclear', reason: 'wrong-unit' };
  if (!second) return checked(first.value * scale * halfAfter(between, scale, first.value));
  return twoParts(said, unit, first.value, scale, between, second);
}

/** `1 tấn 2` is a ton and two tenths; `1 tấn 200 ký` says its second unit. */
function twoParts(said: string, unit: QuantityUnit, value: number, scale: number, between: string, second: { readonly value: number; readonly to: number }): ReadQuantity {
  const after = said.slice(second.to);
  if (plain(between) === '' || /[,;–-]|\bden\b|\bva\b/.test(between)) return { kind: 'unclear', reason: 'several' };
  const secondScale = plain(after) === '' ? undefined : scaleIn(after, unit);
  if (secondScale !== undefined && secondScale < scale) return checked(value * scale + second.value * secondScale);
  if (plain(after) === '' && Number.isInteger(second.value) && second.value < 10 && scale >= 100) return checked(value * scale + (second.value * scale) / 10);
  return { kind: 'unclear', reason: 'several' };
}

/** `2 triệu rưỡi`: half of the unit on top, as a factor of what was said. */
function halfAfter(between: string, scale: number, value: number): number {
  return /\bruoi\b/.test(between) && value > 0 && scale > 0 ? (value + 0.5) / value : 1;
}

function inHalves(said: string, unit: QuantityUnit): number | undefined {
  const match = /^nua (\S+(?: \S+)?)$/.exec(plain(said));
  if (match) {
    const scale = scaleIn(match[1] ?? '', unit);
    return scale === undefined ? undefined : scale / 2;
  }
  const more = /^(?:mot )?(\S+) ruoi$/.exec(plain(said));
  const scale = more ? scaleIn(more[1] ?? '', unit) : undefined;
  return scale === undefined || scale === 0 || /\d/.test(said) ? undefined : scale * 1.5;
}

function withoutDigits(said: string, unit: QuantityUnit): ReadQuantity {
  const words = plain(said).split(' ');
  for (let count = words.length; count > 0; count--) {
    const value = numberFromWords(words.slice(0, count).join(' '));
    if (value === undefined) continue;
    const scale = scaleIn(words.slice(count).join(' '), unit);
    return scale === undefined ? { kind: 'unclear', reason: 'wrong-unit' } : checked(value * scale);
  }
  return { kind: 'unclear', reason: 'not-a-number' };
}

/** The scale of the unit a text names first; 1 when it names none; undefined when it is a unit of another kind. */
function scaleIn(text: string, unit: QuantityUnit): number | undefined {
  const words = plain(text.replace(/\bruoi\b/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !ignored.has(word));
  if (words.length === 0) return 1;
  const known = scales[unit];
  const two = words.slice(0, 2).join(' ');
  const name = Object.hasOwn(known, two) ? two : (words[0] ?? '');
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

const ignored = new Set(['rac', 'a', 'nhe', 'nha', 'thoi', 'va', 'nua', 'rac thai', 'thai', 'cac', 'loai']);

function checked(value: number): ReadQuantity {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded > most ? { kind: 'unclear', reason: 'too-large' } : { kind: 'understood', value: rounded };
}

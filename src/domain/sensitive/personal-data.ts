import { composed } from '#src/domain/answer/plain.ts';
import { tellsAccount, tellsBirth, tellsNumber } from './numbers-of-people.ts';
import { namesPerson } from './names-of-people.ts';
import { tellsAddress } from './addresses.ts';

export type PersonalData = 'number' | 'birth' | 'account' | 'address' | 'name';

/**
 * What in a text could tell who somebody is or where they live; null: nothing. By fixed rules, and rather once too often: it is asked only
 * of what is said about sensitive work, whose reports hold counts and areas. `areas`: names of units, which tell of nobody.
 */
export function personalDataIn(text: string, areas: readonly string[] = []): PersonalData | null {
  const said = withoutAreas(spelt(text), areas);
  if (tellsNumber(said)) return 'number';
  if (tellsBirth(said)) return 'birth';
  if (tellsAccount(said)) return 'account';
  if (tellsAddress(said)) return 'address';
  return namesPerson(said) ? 'name' : null;
}

/** One spelling with its capitals: composed letters, ordinary digits and spaces; a line's end stays one. */
function spelt(text: string): string {
  return text
    .replace(/[\p{Cf}\u034F\uFE00-\uFE0F]/gu, '')
    .normalize('NFKC')
    .replace(/[\u02D7\u2010-\u2015\u2212\u2796]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The names of areas give way to the word for one: they look like names of people. */
function withoutAreas(text: string, areas: readonly string[]): string {
  return areas.reduce((rest, area) => {
    const words = spelt(area)
      .split(' ')
      .map(escaped)
      .join(String.raw`\s+`);
    return rest.replace(new RegExp(String.raw`(?<![\p{L}\d])${words}(?![\p{L}\d])`, 'giu'), 'khu phố');
  }, text);
}

function escaped(word: string): string {
  return composed(word).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

import { bare, composed, plainLetters } from '#src/domain/answer/plain.ts';

/** What stands before a unit's own name, in full or short: `phường Tân Quý`, `p. 5`, `p5`, `Q. Tân Phú`. */
const kinds =
  /^(?:(?:phuong doan|phuong|quan doan|quan|thi tran|truong|don vi|doan phuong|doan truong|ward|f|p|q) |[pfq](?=\d))/;
/** What people put behind it out of politeness. */
const tail = / (?:nhe|nha|a|voi|di|giup|giup minh|giup em|giup chi|giup anh|cho minh|cho em)$/;

/**
 * The units that a typed name means, in the order given: those called exactly so with diacritics, else without, else those that begin so,
 * whose initials it is (`TQ`), or of whose name it is the end (`Quý`). Several: it does not say which. Empty: none.
 */
export function matchUnits<Unit extends { readonly unitName: string }>(
  typed: string,
  units: readonly Unit[],
): readonly Unit[] {
  const said = plainLetters(typed);
  if (said === '') return [];
  const found = named(typed, said, units);
  const polite = said.replace(tail, '');
  return found.length > 0 || polite === said ? found : matchUnits(polite, units);
}

function named<Unit extends { readonly unitName: string }>(
  typed: string,
  said: string,
  units: readonly Unit[],
): readonly Unit[] {
  const name = ownName(said);
  const spelled = composed(typed);
  const ways: readonly ((own: string, unit: Unit) => boolean)[] = [
    (_own, { unitName }) =>
      bare(spelled) !== spelled && spelled.endsWith(composed(unitName)) && isOwn(said, unitName),
    (own, { unitName }) => own === name || plainLetters(unitName) === said,
    (own, { unitName }) =>
      plainLetters(unitName).startsWith(`${said} `) ||
      own.startsWith(`${name} `) ||
      (name.length > 1 && /\D/.test(name) && own.startsWith(name)),
    (own) => initialsOf(own) === name,
    (own) => name.length > 1 && own.endsWith(` ${name}`),
  ];
  for (const isMeant of ways) {
    const meant = units.filter((unit) => isMeant(ownName(plainLetters(unit.unitName)), unit));
    if (meant.length > 0) return meant;
  }
  return [];
}

function isOwn(said: string, unitName: string): boolean {
  return ownName(said) === ownName(plainLetters(unitName));
}

/** Without what kind of unit it is; `05` is 5. */
function ownName(said: string): string {
  return said.replace(kinds, '').replace(/^0+(?=\d)/, '');
}

/** 'tq' of 'tan quy'; of a single word none. */
function initialsOf(own: string): string | null {
  const words = own.split(' ');
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : null;
}

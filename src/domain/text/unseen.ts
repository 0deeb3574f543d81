/** A character that does not show, or that changes how others show. */
export interface Unseen {
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
  /** As it is written in books: `U+200B`. */
  readonly name: string;
  /**
   * `control`: of terminals and printers · `half`: half of a character, which no file can hold · `lost`: what stands where
   * a letter could not be read · `invisible`: of no width, or turning the direction of what follows · `private`: without a meaning.
   */
  readonly kind: 'control' | 'half' | 'lost' | 'invisible' | 'private';
}

/** Line ends and tabs are space, and seen as such. U+2800 and U+2028 show nothing, and Unicode ignores neither. */
const unseen =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFD]/gu;

/** Of an emoji they are parts: ❤️ is a heart and U+FE0F, 👩‍🌾 a woman, U+200D and a sheaf. */
const ofEmoji =
  /(?<=\p{Emoji})\uFE0F|(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})/uy;

/** The first character of a text that nobody sees; null: there is none. */
export function findUnseen(text: string): Unseen | null {
  for (const { 0: character, index } of text.matchAll(unseen)) {
    ofEmoji.lastIndex = index;
    if (ofEmoji.test(text)) continue;
    const code = character.codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return { index, name, kind: kindOf(character) };
  }
  return null;
}

function kindOf(character: string): Unseen['kind'] {
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/\p{Cs}/u.test(character)) return 'half';
  if (character === '\uFFFD') return 'lost';
  return /[\p{Co}\p{Noncharacter_Code_Point}]/u.test(character) ? 'private' : 'invisible';
}

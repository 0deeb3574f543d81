/** A tag of an emoji flag, a picture with its skin and variant, pictures joined into one, a figure in its key. */
const emoji = String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F\p{Emoji_Modifier}]?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`;
const kept = String.raw`${emoji}(?:\u200D${emoji})*|[0-9#*]\uFE0F?\u20E3`;
/**
 * Controls, marks of direction (a name with U+202E turns the line around it), zero-width and soft characters, and fillers
 * that count as letters and show nothing (U+3164). A line's end and a tab stay.
 */
const unseen = String.raw`(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
const pattern = new RegExp(`(${kept})|${unseen}`, 'gu');
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
/** The braille pattern of no dots and marks without a letter leave nothing to read either. */
const something = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u;

/**
 * What people wrote without what nobody sees: all that is left shows, or is a space. The parts of an emoji stay together,
 * and marks on their letters. Line ends become `\n`.
 */
export function seenText(text: string): string {
  return text.replace(lineEnds, '\n').replace(pattern, '$1');
}

/** Whether there is anything to read in it. */
export function isSeen(text: string): boolean {
  return something.test(text);
}

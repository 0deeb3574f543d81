/**
 * What is said in a group without the mention before it, by which it got here: that of the bot by one of its `names`, also
 * with spaces in them, else whatever word stands behind the `@`. A mention further on stays: it is part of a sentence.
 */
export function withoutMention(text: string, names: readonly string[]): string {
  const said = text.trim();
  if (!said.startsWith('@')) return said;
  // The longest first: one name may begin another.
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const own = mentionOf(name)?.exec(said);
    if (own) return said.slice(own[0].length).trim();
  }
  return said.replace(/^@\S*\s*/, '');
}

/** Null: a name of spaces alone is none. */
function mentionOf(name: string): RegExp | null {
  const words = name.normalize('NFC').trim().split(/\s+/).map(escaped);
  if (words[0] === '') return null;
  return new RegExp(`^@\\s*${words.join('\\s+')}(?![\\p{L}\\p{N}_])[,:]?`, 'iu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

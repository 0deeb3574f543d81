/**
 * What a person types who means that choice, where there are no buttons: its number in the newest message's menu, the words that a
 * message says to type, or the label itself as it was offered before. Null: no message offers it.
 */
export function typedFor(label: string, messages: readonly string[]): string | null {
  const newest = messages.at(-1) ?? '';
  const number = numbered(newest).find(
    (one) => one.label === label || one.label.startsWith(`${label}: `),
  )?.number;
  return (
    number ?? wordsIn(newest, label) ?? messages.map((one) => wordsIn(one, label)).findLast(Boolean) ?? null
  );
}

/** The words by which a message offers that label: quoted, listed or numbered. */
function wordsIn(message: string, label: string): string | null {
  const word = wordOf(label);
  const hints = [...message.matchAll(/“([^”]+)”/g)].map(([, hint = '']) => hint);
  const hint = hints.find((one) => word === inSmall(one) || word.startsWith(`${inSmall(one)} `));
  if (hint !== undefined) return hint;
  const listed = /^(?:Hoặc gõ|Or type): (.+)$/m.exec(message)?.[1] ?? '';
  const isListed = ` · ${listed} · `.includes(` · ${word} · `);
  return isListed || numbered(message).some((one) => one.label === label) ? word : null;
}

function numbered(message: string): readonly { readonly number: string; readonly label: string }[] {
  return [...message.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number = '', label = '']) => ({ number, label }));
}

/** A label as one types it. */
function wordOf(label: string): string {
  return inSmall(label.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').trim());
}

function inSmall(words: string): string {
  return words.toLocaleLowerCase('vi');
}

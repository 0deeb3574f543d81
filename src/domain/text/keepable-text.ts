/** The text without what PostgreSQL cannot keep: NUL, and halves of characters, which become U+FFFD. */
export function keepableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

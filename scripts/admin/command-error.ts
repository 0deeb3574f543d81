/** Something the person at the keyboard can mend; its message says what and how. Ends the command with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

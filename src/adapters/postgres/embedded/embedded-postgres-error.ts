/** The embedded PostgreSQL cannot run. The message names what, the value seen, and the remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem.replace(/[.\s]*$/, '.')} ${remedy}`, options);
  }
}

export const useYourOwn = 'DATABASE_URL may name a PostgreSQL (14 or later) of your own instead.';

/** What said why it failed, in the words of the system or of PostgreSQL, and what to do about it. */
export function remedyFor(said: string): string {
  if (/No space left|ENOSPC|EDQUOT|quota/.test(said))
    return 'Free space on that disk (a new database takes 100 MB) and start again.';
  if (/Permission denied|EACCES|EPERM|EROFS|Read-only|wrong ownership|invalid permissions/.test(said)) {
    return 'The user who runs the bot must own that folder and be able to write to it: change its owner, or set DATA_DIR to another.';
  }
  return useYourOwn;
}

/** The telling lines of what a program printed. */
export function essence(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /error|fatal|panic|could not|cannot|denied/i.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join('; ');
}

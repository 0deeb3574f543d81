/** The embedded PostgreSQL cannot run. The message names what, the value seen, and the remedy. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem} ${remedy}`, options);
  }
}

export const useYourOwn = 'Or set DATABASE_URL to a PostgreSQL (14 or later) of your own.';

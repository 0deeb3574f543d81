import type { Prisma } from '#src/adapters/postgres/generated/client.ts';

export type Transaction = Prisma.TransactionClient;

/** What the step was decided on is no longer so; the whole change is void and is to be read again. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Log } from '#src/ports/log.ts';
import { createCluster } from './create-cluster.ts';
import { EmbeddedPostgresError, remedyFor } from './embedded-postgres-error.ts';
import { serverFolder } from './folder.ts';
import { findPrograms } from './programs.ts';
import { keepServer, type Embedded } from './keep-server.ts';

export interface EmbeddedOptions {
  /** The server lives in `<dataDir>/postgres`. */
  readonly dataDir: string;
  readonly log: Log;
  /** False in tests: fast, and lost when the machine crashes. */
  readonly durable?: boolean;
}

/**
 * Starts the PostgreSQL of a data folder, or joins it if another process did. It ends with the last process that uses it,
 * however that ends (where there are no named pipes, as on Windows, the next start takes over what a killed one left);
 * one that dies while open is started again. Throws EmbeddedPostgresError with the remedy where it cannot run.
 */
export async function openEmbedded({ dataDir, log, durable = true }: EmbeddedOptions): Promise<Embedded> {
  const folder = serverFolder(resolve(dataDir, 'postgres'));
  try {
    await mkdir(folder.root, { recursive: true, mode: 0o700 });
    await checkOwner(folder.root);
    const programs = await findPrograms({ libraries: folder.libraries });
    await createCluster({ programs, folder }, durable);
    return await keepServer({ programs, folder, log }, { durable });
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new EmbeddedPostgresError(
      `The database in ${folder.root}: ${error.message}.`,
      remedyFor(error.message),
      {
        cause: error,
      },
    );
  }
}

// PostgreSQL asks for it too, and what root may not read as an ordinary user fails in many other ways before.
async function checkOwner(root: string): Promise<void> {
  const [us, owner] = [process.getuid?.(), (await stat(root)).uid];
  if (us === undefined || us === owner) return;
  throw new EmbeddedPostgresError(
    `${root} belongs to the user with id ${owner}, and the bot runs as ${us}.`,
    `Run it as that user, or give the folder to this one: chown -R ${us} ${root}`,
  );
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

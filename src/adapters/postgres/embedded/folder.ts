import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The only role of an embedded server. */
export const roleName = 'xung_kich';

/** What lies where in the folder of an embedded server. */
export interface ServerFolder {
  readonly root: string;
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string;
  /** Password of the only role, mode 600. Inside the cluster, so that both come into being in one rename. */
  readonly password: string;
  /** The port of the last start, so that the next one has the same. */
  readonly port: string;
  /** Links under the names by which PostgreSQL's programs look for their libraries. */
  readonly libraries: string;
  readonly log: string;
}

/** Paths below `root`, an absolute path. */
export function serverFolder(root: string): ServerFolder {
  const cluster = join(root, 'cluster');
  return {
    root,
    cluster,
    password: join(cluster, 'password'),
    port: join(root, 'port'),
    libraries: join(root, 'libraries'),
    log: join(root, 'server.log'),
  };
}

/** The port of the last start; undefined where there was none, or an impossible one stands there. */
export async function rememberedPort(folder: ServerFolder): Promise<number | undefined> {
  const port = Number(await readFile(folder.port, 'utf8').catch(() => ''));
  return port > 1023 && port < 65_536 ? port : undefined;
}

/** So that the next start has the same port: urls with it may have been given out. */
export function rememberPort(folder: ServerFolder, port: number): Promise<void> {
  return writeFile(folder.port, String(port), { mode: 0o600 });
}

/** With the password, which is why it must not be logged. */
export async function urlOf(folder: ServerFolder, port: number, database: string): Promise<string> {
  const password = (await readFile(folder.password, 'utf8')).trim();
  return `postgresql://${roleName}:${password}@127.0.0.1:${port}/${database}`;
}

import { join } from 'node:path';

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

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

export interface PoolerOptions {
  /** Path of PgBouncer's program. */
  readonly program: string;
  /** Address of the server behind it; every database of it can be had. */
  readonly server: string;
  readonly mode: 'session' | 'transaction' | 'statement';
  /** Backends for each database. */
  readonly backends?: number;
  /** Whether the backend that was free first is handed out first; else the one that was free last. */
  readonly isRoundRobin?: boolean;
  readonly ignoredParameters?: readonly string[];
}

export interface Pooler {
  /** The address given, by way of the pooler. */
  wayTo(url: string): string;
  stop(): Promise<void>;
}

// The user `nobody` of Linux: PgBouncer refuses root.
const nobody = { uid: 65_534, gid: 65_534 };

/** Starts a PgBouncer of one's own before a server. */
export async function startPooler(options: PoolerOptions): Promise<Pooler> {
  const folder = await mkdtemp(join(tmpdir(), 'pooler-'));
  const port = await freePort();
  const files = { 'pooler.ini': settingsOf(options, folder, port), users: usersOf(options) };
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), text, { mode: 0o600 });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const name of ['', 'pooler.ini', 'users']) await chown(join(folder, name), 65_534, 65_534);
  await chmod(folder, 0o700);
  const child = spawn(options.program, [join(folder, 'pooler.ini')], {
    ...(isRoot ? nobody : {}),
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilItServes(child);
  return {
    wayTo: (url) => {
      const way = new URL(url);
      way.host = `127.0.0.1:${port}`;
      return way.href;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        // At once, whoever is connected.
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(
  { server, mode, backends = 4, isRoundRobin = false, ignoredParameters = [] }: PoolerOptions,
  folder: string,
  port: number,
): string {
  const { hostname, port: serverPort, username, password } = new URL(server);
  const login = password === '' ? '' : ` user=${username} password=${password}`;
  return `
[databases]
* = host=${hostname} port=${serverPort || 5432}${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = ${mode}
default_pool_size = ${backends}
max_client_conn = 200
server_round_robin = ${Number(isRoundRobin)}
server_login_retry = 1
ignore_startup_parameters = ${ignoredParameters.join(',')}
`;
}

function usersOf({ server }: PoolerOptions): string {
  const { username, password } = new URL(server);
  return `"${username}" "${password}"\n`;
}

function untilItServes(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part) => {
      said += String(part);
      if (said.includes('process up')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PgBouncer ended with ${code}: ${said}`)));
  });
}

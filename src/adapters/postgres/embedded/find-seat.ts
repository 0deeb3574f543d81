import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError, useYourOwn } from './embedded-postgres-error.ts';
import { rememberedPort, rememberPort, type ServerFolder, urlOf } from './folder.ts';
import { freePort } from './free-port.ts';
import { forgetDeadPostmaster, readPostmaster } from './postmaster-file.ts';
import type { Programs } from './programs.ts';
import { takeSeat, type Seat } from './seat.ts';
import { joinPipes } from './users-pipe.ts';
import { launchServer, type LaunchedServer } from './server-process.ts';

export interface Seated {
  readonly seat: Seat;
  readonly port: number;
  readonly how: 'started' | 'joined';
  /** Without us, and without anybody else, the server ends by itself; whoever has the seat uses it too. */
  leave(): Promise<void>;
}

export interface SeatWish {
  readonly durable: boolean;
  /** The port must be this one: urls with it were given out. */
  readonly port?: number;
  /** Gives up when it says so. */
  readonly signal: AbortSignal;
}

const patienceMs = 120_000;
const pauseMs = 40;
/** After a kill the old server's processes need less than this to notice. */
const rivalPatienceMs = 1_000;

/**
 * A seat at the server of the folder, which is launched if it does not run. PostgreSQL's own lock on the cluster decides
 * between several that launch at once; the others then join. Undefined when given up; throws when it cannot start.
 */
export async function findSeat(deps: Deps, wish: SeatWish): Promise<Seated | undefined> {
  const launched: LaunchedServer[] = [];
  const leave = async (): Promise<void> => void (await Promise.all(launched.map((server) => server.leave())));
  try {
    const found = await untilSeated(deps, wish, launched);
    if (!found) return await leave().then(() => undefined);
    await rememberPort(deps.folder, found.port);
    const joined = await joinPipes(deps.folder);
    return {
      seat: found.seat,
      port: found.port,
      how: launched.length > 0 ? 'started' : 'joined',
      leave: async () => void (await Promise.all([leave(), ...joined.map((pipe) => pipe.leave())])),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Adds to `launched` what it launches. */
async function untilSeated(
  deps: Deps,
  wish: SeatWish,
  launched: LaunchedServer[],
): Promise<Extract<Attempt, { kind: 'seated' }> | undefined> {
  const giveUpAt = performance.now() + patienceMs;
  let rivalSince: number | undefined;
  let reason: unknown = 'no answer';
  while (!wish.signal.aborted) {
    const found = await trySeat(deps.folder);
    if (found.kind === 'seated') return found;
    reason = found.error ?? reason;

    const latest = launched.at(-1);
    const ending = latest ? await latest.ended() : 'stopped';
    if (ending === 'rival') rivalSince ??= performance.now();
    if (rivalSince !== undefined && performance.now() - rivalSince > rivalPatienceMs) {
      await forgetDeadPostmaster(deps.folder.cluster);
      rivalSince = undefined;
    }
    if (ending !== undefined && found.kind === 'none') launched.push(await launch(deps, wish));
    if (performance.now() > giveUpAt) throw tookTooLong(deps.folder, reason);
    await wait(pauseMs);
  }
  return undefined;
}

interface Deps {
  readonly programs: Programs;
  readonly folder: ServerFolder;
}

type Attempt =
  | { readonly kind: 'seated'; readonly seat: Seat; readonly port: number }
  | { readonly kind: 'busy' | 'none'; readonly error?: unknown };

async function trySeat(folder: ServerFolder): Promise<Attempt> {
  const postmaster = await readPostmaster(folder.cluster);
  if (!postmaster?.isReady) return { kind: 'none' };
  const taken = await takeSeat({
    url: await urlOf(folder, postmaster.port, 'postgres'),
    cluster: folder.cluster,
  });
  if ('client' in taken) return { kind: 'seated', seat: taken, port: postmaster.port };
  // 57P03: it starts or stops. 57P01: it stops.
  const code = (taken.error as { code?: string }).code ?? '';
  return { kind: ['57P01', '57P03'].includes(code) ? 'busy' : 'none', error: taken.error };
}

async function launch(deps: Deps, wish: SeatWish): Promise<LaunchedServer> {
  const port = wish.port ?? (await freePort(await rememberedPort(deps.folder)));
  return launchServer(deps, { port, durable: wish.durable });
}

function tookTooLong(folder: ServerFolder, cause: unknown): EmbeddedPostgresError {
  const last = cause instanceof Error ? cause.message : String(cause);
  return new EmbeddedPostgresError(
    `PostgreSQL on ${folder.cluster} did not become ready in ${patienceMs / 1000} s (${last}).`,
    `Its log is ${folder.log}. ${useYourOwn}`,
    { cause },
  );
}

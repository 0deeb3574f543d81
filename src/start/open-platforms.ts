import type { Config } from '#src/config/read-config.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import type { Platform } from '#src/ports/platform.ts';
import { type Opener, type PlatformParts, platformList } from './platform-list.ts';
import { type Asking, askUntilItAnswers, isRefusal } from './until-it-answers.ts';

/** The bots by which it speaks. One whose platform is away when the program starts joins them when it answers. */
export interface Platforms {
  /** Those that are open by now, by their name in the list. */
  readonly byName: ReadonlyMap<string, Platform>;
  chatOf(platform: string, bot: string): Chat | undefined;
  /** Whether a bot of that platform is still waited for: what is for its people has to wait, too. */
  isAwaited(platform: string): boolean;
  /** Does that with each bot: with those that are open now, for which it can be waited, and with each that comes later. */
  withEach(act: (name: string, platform: Platform) => Promise<void>): Promise<void>;
  /** Waits for nobody any more. */
  stop(): void;
}

type Act = Parameters<Platforms['withEach']>[0];

/**
 * Opens all bots that are configured, side by side. Resolves when one is open and the others were asked; those that cannot
 * be reached are waited for, with the rest at work. Rejects where one never can work: then nobody waits for the others.
 */
export async function openPlatforms(
  config: Config,
  parts: PlatformParts,
  signal?: AbortSignal,
): Promise<Platforms> {
  const { log } = parts;
  const stopping = new AbortController();
  const until = AbortSignal.any([stopping.signal, ...(signal ? [signal] : [])]);
  const open = new Map<string, Platform>();
  const awaited = new Map<string, string>();
  const acts: Act[] = [];
  let isStarted = false;
  const begin = (opener: Opener): { readonly opened: Promise<void>; readonly asked: Promise<void> } => {
    const { name, platform: kind } = opener;
    awaited.set(name, kind);
    const { answer, asked } = ask(opener, parts, until);
    const opened = answer.then((platform) => {
      open.set(name, platform);
      awaited.delete(name);
      for (const act of acts) runLater(act, name, platform, log);
    });
    opened.catch((error: unknown) => {
      if (isStarted && !stopping.signal.aborted) log.error({ error }, `${opener.title} cannot be spoken on`);
    });
    return { opened, asked };
  };
  const openings = platformList(config).flatMap((opener) => (opener.open ? [begin(opener)] : []));
  try {
    await Promise.all(openings.map(({ asked }) => asked));
    if (openings.length > 0) await Promise.race(openings.map(({ opened }) => opened));
  } catch (error) {
    stopping.abort();
    throw error;
  }
  isStarted = true;
  return {
    byName: open,
    chatOf: (platform, bot) =>
      [...open.values()].find(({ chat }) => chat.platform === platform && chat.bot === bot)?.chat,
    isAwaited: (platform) => [...awaited.values()].includes(platform),
    async withEach(act) {
      acts.push(act);
      await Promise.all([...open].map(([name, platform]) => act(name, platform)));
    },
    stop: () => stopping.abort(),
  };
}

function ask({ title, open }: Opener, parts: PlatformParts, signal: AbortSignal): Asking<Platform> {
  const tryOnce = async (): Promise<Platform> => {
    if (!open) throw new Error(`no bot is configured on ${title}`);
    return open(parts);
  };
  return askUntilItAnswers(title, parts.log, tryOnce, isRefusal, { signal });
}

/** Nobody waits for it: a failure costs that platform alone. */
function runLater(act: Act, name: string, platform: Platform, log: Log): void {
  act(name, platform).catch((error: unknown) =>
    log.error({ error }, `${platform.title} answers now, but cannot be served`),
  );
}

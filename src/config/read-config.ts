import { findContradictions } from './contradictions.ts';
import { shown } from './shown.ts';
import { variables, type Values, type VariableName } from './variables.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Language } from '#src/domain/words.ts';

/** What the bot was told at start. Addresses have no slash at their end. */
export interface Config {
  readonly telegram: TelegramConfig | null;
  readonly zalo: ZaloConfig | null;
  /** Set: webhooks at `/telegram` and `/zalo` below it. Null: long polling. */
  readonly publicUrl: string | null;
  /** Null: the embedded PostgreSQL of `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: jobs are kept in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** Null: files are kept in `dataDir`. */
  readonly s3: S3Config | null;
  /** 0: any free one. */
  readonly port: number;
  readonly role: 'all' | 'web' | 'worker';
  /** IANA name. */
  readonly zone: string;
  readonly language: Language;
  /** `debug`: commands that end where they should not say where. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where a rehearsal's clock starts; null: the real time. */
  readonly clockStart: Instant | null;
}

export interface TelegramConfig {
  readonly botToken: string;
  readonly apiRoot: string;
  /** Never null where `publicUrl` is set. */
  readonly webhookSecret: string | null;
}

export interface ZaloConfig {
  /** Of each bot, in the order given; at least one, none twice. */
  readonly botTokens: readonly string[];
  readonly apiRoot: string;
  /** That of all bots. Never null where `publicUrl` is set. */
  readonly webhookSecret: string | null;
  /**
   * Hosts that photos may come from, as they stand in addresses; `*.` stands for any name in front, and not for none. An IP
   * address is taken at its word: whatever is there, also on this machine.
   */
  readonly photoHosts: readonly string[];
}

export interface S3Config {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type ReadConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  /** Every problem at once: variable, what was found (never a secret), remedy. */
  | { readonly kind: 'bad'; readonly problems: readonly string[] };

/** Reads the environment; unknown variables are not looked at. No token at all is fine: `requireChat` asks for one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const { values, wrong } = readValues(env);
  const contradictions = findContradictions(values).filter(
    ({ names }) => !names.some((name) => wrong.has(name)),
  );
  const problems = [...wrong.values(), ...contradictions.map(({ problem }) => problem)];
  // Nothing wrong: every value is there or was left out rightly.
  return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'ok', config: toConfig(values as Values) };
}

/** Problems for one who needs to talk with people: empty as soon as there is one bot. */
export function requireChat({ telegram, zalo }: Pick<Config, 'telegram' | 'zalo'>): readonly string[] {
  if (telegram !== null || zalo !== null) return [];
  return [
    'TELEGRAM_BOT_TOKEN and ZALO_BOT_TOKEN are not set: give one (for Telegram, write /newbot to @BotFather), or try "npm run demo", which needs none.',
  ];
}

/** Settings this release knows but cannot serve: refused, so that nobody believes photos are on S3. */
export function notYetServed({ s3 }: Pick<Config, 's3'>): readonly string[] {
  return s3 ? ['S3_* is set, but this release keeps files in DATA_DIR only: unset S3_*.'] : [];
}

/** Every value that must not be shown to anybody, for the log. */
export function secretsOf({ telegram, zalo, s3, databaseUrl, redisUrl }: Config): readonly string[] {
  const tokens = [telegram?.botToken, ...(zalo?.botTokens ?? [])];
  const ofBots = [...tokens, telegram?.webhookSecret, zalo?.webhookSecret];
  const roots = [telegram?.apiRoot, zalo?.apiRoot, s3?.endpoint];
  const ofAddresses = [databaseUrl, redisUrl, ...roots].flatMap((address) =>
    address ? passwordsOf(address) : [],
  );
  const all = [...ofBots, ...ofAddresses, s3?.accessKeyId, s3?.secretAccessKey];
  return [...new Set(all)].filter((secret): secret is string => typeof secret === 'string' && secret !== '');
}

/** In front of the host and behind the question mark; as they stand in the address, and as they are. */
function passwordsOf(address: string): readonly string[] {
  const { password, search } = new URL(address);
  const asked = search
    .slice(1)
    .split('&')
    .flatMap((part) => /^\w*password=(.*)/i.exec(part)?.[1] ?? []);
  return [password, ...asked].flatMap((written) => [written, unescaped(written)]);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface ReadValues {
  readonly values: Partial<Values>;
  /** What is wrong with it, by name. */
  readonly wrong: ReadonlyMap<VariableName, string>;
}

function readValues(env: Readonly<Record<string, string | undefined>>): ReadValues {
  const values: Partial<Record<VariableName, unknown>> = {};
  const wrong = new Map<VariableName, string>();
  for (const name of Object.keys(variables) as VariableName[]) {
    const given = env[name]?.trim() || undefined;
    const read = variables[name].safeParse(given);
    if (read.success) values[name] = read.data;
    else wrong.set(name, `${name} is ${shown(name, given ?? '')}: ${read.error.issues[0]?.message}.`);
  }
  return { values: values as Partial<Values>, wrong };
}

function toConfig(values: Values): Config {
  return {
    telegram: telegramOf(values),
    zalo: zaloOf(values),
    publicUrl: values.PUBLIC_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    dataDir: values.DATA_DIR,
    s3: s3Of(values),
    port: values.PORT,
    role: values.ROLE,
    zone: values.ZONE,
    language: values.LOCALE,
    logLevel: values.LOG_LEVEL,
    clockStart: values.CLOCK_START ?? null,
  };
}

function telegramOf(values: Values): TelegramConfig | null {
  if (values.TELEGRAM_BOT_TOKEN === undefined) return null;
  return {
    botToken: values.TELEGRAM_BOT_TOKEN,
    apiRoot: values.TELEGRAM_API_ROOT,
    webhookSecret: values.TELEGRAM_WEBHOOK_SECRET ?? null,
  };
}

function zaloOf(values: Values): ZaloConfig | null {
  if (values.ZALO_BOT_TOKEN === undefined) return null;
  return {
    botTokens: values.ZALO_BOT_TOKEN,
    apiRoot: values.ZALO_API_ROOT,
    webhookSecret: values.ZALO_WEBHOOK_SECRET ?? null,
    photoHosts: values.ZALO_PHOTO_HOSTS,
  };
}

/** With a bucket there is everything else: contradictions are refused. */
function s3Of(values: Values): S3Config | null {
  if (values.S3_BUCKET === undefined) return null;
  return {
    endpoint: values.S3_ENDPOINT!,
    region: values.S3_REGION,
    bucket: values.S3_BUCKET,
    accessKeyId: values.S3_ACCESS_KEY_ID!,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY!,
  };
}

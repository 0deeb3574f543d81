import { isIPv6 } from 'node:net';
import { z } from 'zod';
import type { Instant } from '../domain/ids.ts';

export const publicTelegram = 'https://api.telegram.org';
const publicZalo = 'https://bot-api.zaloplatforms.com';

/**
 * Every variable of the environment, by its name: what it may hold, what it is where it is left out, and the remedy
 * for a wrong value. An empty one counts as left out.
 */
export const variables = {
  TELEGRAM_BOT_TOKEN: matching(
    /^\d+:[\w-]+$/,
    'give the token that @BotFather told you, like 123456789:AAE…',
  ).optional(),
  TELEGRAM_API_ROOT: address(
    ['http', 'https'],
    `give the address of a Bot API server, or leave it out for ${publicTelegram}`,
  ).default(publicTelegram),
  TELEGRAM_WEBHOOK_SECRET: matching(
    /^[\w-]{1,256}$/,
    'give 1 to 256 of the characters A-Z a-z 0-9 _ -, for example from "openssl rand -hex 32"',
  ).optional(),
  ZALO_BOT_TOKEN: tokens(
    'give the token that the Zalo Bot Manager told you, without spaces; of several bots with commas between',
  ).optional(),
  ZALO_API_ROOT: address(
    ['http', 'https'],
    `give the address of a Zalo Bot server, or leave it out for ${publicZalo}`,
  ).default(publicZalo),
  ZALO_WEBHOOK_SECRET: matching(
    /^[\w-]{8,256}$/,
    'give 8 to 256 of the characters A-Z a-z 0-9 _ -, for example from "openssl rand -hex 32"',
  ).optional(),
  ZALO_PHOTO_HOSTS: hosts(
    'give host names or IP addresses with commas between, a leading *. for all below a name, or leave it out',
  ).default(['*.zdn.vn', '*.zadn.vn']),
  PUBLIC_URL: withoutLogin(
    address(
      ['http', 'https'],
      'give the address at which the platforms reach this bot, like https://bot.example.vn',
    ),
    'give it without a name and password before the @: platforms call it without, and it is printed',
  ).optional(),
  DATABASE_URL: address(
    ['postgres', 'postgresql'],
    'give postgresql://user:password@host:5432/database, or leave it out for the embedded PostgreSQL',
  ).optional(),
  REDIS_URL: address(
    ['redis', 'rediss'],
    'give redis://host:6379 (rediss:// with TLS), or leave it out to keep jobs in PostgreSQL',
  )
    .refine(hasNumberAsPath, 'after the host and its /, give the number of a database, or nothing')
    .optional(),
  DATA_DIR: matching(/^[^\p{Cc}]*$/u, 'give the path of a folder, without control characters').default(
    './data',
  ),
  S3_ENDPOINT: address(
    ['http', 'https'],
    'give the address of the S3 service, like https://s3.example.vn',
  ).optional(),
  S3_REGION: matching(/^[\w-]+$/, 'give the name of a region, or leave it out for us-east-1').default(
    'us-east-1',
  ),
  S3_BUCKET: matching(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    'give the name of a bucket: 3 to 63 of a-z 0-9 . -',
  ).optional(),
  S3_ACCESS_KEY_ID: matching(/^\S+$/, 'give the id of the access key, without spaces').optional(),
  S3_SECRET_ACCESS_KEY: matching(/^\S+$/, 'give the secret of the access key, without spaces').optional(),
  PORT: port('give a number from 1 to 65535 (0: any free port), or leave it out for 8080').default(8080),
  ROLE: choice(['all', 'web', 'worker']).default('all'),
  ZONE: zone('give a time zone by its IANA name, or leave it out for Asia/Ho_Chi_Minh').default(
    'Asia/Ho_Chi_Minh',
  ),
  LOCALE: choice(['vi', 'en']).default('vi'),
  LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK_START: instant(
    'give an instant with its offset, like 2024-03-17T09:00:00+07:00, or leave it out for the real time',
  ).optional(),
};

export type VariableName = keyof typeof variables;

/** Their values are never shown; addresses may hold a password. */
export const secretVariables: ReadonlySet<string> = new Set<VariableName>([
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'ZALO_BOT_TOKEN',
  'ZALO_WEBHOOK_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
]);

/** The environment as it was read, before contradictions are looked for. */
export type Values = { readonly [Name in VariableName]: z.output<(typeof variables)[Name]> };

function matching(pattern: RegExp, remedy: string) {
  return z.string().regex(pattern, remedy);
}

/** An absolute address, without the slash at its end. */
function address(schemes: readonly string[], remedy: string) {
  const protocol = new RegExp(`^(${schemes.join('|')})$`);
  return z.url({ protocol, error: remedy }).transform((url) => url.replace(/\/+$/, ''));
}

/** An address that is no secret. */
function withoutLogin(schema: ReturnType<typeof address>, remedy: string) {
  return schema.refine((url) => {
    const { username, password } = new URL(url);
    return username === '' && password === '';
  }, remedy);
}

/** Redis has databases by number alone. */
function hasNumberAsPath(url: string): boolean {
  return /^\/?\d*$/.test(new URL(url).pathname);
}

function choice<const Name extends string>(names: readonly Name[]) {
  return z.enum(names, { error: `give ${names.slice(0, -1).join(', ')} or ${names.at(-1)}` });
}

function port(remedy: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, remedy)
    .transform(Number)
    .refine((number) => number <= 65_535, remedy);
}

function hosts(remedy: string) {
  const host = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/;
  return z
    .string()
    .transform((list) => listed(list.toLowerCase()))
    .refine((names) => names.every((name) => host.test(name) || isAddressV6(name)), remedy)
    .transform((names) => names.map(asInUrl));
}

/** An IPv6 address, in brackets or not. */
function isAddressV6(name: string): boolean {
  return isIPv6(name.replace(/^\[(.*)\]$/, '$1'));
}

/** As addresses have it: an IPv6 address in brackets, in its shortest form. */
function asInUrl(name: string): string {
  return isAddressV6(name) ? new URL(`http://${name.startsWith('[') ? name : `[${name}]`}`).hostname : name;
}

/** Several tokens; each is put into addresses as it is. */
function tokens(remedy: string) {
  return z
    .string()
    .transform(listed)
    .refine((list) => list.every((token) => /^[^\s/?#%]+$/.test(token)), remedy);
}

/** Parts with commas between; one behind the last is nothing. */
function listed(list: string): readonly string[] {
  return list
    .replace(/,\s*$/, '')
    .split(',')
    .map((part) => part.trim());
}

function zone(remedy: string) {
  return z.string().refine(isZone, remedy);
}

/** Offsets such as +07:00, which newer runtimes take too, have no days on which clocks change. */
function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function instant(remedy: string) {
  return z.iso.datetime({ offset: true, error: remedy }).transform((iso) => Date.parse(iso) as Instant);
}

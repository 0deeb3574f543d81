import { shown } from './shown.ts';
import { publicTelegram, type Values, type VariableName } from './variables.ts';

/** Two or more variables that cannot be together although each is right by itself. */
export interface Contradiction {
  readonly names: readonly VariableName[];
  /** Says what is wrong, and the remedy. */
  readonly problem: string;
}

/** Ports at which Telegram's own servers call a webhook. */
const telegramPorts = ['', '443', '80', '88', '8443'];

/** Every contradiction among `values`. */
export function findContradictions(values: Partial<Values>): readonly Contradiction[] {
  return [
    ...addressContradictions(values),
    ...secretContradictions(values),
    ...tokenContradictions(values),
    ...s3Contradictions(values),
    ...roleContradictions(values),
  ];
}

function* addressContradictions(values: Partial<Values>): Iterable<Contradiction> {
  if (values.PUBLIC_URL === undefined) return;
  const { protocol, hostname, port, search, hash } = new URL(values.PUBLIC_URL);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'http:' && !isLocal) {
    const problem = `PUBLIC_URL is ${shown('PUBLIC_URL', values.PUBLIC_URL)}: the platforms call https only; give an https:// address.`;
    yield { names: ['PUBLIC_URL'], problem };
  }
  if (search !== '' || hash !== '') {
    const problem =
      'PUBLIC_URL has a ? or # in it: give the address without; the bot adds /telegram and /zalo.';
    yield { names: ['PUBLIC_URL'], problem };
  }
  const isTelegrams = values.TELEGRAM_BOT_TOKEN !== undefined && values.TELEGRAM_API_ROOT === publicTelegram;
  if (isTelegrams && !telegramPorts.includes(port)) {
    const problem = `PUBLIC_URL is ${shown('PUBLIC_URL', values.PUBLIC_URL)}: Telegram calls the ports 443, 80, 88 and 8443 only.`;
    yield { names: ['PUBLIC_URL', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT'], problem };
  }
}

function* secretContradictions(values: Partial<Values>): Iterable<Contradiction> {
  if (values.PUBLIC_URL === undefined) return;
  for (const platform of ['TELEGRAM', 'ZALO'] as const) {
    const token = `${platform}_BOT_TOKEN` as const;
    const secret = `${platform}_WEBHOOK_SECRET` as const;
    if (values[token] === undefined || values[secret] !== undefined) continue;
    const problem = `${secret} is not set, but PUBLIC_URL and ${token} are: anybody could post to the webhook. Set it, for example to the output of "openssl rand -hex 32", or leave PUBLIC_URL out for long polling.`;
    yield { names: ['PUBLIC_URL', token, secret], problem };
  }
}

/** Two of one bot would take each other's updates. */
function* tokenContradictions({ ZALO_BOT_TOKEN: tokens = [] }: Partial<Values>): Iterable<Contradiction> {
  const again = tokens.findIndex((token, index) => tokens.indexOf(token) !== index);
  if (again < 0) return;
  const first = tokens.indexOf(tokens[again] ?? '');
  const problem = `ZALO_BOT_TOKEN has one token twice, as number ${first + 1} and ${again + 1} of ${tokens.length}: give each bot once.`;
  yield { names: ['ZALO_BOT_TOKEN'], problem };
}

function* s3Contradictions(values: Partial<Values>): Iterable<Contradiction> {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return;
  const problem = `${missing.join(', ')}: not set, but other S3 variables are. Set ${names.join(', ')} together, or none of them to keep files in DATA_DIR.`;
  yield { names, problem };
}

/** On a second machine the embedded server would be a second, empty database that nobody works on. */
function* roleContradictions(values: Partial<Values>): Iterable<Contradiction> {
  if (values.ROLE === 'all' || values.DATABASE_URL !== undefined) return;
  const problem = `ROLE is "${values.ROLE}", but DATABASE_URL is not set: the embedded PostgreSQL is not there for other machines. Set DATABASE_URL to the one that all processes share, or ROLE to all.`;
  yield { names: ['ROLE', 'DATABASE_URL'], problem };
}

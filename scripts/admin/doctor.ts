import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import { askTelegram } from './ask-telegram.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';
import { stderrLog } from './stderr-log.ts';

/** What the installation is connected to and how it is; exit code 1 when something wants attention. */
export async function doctor({ config, clock, store, databaseUrl }: Office): Promise<Answer> {
  const [facts, queue, bot] = await Promise.all([
    store.doctor(clock.now()),
    askQueue(config.redisUrl, databaseUrl),
    askTelegram(config),
  ]);
  const telegram = {
    configured: config.telegram !== null,
    answers: bot !== null,
    username: bot?.username ?? null,
  };
  const warnings = warningsOf(facts, queue, telegram);
  const database = {
    kind: config.databaseUrl === null ? 'embedded' : new URL(databaseUrl).host,
    version: facts.databaseVersion,
    migrations: facts.migrations,
  };
  const document = { at: new Date(clock.now()).toISOString(), database, queue, telegram, ...facts, warnings };
  return {
    document,
    lines: [
      ...overview(document),
      ...(warnings.length > 0
        ? ['', 'Wants attention:', ...warnings.map((warning) => `  - ${warning}`)]
        : ['', 'All is well.']),
    ],
    isBad: warnings.length > 0,
  };
}

async function askQueue(
  redisUrl: string | null,
  databaseUrl: string,
): Promise<{ kind: string; answers: boolean; failed: number }> {
  const kind = redisUrl === null ? 'PostgreSQL' : `Redis at ${new URL(redisUrl).host}`;
  const queue = await openQueue({ redisUrl, databaseUrl, log: stderrLog });
  try {
    await queue.ping();
    const counts = await queue.counts();
    return {
      kind,
      answers: true,
      failed: Object.values(counts).reduce((sum, { failed }) => sum + failed, 0),
    };
  } catch {
    return { kind, answers: false, failed: 0 };
  } finally {
    await queue.close(1_000);
  }
}

function warningsOf(
  facts: DoctorFacts,
  queue: { kind: string; answers: boolean; failed: number },
  telegram: { configured: boolean; answers: boolean },
): readonly string[] {
  const removed = facts.groups.filter(({ state }) => state !== 'linked');
  return [
    ...(queue.answers ? [] : [`The queue (${queue.kind}) does not answer.`]),
    ...(queue.failed > 0 ? [`${queue.failed} job(s) failed for the last time.`] : []),
    ...(telegram.configured && !telegram.answers
      ? ['Telegram does not answer: check TELEGRAM_BOT_TOKEN and the network.']
      : []),
    ...(facts.units === 0 ? ['No organisation is loaded: run "npm run admin -- seed".'] : []),
    ...(facts.unitsWithoutSecretary.length > 0
      ? [
          `Without a secretary: ${facts.unitsWithoutSecretary.join(', ')}. Run "npm run admin -- invite create".`,
        ]
      : []),
    ...removed.map(
      ({ title, unit }) => `The bot was removed from the group "${title}" (${unit}): no digest goes there.`,
    ),
    ...(facts.accountsUnreachable > 0
      ? [
          `${facts.accountsUnreachable} account(s) blocked the bot or are gone: these people get no reminders.`,
        ]
      : []),
    ...((facts.messages['failed'] ?? 0) > 0
      ? [`${facts.messages['failed']} message(s) could not be sent.`]
      : []),
    ...((facts.messages['ambiguous'] ?? 0) > 0
      ? [`${facts.messages['ambiguous']} message(s) may or may not have been sent.`]
      : []),
    ...(facts.photosInTrouble > 0
      ? [`${facts.photosInTrouble} photo(s) could not be fetched so far; the bot goes on trying.`]
      : []),
    ...facts.setAside.map(({ kind, subject, error }) => `Set aside: ${kind} ${subject}: ${error}`),
  ];
}

function overview(
  document: {
    at: string;
    database: { kind: string; version: string; migrations: number };
    queue: { kind: string };
    telegram: { configured: boolean; username: string | null };
  } & DoctorFacts,
): readonly string[] {
  const { database, queue, telegram } = document;
  const counts = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ') || 'none';
  return [
    `Now            ${document.at}`,
    `Database       ${database.kind}, PostgreSQL ${database.version}, ${database.migrations} migration(s)`,
    `Queue          ${queue.kind}`,
    `Telegram       ${telegram.configured ? (telegram.username ?? 'does not answer') : 'not configured'}`,
    `Organisation   ${document.units} units, ${document.people} people, ${document.obligations} obligations`,
    ...document.peopleOfUnits.map(({ unit, people }) => `People         ${unit}: ${people}`),
    ...document.groups.map(
      ({ title, unit, state, nextDigestAt }) =>
        `Group          ${title} (${unit}): ${state}${nextDigestAt ? `, next digest ${nextDigestAt}` : ''}`,
    ),
    `Messages       ${counts(document.messages)}`,
    `Photos         ${counts(document.photos)}`,
    `Notices        ${counts(document.notices)}`,
  ];
}

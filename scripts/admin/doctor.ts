import { openQueue } from '#src/adapters/bullmq/open-queue.ts';
import { notYetServed } from '#src/config/read-config.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { uncoveredYear } from '#src/domain/notice/holidays.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { JobCounts } from '#src/ports/queue.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { databaseHost } from '#src/start/unusable-database.ts';
import { askDisks, type Disk, spaceWords } from './ask-disks.ts';
import { askZaloBots, type AskedBot } from './ask-bots.ts';
import { deliveryLines, deliveryWarnings } from './delivery-warnings.ts';
import { botLines, botWarnings } from './bot-warnings.ts';
import { askTelegram, type Office } from './office.ts';
import { doctorWarnings, olderTrouble, type Surroundings } from './doctor-warnings.ts';
import type { Answer } from './run-command.ts';
import { shownAt } from './terminal.ts';
import type { Log } from '#src/ports/log.ts';

const dayMs = 24 * 3_600_000;

/** What the installation is connected to and how it is; exit code 1 when something wants attention. */
export async function doctor({
  log,
  config,
  clock,
  store,
  databaseUrl,
  isPooled,
  poolerProblem,
  deliveries,
}: Office): Promise<Answer> {
  const facts = await store.doctor(clock.now());
  const latelyFrom = (clock.now() - facts.latelyDays * dayMs) as Instant;
  const deliveriesLately = await deliveries.counts(latelyFrom, clock.now());
  const wardsInTrouble = await deliveries.wardsInTrouble(clock.now());
  const [queue, bot, holidays, disks, zalo] = await Promise.all([
    poolerProblem === null
      ? askQueue(config.redisUrl, databaseUrl, facts.latelyDays, log)
      : { kind: 'PostgreSQL', answers: false, failedLately: 0, failedBefore: 0 },
    askTelegram(config),
    loadHolidays(),
    askDisks(config, facts.photosWaiting),
    askZaloBots(config, clock),
  ]);
  const telegram = {
    configured: config.telegram !== null,
    answers: bot !== null,
    username: bot?.chat.username ?? null,
  };
  const ofBots = botWarnings(facts, zalo, config.zone);
  const ofAll = doctorWarnings(facts, {
    queue,
    telegram,
    poolerProblem,
    notServed: notYetServed(config),
    disks,
    uncoveredYear: uncoveredYear(holidays, dayOf(clock.now(), config.zone)),
  });
  const warnings = [...ofAll, ...ofBots, ...deliveryWarnings(wardsInTrouble, config.zone)];
  const older = olderTrouble(facts, { queue });
  const database = {
    kind: config.databaseUrl === null ? 'embedded' : databaseHost(databaseUrl),
    isPooled,
    version: facts.databaseVersion,
    migrations: facts.migrations,
  };
  const document = {
    at: new Date(clock.now()).toISOString(),
    database,
    queue,
    telegram,
    zalo,
    disks,
    ...facts,
    deliveriesLately,
    wardsInTrouble: wardsInTrouble.map(({ since, beganAt, ...ward }) => ({
      ...ward,
      since: new Date(since).toISOString(),
      beganAt: new Date(beganAt).toISOString(),
    })),
    warnings,
    older,
  };
  return {
    document,
    lines: [
      ...overview(document, config.zone),
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
  latelyDays: number,
  log: Log,
): Promise<Surroundings['queue']> {
  const kind = redisUrl === null ? 'PostgreSQL' : `Redis at ${new URL(redisUrl).host}`;
  const queue = await openQueue({ redisUrl, databaseUrl, log });
  try {
    await queue.ping();
    const [failed, failedLately] = await Promise.all([
      queue.counts().then(sumFailed),
      queue.counts(Date.now() - latelyDays * dayMs).then(sumFailed),
    ]);
    return { kind, answers: true, failedLately, failedBefore: failed - failedLately };
  } catch {
    return { kind, answers: false, failedLately: 0, failedBefore: 0 };
  } finally {
    await queue.close(1_000);
  }
}

function sumFailed(counts: Readonly<Record<string, JobCounts>>): number {
  return Object.values(counts).reduce((sum, { failed }) => sum + failed, 0);
}

/** What wards ask for and nobody has decided. */
function requestsLines({ requests }: DoctorFacts, zone: string): readonly string[] {
  const { waiting, askedBack, oldestAt } = requests;
  if (oldestAt === null) return [];
  const back = askedBack > 0 ? `, ${askedBack} of them asked back` : '';
  return [
    `Requests       ${waiting} waiting${back}, the oldest since ${shownAt(Date.parse(oldestAt), zone)}`,
  ];
}

function overview(
  document: {
    at: string;
    database: { kind: string; isPooled: boolean; version: string; migrations: number };
    queue: { kind: string };
    telegram: { configured: boolean; username: string | null };
    zalo: readonly AskedBot[];
    disks: readonly Disk[];
    older: string | null;
    deliveriesLately: Parameters<typeof deliveryLines>[0];
  } & DoctorFacts,
  zone: string,
): readonly string[] {
  const { database, queue, telegram } = document;
  const counts = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ') || 'none';
  return [
    `Now            ${shownAt(Date.parse(document.at), zone)}`,
    `Database       ${database.kind}${database.isPooled ? ' (a pooler that keeps no sessions)' : ''}, PostgreSQL ${database.version}, ${database.migrations} migration(s)`,
    `Queue          ${queue.kind}`,
    `Telegram       ${telegram.configured ? (telegram.username ?? 'does not answer') : 'not configured'}`,
    ...botLines(document, document.zalo, zone),
    ...document.disks.map(
      (disk) => `Disk           ${disk.path} (${disk.holds}): ${spaceWords(disk) ?? 'not to be seen'}`,
    ),
    `Organisation   ${document.units} units, ${document.people} people, ${document.obligations} obligations`,
    ...(document.extensions ? [`Extensions     ${document.extensions} in force`] : []),
    ...(document.endedUnits.units === 0 ? [] : [endedLine(document.endedUnits)]),
    ...document.peopleOfUnits.map(({ unit, people }) => `People         ${unit}: ${people}`),
    ...document.groups.map(
      ({ title, unit, state, nextDigestAt }) =>
        `Group          ${title} (${unit}): ${state}${nextDigestAt ? `, next digest ${shownAt(Date.parse(nextDigestAt), zone)}` : ''}`,
    ),
    `Messages       ${counts(document.messages)}`,
    ...(document.reports ? [`Reports        ${counts(document.reports)}`] : []),
    ...requestsLines(document, zone),
    `Photos         ${counts(document.photos)}`,
    ...(document.photos['refused'] ? [`  refused      ${counts(document.photosRefused)}`] : []),
    `Notices        ${counts(document.notices)}`,
    ...deliveryLines(document.deliveriesLately, document.latelyDays),
    ...complaintLines(document),
    ...(document.older === null ? [] : [`Older trouble  ${document.older}`]),
  ];
}

/** They want somebody to look, but nothing need be wrong: no warning. */
function complaintLines({ complaintsLately, complaints, latelyDays }: DoctorFacts): readonly string[] {
  if (complaintsLately === 0) return [];
  return [
    `Complaints     ${complaintsLately} in the last ${latelyDays} days${complaintsLately > complaints.length ? ', the newest:' : ':'}`,
    ...complaints.map(({ code, unit, at }) => `  ${code}       ${unit}, ${at}`),
  ];
}

function endedLine({ units, obligations }: DoctorFacts['endedUnits']): string {
  return `Ended          ${units} units; ${obligations} obligation(s) they left undone, which nobody is reminded of`;
}

import { addDays, dayOf, isLocalDate } from '#src/domain/calendar.ts';
import type { Delivery } from '#src/domain/delivery/delivery.ts';
import { type Fate, fateOf, fates } from '#src/domain/delivery/fate.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { findUnit } from './find-unit.ts';
import type { Office } from './office.ts';
import type { Answer } from './run-command.ts';
import { CommandError, shownAt } from './terminal.ts';

export interface DeliveriesAsked {
  readonly unit?: string;
  readonly since?: string;
  readonly fate?: string;
}

const usualDays = 7;

/** What became of each notice: of everything, or a unit and those below it, since a day, or of one fate. */
export async function listDeliveries(
  office: Office,
  { unit: unitId, since: day, fate: asked }: DeliveriesAsked,
): Promise<Answer> {
  const { clock, config, deliveries, store } = office;
  const { zone } = config;
  const wanted = asked === undefined ? null : fateNamed(asked);
  const since = day === undefined ? addDays(dayOf(clock.now(), zone), -usualDays) : dayNamed(day);
  const unit = unitId === undefined ? null : (await findUnit(store, unitId)).id;
  const listed = (await deliveries.list({ unitId: unit, since }, clock.now()))
    .map((delivery) => ({ delivery, fate: fateOf(delivery.facts) }))
    .filter(({ fate }) => wanted === null || fate === wanted);
  return {
    document: listed.map(({ delivery, fate }) => documentOf(delivery, fate)),
    lines:
      listed.length === 0
        ? [`No such notice since ${since}.`]
        : listed.map(({ delivery, fate }) => lineOf(delivery, fate, zone)),
  };
}

function fateNamed(asked: string): Fate {
  const fate = fates.find((one) => one === asked);
  if (fate) return fate;
  throw new CommandError(`--fate ${asked}: there is no such fate. There are: ${fates.join(', ')}.`);
}

function dayNamed(day: string): LocalDate {
  if (isLocalDate(day)) return day;
  throw new CommandError(`--since ${day}: there is no such day. Write it like 2024-03-17.`);
}

function documentOf(delivery: Delivery, fate: Fate): object {
  const { noticeId, messageId, kind, unitId, unitName, to, platform, title } = delivery;
  const at = (instant: number | null): string | null =>
    instant === null ? null : new Date(instant).toISOString();
  return {
    noticeId,
    messageId,
    kind,
    unitId,
    unitName,
    to,
    platform,
    title,
    fate,
    why: whyOf(delivery, fate),
    dueAt: at(delivery.dueAt),
    settledAt: at(delivery.settledAt),
    answeredAt: at(delivery.answeredAt),
  };
}

/** In words: the platform's own, where it said any; null: nothing is to be explained. */
function whyOf({ error, facts }: Delivery, fate: Fate): string | null {
  if (fate === 'sent' || fate === 'read') return null;
  if (error !== null) return error;
  if (facts.reason === 'unreachable') return 'there was no chat in which it could be said';
  if (fate === 'held-back') return 'few messages, or none, were left of the month';
  return facts.reason;
}

function lineOf(delivery: Delivery, fate: Fate, zone: string): string {
  const { kind, unitName, to, platform, title, dueAt, settledAt } = delivery;
  const why = whyOf(delivery, fate);
  const about = [kind, ...(title === null ? [] : [title])].join(' ');
  const place = platform === null ? to : `${to}, ${platform}`;
  const when = shownAt(settledAt ?? dueAt, zone);
  return `${when}  ${fate}: ${about} for ${unitName} (${place})${why === null ? '' : `: ${why}`}`;
}

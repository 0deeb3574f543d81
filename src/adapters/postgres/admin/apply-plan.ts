import { randomUUID } from 'node:crypto';
import { type Granted, withGrants } from '#src/domain/extension/in-force.ts';
import type { Instant, LocalDate, PlanId } from '#src/domain/ids.ts';
import type { ObligationDraft, PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import { firstOf, rememberTimes } from '#src/domain/notice/rung-times.ts';
import type { Applied, PlanInForce } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { plannedObligationJson } from '#src/adapters/postgres/sql/obligation-sql.ts';
import {
  dropExtensions,
  type Standing,
  standingExtensions,
} from '#src/adapters/postgres/extensions/drop-extensions.ts';
import { forgetReminders } from '#src/adapters/postgres/notices/forget-reminders.ts';
import { byAdmin, writeDown } from '#src/adapters/postgres/people/doing.ts';
import { savePlan } from './save-plan.ts';

/** Adds and changes by key in one statement; a row that is as it should be is not touched. */
const upsertSql = `
  INSERT INTO obligation AS o (id, key, plan_id, item_id, source, occurrence, unit_id, scope, measure, feeds, title, short, form, also_forms, opens_on, event_on,
    due_on, due_time, locks_on, counts_from, counts_to, at_least, photos, needs_review, ladder, made_up_on, planned, next_rung_at)
  SELECT w.id, w.key, w."planId", w."itemId", w.source, w.occurrence, w."unitId", w.scope, w.measure, w.feeds, w.title, w.short, w.form, w."alsoForms", w."opensOn",
    w."eventOn", w."dueOn", w."dueTime", w."locksOn", w."countsFrom", w."countsTo", w."atLeast", w.photos, w."needsReview", w.ladder, w."madeUpOn", w.planned, to_timestamp(w."nextRungAt" / 1000.0)
  FROM jsonb_to_recordset($1::jsonb) AS w(id text, key text, "planId" text, "itemId" text, source text, occurrence text, "unitId" text,
    scope text, measure text, feeds text, title text, short text, form text, "alsoForms" text[], "opensOn" date, "eventOn" date, "dueOn" date, "dueTime" text, "locksOn" date, "countsFrom" date,
    "countsTo" date, "atLeast" int, photos int, "needsReview" boolean, ladder jsonb, "madeUpOn" date, planned jsonb, "nextRungAt" bigint)
  ON CONFLICT (key) DO UPDATE SET source = excluded.source, scope = excluded.scope, measure = excluded.measure, feeds = excluded.feeds, title = excluded.title, short = excluded.short,
    form = excluded.form, also_forms = excluded.also_forms, opens_on = excluded.opens_on, event_on = excluded.event_on, due_on = excluded.due_on, due_time = excluded.due_time,
    locks_on = excluded.locks_on, counts_from = excluded.counts_from, counts_to = excluded.counts_to, at_least = excluded.at_least, photos = excluded.photos, needs_review = excluded.needs_review,
    ladder = excluded.ladder, made_up_on = excluded.made_up_on, planned = excluded.planned, next_rung_at = excluded.next_rung_at, withdrawn_at = NULL
  WHERE (o.source, o.scope, o.measure, o.feeds, o.title, o.short, o.form, o.also_forms, o.opens_on, o.event_on, o.due_on, o.due_time, o.locks_on, o.counts_from, o.counts_to,
      o.at_least, o.photos, o.needs_review, o.ladder, o.made_up_on, o.planned, o.withdrawn_at)
    IS DISTINCT FROM (excluded.source, excluded.scope, excluded.measure, excluded.feeds, excluded.title, excluded.short, excluded.form, excluded.also_forms, excluded.opens_on,
      excluded.event_on, excluded.due_on, excluded.due_time, excluded.locks_on, excluded.counts_from, excluded.counts_to, excluded.at_least, excluded.photos, excluded.needs_review,
      excluded.ladder, excluded.made_up_on, excluded.planned, NULL::timestamptz)
  RETURNING o.id, (xmax = 0) AS "isNew"`;

/** Days on which units of the plan make something up, as officers granted them. */
const madeUpSql = `
  SELECT DISTINCT ON (o.key) o.key, e.made_up_on::text AS on FROM waiver e JOIN obligation o ON o.id = e.obligation_id
  WHERE o.plan_id = $1 AND e.kind = 'make-up' AND e.state = 'granted' ORDER BY o.key, e.decided_at DESC`;

/** A kilobyte and a half each: Prisma holds on to the values of its last statements, some tens of them. */
const atOnce = 500;

/**
 * Puts a plan in force in one transaction; the plan's row is locked, so that two people applying at once cannot mix. What officers
 * extended stays so, unless the plan says as late a day by itself, or asks it no more.
 */
export async function applyPlan(
  database: Database,
  plan: Plan,
  obligations: readonly ObligationDraft[],
  now: Instant,
  isHoliday: IsHoliday,
  seenRevision?: number,
): Promise<Applied> {
  return database.$transaction(
    async (transaction) => {
      const revision = await savePlan(transaction, plan, now, seenRevision);
      const timesOf = rememberTimes(isHoliday);
      const standing = await standingExtensions(transaction, plan.id);
      const madeUp = await transaction.$queryRawUnsafe<{ key: string; on: LocalDate }[]>(madeUpSql, plan.id);
      const wanted = withGrants(obligations, grantsOf(standing, madeUp));
      let added = 0;
      let changed = 0;
      for (let start = 0; start < wanted.length; start += atOnce) {
        const rows = wanted.slice(start, start + atOnce).map((one) => ({
          ...one,
          id: newObligationId(),
          nextRungAt: firstOf(timesOf(one, plan.zone), now),
        }));
        const touched = await transaction.$queryRawUnsafe<{ id: string; isNew: boolean }[]>(
          upsertSql,
          JSON.stringify(rows),
        );
        added += touched.filter(({ isNew }) => isNew).length;
        const moved = touched.filter(({ isNew }) => !isNew).map(({ id }) => id);
        changed += moved.length;
        await forgetReminders(transaction, moved);
      }
      const keys = obligations.map(({ key }) => key);
      const withdrawn = await transaction.$executeRaw`
        UPDATE obligation SET withdrawn_at = ${new Date(now)}, next_rung_at = NULL WHERE plan_id = ${plan.id} AND withdrawn_at IS NULL AND NOT (key = ANY(${keys}))`;
      await dropExtensions(transaction, standing, obligations, now);
      if (revision !== null || added + changed + withdrawn > 0)
        await writeDown(transaction, byAdmin(now), {
          act: 'plan-applied',
          unitId: plan.unitId,
          subject: {},
          reason: null,
          details: { plan: plan.id, revision, added, changed, withdrawn },
        });
      return { added, changed, withdrawn };
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}

/** What officers granted holds under an amended plan, too. */
function grantsOf(
  standing: readonly Pick<Standing, 'key' | 'until'>[],
  madeUp: readonly { readonly key: string; readonly on: LocalDate }[],
): ReadonlyMap<string, Granted> {
  const until = new Map(standing.map((one) => [one.key, one.until]));
  const madeUpOn = new Map(madeUp.map(({ key, on }) => [key, on]));
  const keys = new Set([...until.keys(), ...madeUpOn.keys()]);
  return new Map(
    [...keys].map((key) => [key, { until: until.get(key) ?? null, madeUpOn: madeUpOn.get(key) ?? null }]),
  );
}

const inForceSql = `
  SELECT plan.revision, plan.specification AS plan, coalesce((SELECT json_agg(${plannedObligationJson} ORDER BY o.key) FROM obligation o
    WHERE o.plan_id = plan.id AND o.withdrawn_at IS NULL), '[]') AS obligations
  FROM plan WHERE plan.id = $1`;

/** Revision, plan and obligations, from one look at them. */
export async function planInForce(database: Database, planId: PlanId): Promise<PlanInForce> {
  const [row] = await database.query<{
    revision: number;
    plan: Plan;
    obligations: readonly PlannedObligation[];
  }>(inForceSql, [planId]);
  return row ?? { revision: 0, plan: null, obligations: [] };
}

/** Short enough for a button's data. */
function newObligationId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 20);
}

import { extendedFromSql, plannedDatesJson } from './extension-sql.ts';

/** Photos of report `r` that are there or on their way, the same picture once. */
export const evidence = `(SELECT count(DISTINCT coalesce(f.sha256, f.id)) FROM photo f WHERE f.report_id = r.id AND f.state IN ('pending', 'stored'))`;

/** Whether any that was sent turned out to be of no use. */
const hasLostPhotos = `EXISTS (SELECT 1 FROM photo f WHERE f.report_id = r.id AND f.state IN ('refused', 'failed') AND f.reason IS DISTINCT FROM 'too-many')`;

const askedByForm = `(SELECT (field->>'min')::int FROM form, jsonb_array_elements(form.specification->'fields') field
            WHERE form.id = r.form_id AND form.version = r.form_version AND field->>'kind' = 'photos')`;

/**
 * The plan says how many photos a report on `fed` needs. Where it does not, its form does, which was seen to when the report
 * was sent: it can lack some only since.
 */
const hasEvidence = `CASE WHEN fed.photos IS NOT NULL THEN fed.photos <= ${evidence}
            WHEN ${hasLostPhotos} THEN coalesce(${askedByForm}, 0) <= ${evidence} ELSE true END`;

/** Whether report `r` is what `fed`, the obligation it is on, asks for: of its days, with its photos. */
const isFitSql = `(r.happened_on BETWEEN fed.counts_from AND fed.counts_to AND ${hasEvidence})`;

/** Whether it counts for it: once it was accepted, where the plan has it so; what an officer wrote for the unit was looked at by them. */
export const isCountedSql = `((r.status = 'accepted' OR (r.status = 'submitted' AND (r.is_entered_for OR NOT fed.needs_review)))
          AND ${isFitSql})`;

/**
 * Reports with each obligation `fed_id`, among `ids`, that they may count for: the one they are on, and others of which their
 * senders said so, as long as the plan has it so.
 */
export function linksSql(ids: string): string {
  return `(SELECT r.*, r.obligation_id AS fed_id FROM report r WHERE r.obligation_id = ANY(${ids})
      UNION ALL SELECT r.*, a.obligation_id FROM report_also a JOIN report r ON r.id = a.report_id JOIN obligation f ON f.id = a.obligation_id
      WHERE a.obligation_id = ANY(${ids}) AND r.form_id = ANY(f.also_forms) AND a.obligation_id IS DISTINCT FROM r.obligation_id)`;
}

/** Obligations that a total adds up. Most are no total, and of most nothing is reported: their progress is one look at an index. */
const fedIds = 'ARRAY(SELECT c.id FROM obligation c WHERE c.feeds = o.key)';

/** Reports that `o` may count, a total those of what it adds up. */
const linksOf = linksSql(`CASE o.scope WHEN 'total' THEN ${fedIds} ELSE ARRAY[o.id] END`);

/**
 * What a request `e` tells about its duty: while an officer asks back it waits all the same; one that was taken back tells nothing,
 * nor does another day that was granted, by which the duty's dates go then.
 */
const standingWaiverSql = `CASE WHEN e.state = 'asked-back' THEN 'asked' WHEN e.state = 'withdrawn' OR (e.kind = 'make-up' AND e.state = 'granted') THEN NULL
      ELSE e.state END`;

/**
 * How far `o` (an obligation) is: how many reports count, what they come to in its measure, on which day the last needed
 * one was sent, how many wait for an officer or came back, and the newest request to be let off. A report counts that was sent and not replaced, its event within
 * the days of the obligation it is on; a total counts those of the obligations that feed it. For
 * `LEFT JOIN LATERAL (…) done ON true`.
 */
export function progressSql(zone: string): string {
  return `(
    SELECT count(*)::int AS reports, coalesce(sum(weight), 0)::float8 AS amount,
      min(submitted_at) FILTER (WHERE o.at_least > 0 AND running >= o.at_least) AT TIME ZONE ${zone} AS met_at,
      CASE WHEN o.needs_review THEN (SELECT count(*)::int FROM ${linksOf} r JOIN obligation fed ON fed.id = r.fed_id
        WHERE fed.withdrawn_at IS NULL AND fed.needs_review AND r.status = 'submitted' AND NOT r.is_entered_for AND ${isFitSql}) ELSE 0 END AS waiting,
      (SELECT count(*)::int FROM report r WHERE r.obligation_id = o.id AND r.status = 'returned') AS returned,
      (SELECT ${standingWaiverSql} FROM waiver e WHERE e.obligation_id = o.id ORDER BY e.asked_at DESC LIMIT 1) AS waiver
    FROM (
      SELECT submitted_at, weight, sum(weight) OVER (ORDER BY submitted_at, id) AS running FROM (
        SELECT r.submitted_at, r.id, CASE o.measure WHEN 'reports' THEN 1
          WHEN 'units' THEN (row_number() OVER (PARTITION BY fed.id ORDER BY r.submitted_at, r.id) = fed.at_least)::int
          ELSE coalesce((r.answers->>substr(o.measure, 5))::numeric, 0) END AS weight
        FROM ${linksOf} r JOIN obligation fed ON fed.id = r.fed_id
        WHERE fed.withdrawn_at IS NULL AND ${isCountedSql}) weighed) summed)`;
}

/** The same as JSON in the shape of Progress, of `done`. */
export const progressJson = `json_build_object('reports', coalesce(done.reports, 0), 'amount', coalesce(done.amount, 0), 'metOn', done.met_at::date, 'metTime', to_char(done.met_at, 'HH24:MI'),
  'waiver', done.waiver, 'waiting', coalesce(done.waiting, 0), 'returned', coalesce(done.returned, 0))`;

/** Whether `o` still wants something of its unit, by its progress `done`: neither met, nor let off, nor waiting for either from an officer. */
export const isOwedSql = `(o.at_least > 0 AND done.amount < o.at_least AND coalesce(done.waiver, 'declined') = 'declined'
    AND NOT (done.waiting > 0 AND o.measure = 'reports' AND done.amount + done.waiting >= o.at_least))`;

const obligationFields = `
  'id', o.id, 'key', o.key, 'planId', o.plan_id, 'itemId', o.item_id, 'source', o.source, 'occurrence', o.occurrence,
  'unitId', o.unit_id, 'scope', o.scope, 'measure', o.measure, 'feeds', o.feeds, 'title', o.title, 'short', o.short, 'form', o.form, 'alsoForms', o.also_forms, 'opensOn', o.opens_on,
  'countsFrom', o.counts_from, 'atLeast', o.at_least, 'photos', o.photos, 'needsReview', o.needs_review, 'madeUpOn', o.made_up_on`;

const datesInForce = `'eventOn', o.event_on, 'dueOn', o.due_on, 'dueTime', o.due_time, 'locksOn', o.locks_on, 'countsTo', o.counts_to`;

/** What officers may move, as the plan has it. */
const datesPlanned = ['eventOn', 'dueOn', 'dueTime', 'locksOn', 'countsTo', 'ladder']
  .map((name) => `'${name}', ${plannedDatesJson()}->'${name}'`)
  .join(', ');

/** An obligation `o` as JSON in the shape of domain/obligation.ts. */
export const obligationJson = `json_build_object(${obligationFields}, ${datesInForce}, 'extendedFrom', ${extendedFromSql})`;

/** The same with its ladder, as the compiler made it, whatever officers moved since. */
export const plannedObligationJson = `(jsonb_build_object(${obligationFields}, ${datesPlanned}) - 'madeUpOn')`;

/** What the plan calls the item of obligation `o`: words that its occurrences share. */
export function itemWord(which: 'title' | 'short'): string {
  return `coalesce((SELECT item.specification->>'${which}' FROM plan_item item
    WHERE item.plan_id = o.plan_id AND item.id = o.item_id), o.${which})`;
}

/** What else people call the item of obligation `o`. */
export const itemAliases = `coalesce((SELECT item.specification->'aliases' FROM plan_item item
    WHERE item.plan_id = o.plan_id AND item.id = o.item_id), '[]')`;

/** Whether `o` belongs to the year of `today`, or to an earlier one and a late report still counts. */
export function isOfThisYear(today: string): string {
  return `(o.due_on >= date_trunc('year', ${today}::date) OR o.locks_on IS NULL OR o.locks_on > ${today}::date)`;
}

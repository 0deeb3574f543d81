import type { ReportId } from '#src/domain/ids.ts';
import { reachOf, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { type EffectOf, effectsOf, type Part } from './turn-part.ts';

/** Reports that must still be open for the change to make sense: what is answered, sent or thrown away, unless it begins here. */
export function openReports(effects: readonly Effect[]): readonly string[] {
  const begun = begunReports(effects);
  const touched = effects.flatMap((effect) =>
    effect.kind === 'answer' || effect.kind === 'submit' || effect.kind === 'discard'
      ? [effect.reportId]
      : [],
  );
  return [...new Set(touched)].filter((id) => !begun.has(id));
}

/** What is sent, and what an officer was known to have sent for its unit. */
export function sendingReports(
  effects: readonly Effect[],
): readonly { readonly id: string; readonly knows: string | null }[] {
  const begun = begunReports(effects);
  return effects.flatMap((effect) =>
    effect.kind === 'submit' && !begun.has(effect.reportId)
      ? [{ id: effect.reportId, knows: effect.knows ?? null }]
      : [],
  );
}

function begunReports(effects: readonly Effect[]): ReadonlySet<string> {
  return new Set(
    effects.flatMap((effect) =>
      effect.kind === 'start-report' || effect.kind === 'reopen' ? [effect.reportId] : [],
    ),
  );
}

/** A report is begun, by whoever may write for its unit. */
export const started: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'start-report');
  if (!includes(rows)) return [];
  const columns = `"reportId" text, "unitId" text, "obligationId" text, "formId" text, "formVersion" int, "replacesId" text, answers jsonb`;
  return [
    `started AS (
      INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, draft, replaces_id,
        edited_by_id, edited_at, created_at)
      SELECT b."reportId", b."unitId", b."obligationId", b."formId", b."formVersion", 'draft', '{}', b.answers, b."replacesId",
        t."personId", t.at, t.at
      FROM turn t JOIN ${bindRows('b', columns, rows)} ON b.n = t.n
      WHERE b."unitId" = ANY(t.units)
      RETURNING id)`,
  ];
};

/** All answers that one turn gives to a report are one update: a statement changes a row once. */
export const answered: Part = ({ changes, includes, bindRows }) => {
  const rows = changes.flatMap(({ effects }, n) => {
    const sent = new Set(effects.flatMap((effect) => (effect.kind === 'submit' ? [effect.reportId] : [])));
    return [...answersByReport(effects)]
      .filter(([reportId]) => !sent.has(reportId))
      .map(([reportId, answers]) => ({ n, reportId, answers }));
  });
  if (!includes(rows)) return [];
  return [
    `answered AS (
      UPDATE report r SET draft = r.draft || a.answers, edited_by_id = t."personId", edited_at = t.at
      FROM turn t JOIN ${bindRows('a', '"reportId" text, answers jsonb', rows)} ON a.n = t.n
      WHERE r.id = a."reportId" AND r.draft IS NOT NULL AND r.unit_id = ANY(t.units))`,
  ];
};

function answersByReport(effects: readonly Effect[]): ReadonlyMap<ReportId, object> {
  const answers = new Map<ReportId, object>();
  for (const effect of effects)
    if (effect.kind === 'answer')
      answers.set(effect.reportId, { ...answers.get(effect.reportId), ...effect.answers });
  return answers;
}

/**
 * The working copy becomes the answers and a new version; the report it takes the place of steps back. It was sent when
 * the person said so: what waited for us is in time all the same.
 */
export const submitted: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'submit').map(({ n, reportId, happenedOn, reason, why = null }) => ({
    n,
    reportId,
    happenedOn,
    reason,
    why,
    answers: answersByReport(changes[n]?.effects ?? []).get(reportId) ?? {},
  }));
  if (!includes(rows)) return [];
  const columns = '"reportId" text, "happenedOn" date, reason text, why text, answers jsonb';
  return [
    `submitted AS (
      UPDATE report r SET answers = r.draft || a.answers, draft = NULL, status = 'submitted', happened_on = a."happenedOn",
        is_entered_for = coalesce(r.unit_id = t."actsFor", false), submitted_at = coalesce(r.submitted_at, t."saidAt", t.at), edited_at = t.at, edited_by_id = t."personId", version = r.version + 1
      FROM turn t JOIN ${bindRows('a', columns, rows)} ON a.n = t.n
      WHERE r.id = a."reportId" AND r.draft IS NOT NULL AND r.unit_id = ANY(t.units)
      RETURNING r.id, r.version, r.answers, r.replaces_id, r.unit_id, r.is_entered_for, t."personId", a.reason, a.why, t.at)`,
    `versioned AS (
      INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, why, is_entered_for, at)
      SELECT s.id, s.version, s.answers, ${photosOf('s')}, s."personId", s.reason, s.why, s.is_entered_for, s.at FROM submitted s)`,
    `replaced AS (
      UPDATE report old SET status = 'replaced' FROM submitted s WHERE old.id = s.replaces_id AND old.unit_id = s.unit_id)`,
  ];
};

/** Photos of the report that `row` names, as a version of it keeps them. */
export function photosOf(row: string): string {
  return `ARRAY(SELECT f.id FROM photo f WHERE f.report_id = ${row}.id AND f.state <> 'refused' ORDER BY f.received_at, f.id)`;
}

/** A sent report becomes a working copy again. Overtaken where somebody threw it away or has replaced it. */
export async function reopen(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { reportId, answers = {} }: EffectOf<'reopen'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const opened = await transaction.$executeRaw`
    UPDATE report SET draft = coalesce(draft, answers) || ${JSON.stringify(answers)}::jsonb, edited_by_id = ${actor?.personId ?? null}, edited_at = ${new Date(now)}
    WHERE id = ${reportId} AND version > 0 AND status IN ('submitted', 'accepted', 'returned') AND unit_id = ANY(${units})`;
  if (opened !== 1) throw new OvertakenError();
}

/** A correction leaves the report as it was sent. */
export async function discard(
  transaction: Transaction,
  { asker: { actor } }: Change,
  { reportId }: EffectOf<'discard'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  await transaction.$executeRaw`
    UPDATE report SET draft = NULL, status = CASE WHEN version = 0 THEN 'discarded' ELSE status END
    WHERE id = ${reportId} AND unit_id = ANY(${units})`;
}

const latePhotosSql = `
  WITH r AS (UPDATE report SET version = version + 1, status = CASE status WHEN 'accepted' THEN 'submitted' ELSE status END WHERE id = $1 AND unit_id = ANY($2::text[]) RETURNING id, version, answers, unit_id)
  INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, is_entered_for, at)
  SELECT r.id, r.version, r.answers, ${photosOf('r')}, $3::text, 'late-photos', coalesce(r.unit_id = $5::text, false), $4::timestamptz FROM r`;

/** Photos came after the report was sent: it has a new version, with the same answers; one that was verified is looked at again. */
export async function noteLatePhotos(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { reportId }: EffectOf<'note-late-photos'>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const personId = actor?.personId ?? null;
  await transaction.$executeRawUnsafe(
    latePhotosSql,
    reportId,
    units,
    personId,
    new Date(now),
    wardActedFor(actor)?.unitId ?? null,
  );
}

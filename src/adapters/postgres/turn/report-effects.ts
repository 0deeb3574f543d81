import type { Effect } from '#src/flows/contract/effect.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Turns } from './turn-sql.ts';

/** Effects that the one statement of a turn carries; all others take a transaction of several. */
export const frequentEffects: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'say',
  'answer',
  'add-photo',
  'start-report',
  'submit',
  'adopt-photos',
  'await-photos',
  'acknowledge-photos',
]);

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;
type Part = (turns: Turns) => readonly string[];

/** Parts of a turn's statement that write what its frequent effects ask for; each hangs on `turn`. */
export function effectParts(turns: Turns): readonly string[] {
  return [answered, submitted, started, photographed, acknowledged].flatMap((part) => part(turns));
}

/** Effects of one kind, each with the place of its change. */
function effectsOf<Kind extends Effect['kind']>(
  changes: readonly Change[],
  kind: Kind,
): readonly (EffectOf<Kind> & { readonly n: number })[] {
  return changes.flatMap(({ effects }, n) =>
    effects.flatMap((effect) => (effect.kind === kind ? [{ ...(effect as EffectOf<Kind>), n }] : [])),
  );
}

/** All answers that one turn gives to a report are one update: a statement changes a row once. */
const answered: Part = ({ changes, includes, bindRows }) => {
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

/** The working copy becomes the answers and a new version; the report it takes the place of steps back. */
const submitted: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'submit').map(({ n, reportId, happenedOn, reason }) => ({
    n,
    reportId,
    happenedOn,
    reason,
    answers: answersByReport(changes[n]?.effects ?? []).get(reportId) ?? {},
  }));
  if (!includes(rows)) return [];
  const columns = '"reportId" text, "happenedOn" date, reason text, answers jsonb';
  return [
    `submitted AS (
      UPDATE report r SET answers = r.draft || a.answers, draft = NULL, status = 'submitted', happened_on = a."happenedOn",
        submitted_at = coalesce(r.submitted_at, t.at), edited_at = t.at, edited_by_id = t."personId", version = r.version + 1
      FROM turn t JOIN ${bindRows('a', columns, rows)} ON a.n = t.n
      WHERE r.id = a."reportId" AND r.draft IS NOT NULL AND r.unit_id = ANY(t.units)
      RETURNING r.id, r.version, r.answers, r.replaces_id, r.unit_id, t."personId", a.reason, t.at)`,
    `versioned AS (
      INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, at)
      SELECT s.id, s.version, s.answers, ARRAY(SELECT f.id FROM photo f WHERE f.report_id = s.id AND f.state <> 'refused'
        ORDER BY f.received_at, f.id), s."personId", s.reason, s.at FROM submitted s)`,
    `replaced AS (
      UPDATE report old SET status = 'replaced' FROM submitted s WHERE old.id = s.replaces_id AND old.unit_id = s.unit_id)`,
  ];
};

/** A report that is begun takes with it the photos that came before it; one that came twice, once. */
const started: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'start-report');
  if (!includes(rows)) return [];
  const columns = `"reportId" text, "unitId" text, "obligationId" text, "formId" text, "formVersion" int, "replacesId" text, answers jsonb`;
  const begun = `started AS (
    INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, draft, replaces_id,
      edited_by_id, edited_at, created_at)
    SELECT b."reportId", b."unitId", b."obligationId", b."formId", b."formVersion", 'draft', '{}', b.answers, b."replacesId",
      t."personId", t.at, t.at
    FROM turn t JOIN ${bindRows('b', columns, rows)} ON b.n = t.n
    WHERE b."unitId" = ANY(t.units)
    RETURNING id)`;
  const adopting = effectsOf(changes, 'adopt-photos').map(({ n, reportId, since }) => ({
    n,
    reportId,
    since: new Date(since),
  }));
  if (!includes(adopting)) return [begun];
  return [
    begun,
    `adopted AS (
      UPDATE photo f SET report_id = s.id
      FROM started s, turn t JOIN ${bindRows('a', '"reportId" text, since timestamptz', adopting)} ON a.n = t.n
      WHERE s.id = a."reportId" AND f.report_id IS NULL AND f.person_id = t."personId" AND f.received_at >= a.since
        AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.report_id IS NULL AND twin.person_id = t."personId"
                        AND twin.unique_ref = f.unique_ref AND twin.id < f.id))`,
  ];
};

const photographed: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'add-photo').map((effect) => ({ ...effect, ...effect.photo }));
  if (!includes(rows)) return [];
  const columns = `"photoId" text, "reportId" text, "fileRef" text, "uniqueRef" text, "albumId" text, "sentAs" text, bytes int,
    "isTooMany" boolean`;
  return [
    `photographed AS (
      INSERT INTO photo (id, report_id, person_id, platform, bot, chat_id, file_ref, unique_ref, album_id, sent_as, bytes,
        state, reason, received_at)
      SELECT f."photoId", f."reportId", t."personId", t.platform, t.bot, t."chatId", f."fileRef", f."uniqueRef", f."albumId",
        f."sentAs", f.bytes, CASE WHEN f."isTooMany" THEN 'refused' ELSE 'pending' END,
        CASE WHEN f."isTooMany" THEN 'too-many' END, t.at
      FROM turn t JOIN ${bindRows('f', columns, rows)} ON f.n = t.n
      WHERE f."reportId" IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = f."reportId" AND r.unit_id = ANY(t.units))
      ON CONFLICT (report_id, unique_ref) DO NOTHING)`,
  ];
};

const acknowledged: Part = ({ changes, includes, bindRows }) => {
  const rows = effectsOf(changes, 'acknowledge-photos').map(({ n }) => ({ n, isTold: true }));
  if (!includes(rows)) return [];
  return [
    `acknowledged AS (
      UPDATE photo f SET acknowledged_at = t.at
      FROM turn t JOIN ${bindRows('a', '"isTold" boolean', rows)} ON a.n = t.n
      WHERE f.platform = t.platform AND f.bot = t.bot AND f.chat_id = t."chatId" AND f.acknowledged_at IS NULL)`,
  ];
};

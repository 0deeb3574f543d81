import type { Effect } from '#src/flows/effect.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { TurnContext } from './turn-sql.ts';

/** Effects that the one statement of a turn carries; all others take a transaction of several. */
export const frequentEffects: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'say',
  'answer',
  'add-photo',
  'start-report',
  'submit',
  'adopt-photos',
  'settle-photos',
  'acknowledge-photos',
]);

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Parts of a turn's statement that write what its frequent effects ask for; each hangs on `turn`. */
export function effectParts(context: TurnContext): readonly string[] {
  const { effects } = context.change;
  const begun = effects.flatMap((effect) => (effect.kind === 'start-report' ? [effect] : []));
  return [
    ...answered(context),
    ...effects.flatMap((effect) => (effect.kind === 'submit' ? submitted(context, effect) : [])),
    ...begun.map((effect, index) => started(context, effect, index)),
    ...photographed(context),
    ...begun.flatMap(({ reportId }, index) =>
      effects.flatMap((effect) =>
        effect.kind === 'adopt-photos' && effect.reportId === reportId
          ? [adopted(context, effect, index)]
          : [],
      ),
    ),
    ...(effects.some(({ kind }) => kind === 'acknowledge-photos') ? [acknowledged(context)] : []),
  ];
}

/** All answers that one turn gives to a report are one update: a statement changes a row once. */
function answered({ change, bind, personId, at, units }: TurnContext): readonly string[] {
  const sent = new Set(
    change.effects.flatMap((effect) => (effect.kind === 'submit' ? [effect.reportId] : [])),
  );
  return [...answersByReport(change.effects)]
    .filter(([reportId]) => !sent.has(reportId))
    .map(
      ([reportId, answers], index) => `answered_${index} AS (
      UPDATE report r SET draft = r.draft || ${bind(JSON.stringify(answers), 'jsonb')}, edited_by_id = ${personId()}, edited_at = ${at}
      FROM turn WHERE r.id = ${bind(reportId, 'text')} AND r.draft IS NOT NULL AND r.unit_id = ANY(${units()}))`,
    );
}

function answersByReport(effects: readonly Effect[]): ReadonlyMap<ReportId, object> {
  const answers = new Map<ReportId, object>();
  for (const effect of effects)
    if (effect.kind === 'answer')
      answers.set(effect.reportId, { ...answers.get(effect.reportId), ...effect.answers });
  return answers;
}

/** The working copy becomes the answers and a new version; the report it takes the place of steps back. */
function submitted(
  { change, bind, personId, at, units }: TurnContext,
  { reportId, happenedOn, reason }: EffectOf<'submit'>,
): readonly string[] {
  const answers = JSON.stringify(answersByReport(change.effects).get(reportId) ?? {});
  return [
    `submitted AS (
      UPDATE report r SET answers = r.draft || ${bind(answers, 'jsonb')}, draft = NULL, status = 'submitted',
        happened_on = ${bind(happenedOn, 'date')}, submitted_at = coalesce(r.submitted_at, ${at}), edited_at = ${at},
        edited_by_id = ${personId()}, version = r.version + 1
      FROM turn WHERE r.id = ${bind(reportId, 'text')} AND r.draft IS NOT NULL AND r.unit_id = ANY(${units()})
      RETURNING r.id, r.version, r.answers, r.replaces_id, r.unit_id)`,
    `versioned AS (
      INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, at)
      SELECT s.id, s.version, s.answers, ARRAY(SELECT f.id FROM photo f WHERE f.report_id = s.id AND f.state <> 'refused'
        ORDER BY f.received_at, f.id), ${personId()}, ${bind(reason, 'text')}, ${at} FROM submitted s)`,
    `replaced AS (
      UPDATE report old SET status = 'replaced' FROM submitted s WHERE old.id = s.replaces_id AND old.unit_id = s.unit_id)`,
  ];
}

function started(
  { bind, personId, at, units }: TurnContext,
  effect: EffectOf<'start-report'>,
  index: number,
): string {
  const unitId = bind(effect.unitId, 'text');
  return `started_${index} AS (
    INSERT INTO report (id, unit_id, obligation_id, form_id, form_version, status, answers, draft, replaces_id,
      edited_by_id, edited_at, created_at)
    SELECT ${bind(effect.reportId, 'text')}, ${unitId}, ${bind(effect.obligationId, 'text')}, ${bind(effect.formId, 'text')},
      ${bind(effect.formVersion, 'int')}, 'draft', '{}', ${bind(JSON.stringify(effect.answers), 'jsonb')},
      ${bind(effect.replacesId, 'text')}, ${personId()}, ${at}, ${at}
    FROM turn WHERE ${unitId} = ANY(${units()})
    RETURNING id)`;
}

function photographed({
  change,
  bind,
  platform,
  bot,
  chatId,
  personId,
  at,
  units,
}: TurnContext): readonly string[] {
  const photos = change.effects.flatMap((effect) =>
    effect.kind === 'add-photo' ? [{ ...effect, ...effect.photo }] : [],
  );
  if (photos.length === 0) return [];
  return [
    `photographed AS (
    INSERT INTO photo (id, report_id, person_id, platform, bot, chat_id, file_ref, unique_ref, album_id, sent_as, bytes,
      state, reason, received_at)
    SELECT f."photoId", f."reportId", ${personId()}, ${platform}, ${bot}, ${chatId}, f."fileRef", f."uniqueRef", f."albumId",
      f."sentAs", f.bytes, CASE WHEN f."isTooMany" THEN 'refused' ELSE 'pending' END,
      CASE WHEN f."isTooMany" THEN 'too-many' END, ${at}
    FROM turn, jsonb_to_recordset(${bind(JSON.stringify(photos), 'jsonb')}) AS f("photoId" text, "reportId" text,
      "fileRef" text, "uniqueRef" text, "albumId" text, "sentAs" text, bytes int, "isTooMany" boolean)
    WHERE f."reportId" IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = f."reportId" AND r.unit_id = ANY(${units()}))
    ON CONFLICT (report_id, unique_ref) DO NOTHING)`,
  ];
}

/** A report that is begun takes with it the photos that came before it; one that came twice, once. */
function adopted(
  { bind, personId }: TurnContext,
  { since }: EffectOf<'adopt-photos'>,
  index: number,
): string {
  return `adopted_${index} AS (
    UPDATE photo f SET report_id = started.id FROM started_${index} AS started
    WHERE f.report_id IS NULL AND f.person_id = ${personId()}
      AND f.received_at >= ${bind(new Date(since), 'timestamptz')}
      AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.report_id IS NULL AND twin.person_id = ${personId()}
                      AND twin.unique_ref = f.unique_ref AND twin.id < f.id))`;
}

function acknowledged({ platform, bot, chatId, at }: TurnContext): string {
  return `acknowledged AS (
    UPDATE photo f SET acknowledged_at = ${at} FROM turn
    WHERE f.platform = ${platform} AND f.bot = ${bot} AND f.chat_id = ${chatId} AND f.acknowledged_at IS NULL)`;
}

import { obligationJson, progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

/** The person's due notices of duties, locked. */
export const lockSql = `
  SELECT n.id FROM notice n WHERE n.person_id = $1 AND n.obligation_id IS NOT NULL AND n.state = 'pending' AND n.due_at <= $2 FOR UPDATE`;

/** Roles to which a notice is told: who reports for its unit, or who looks after it; none where that unit has ended. */
const isStillTheirs = `(${livesOnSql('u', '$3')} AND EXISTS (
  SELECT 1 FROM membership m JOIN unit place ON place.id = m.unit_id AND ${livesOnSql('place', '$3')} WHERE m.person_id = n.person_id AND ${livesOnSql('m', '$3')}
    AND CASE n.kind WHEN 'verdict' THEN true WHEN 'reminder' THEN m.unit_id = n.unit_id AND m.role IN ('secretary', 'officer')
      WHEN 'waiver' THEN m.unit_id = u.parent_id AND m.role IN ('officer', 'admin')
      ELSE m.unit_id IN (n.unit_id, u.parent_id) AND m.role IN ('officer', 'leader') END))`;

/** What the plan item asks, else the form. */
const photosWanted = `coalesce(o.photos,
  (SELECT (field->>'min')::int FROM form f, jsonb_array_elements(f.specification->'fields') field
   WHERE f.id = o.form AND field->>'kind' = 'photos' ORDER BY f.version DESC LIMIT 1), 1)`;

/** `waiver:<id>:<person>`, with `:again` the second time, and `verdict:<id>` name the request that they are about. */
const waiverJson = `(
    SELECT json_build_object('id', e.id, 'state', e.state, 'reason', e.reason, 'isAgain', n.key LIKE '%:again') FROM waiver e
    WHERE n.kind IN ('waiver', 'verdict') AND e.id = split_part(n.key, ':', 2))`;

/** The person put this duty off, and the moment has not come. */
const isSnoozed = `(n.kind = 'reminder' AND n.rung <> 'snooze' AND EXISTS (
    SELECT 1 FROM notice s WHERE s.person_id = n.person_id AND s.obligation_id = n.obligation_id AND s.rung = 'snooze'
      AND s.state = 'pending' AND s.due_at > $4))`;

/** Only escalations name units beside each other. */
const siblings = `CASE n.kind WHEN 'escalation' THEN (
    SELECT count(*)::int FROM unit s WHERE s.parent_id = u.parent_id AND s.kind = u.kind AND ${livesOnSql('s', '$3')}) END`;

/** Notices as domain/reminder/merge-notices.ts looks at them: ids $1, zone $2, today $3, now $4. */
export const noticesSql = `
  SELECT n.id, n.kind, ${waiverJson} AS waiver, ${isSnoozed} AS "isSnoozed", floor(extract(epoch FROM n.expires_at) * 1000)::float8 AS "expiresAt", ${obligationJson} AS obligation,
    json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'siblings', ${siblings}) AS unit, ${photosWanted} AS photos,
    ${progressJson} AS progress,
    o.withdrawn_at IS NOT NULL AS "isWithdrawn", NOT ${isStillTheirs} AS "hasLeft"
  FROM notice n JOIN obligation o ON o.id = n.obligation_id JOIN unit u ON u.id = n.unit_id
  LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE n.id = ANY($1::text[])
  ORDER BY n.key COLLATE "C"`;

/** Where person `p` can be reached, the account that joined last first. */
export const addressesJson = `(SELECT coalesce(json_agg(json_build_object('platform', a.platform, 'bot', a.bot, 'chatId', a.external_id) ORDER BY a.created_at DESC, a.id), '[]')
      FROM account a WHERE a.person_id = p.id AND a.is_reachable)`;

/** Where to write to, and how many reminder messages the person got on that local day: person $1, its first and last instant $2 and $3. */
export const personSql = `
  SELECT p.language,
    ${addressesJson} AS addresses,
    (SELECT count(DISTINCT sent.message_id)::int FROM notice sent WHERE sent.person_id = p.id AND sent.state = 'sent'
      AND sent.settled_at >= $2 AND sent.settled_at < $3) AS "sentToday"
  FROM person p WHERE p.id = $1`;

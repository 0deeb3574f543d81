import { obligationJson, progressJson, progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { passedOnJson } from '#src/adapters/postgres/sql/passed-on-sql.ts';
import { endedJson, livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { snoozeRung } from '#src/domain/notice/notice.ts';

/** What the addressee in a column ($1) is owed by now ($2), locked. A person may be told of a group. */
export const lockSql = (column: 'person_id' | 'group_id'): string => `
  SELECT n.id, n.kind FROM notice n WHERE n.${column} = $1 AND n.state = 'pending' AND n.due_at <= $2
    ${column === 'group_id' ? 'AND n.person_id IS NULL' : ''} FOR UPDATE`;

const expiresAt = `floor(extract(epoch FROM n.expires_at) * 1000)::float8 AS "expiresAt"`;

/** Roles to which a notice is told: who reports for its unit, or who looks after it; none where that unit has ended. */
const isStillTheirs = `(${livesOnSql('u', '$3')} AND EXISTS (
  SELECT 1 FROM membership m JOIN unit place ON place.id = m.unit_id AND ${livesOnSql('place', '$3')} WHERE m.person_id = n.person_id AND ${livesOnSql('m', '$3')}
    AND CASE n.kind WHEN 'verdict' THEN true WHEN 'reminder' THEN m.unit_id = n.unit_id AND m.role IN ('secretary', 'officer')
      WHEN 'waiver-asked' THEN m.unit_id = u.parent_id AND m.role IN ('officer', 'admin')
      ELSE m.unit_id IN (n.unit_id, u.parent_id) AND m.role IN ('officer', 'leader') END))`;

/** What the plan item asks, else the form. */
const photosWanted = `coalesce(o.photos,
  (SELECT (field->>'min')::int FROM form f, jsonb_array_elements(f.specification->'fields') field
   WHERE f.id = o.form AND field->>'kind' = 'photos' ORDER BY f.version DESC LIMIT 1), 1)`;

/** The person put this duty off, and the moment has not come. */
const isSnoozed = `(n.rung <> '${snoozeRung}' AND EXISTS (
    SELECT 1 FROM notice s WHERE s.person_id = n.person_id AND s.obligation_id = n.obligation_id AND s.rung = '${snoozeRung}'
      AND s.state = 'pending' AND s.due_at > $4))`;

const siblings = `(SELECT count(*)::int FROM unit s WHERE s.parent_id = u.parent_id AND s.kind = u.kind AND ${livesOnSql('s', '$3')})`;

/** What only some kinds need to know. */
const factsOfKind = `CASE n.kind
    WHEN 'reminder' THEN json_build_object('photos', ${photosWanted}, 'isSnoozed', ${isSnoozed})
    WHEN 'escalation' THEN json_build_object('siblings', ${siblings})
    ELSE (SELECT json_build_object('waiver', json_build_object('id', w.id, 'state', w.state, 'reason', w.reason), 'isAgain', n.is_again,
      'personId', n.person_id) FROM waiver w WHERE w.id = n.waiver_id) END`;

/** Notices of obligations as the domain looks at them: ids $1, zone $2, today $3, now $4. */
export const ofObligationsSql = `
  SELECT n.id, n.kind, ${expiresAt}, ${obligationJson} AS obligation, ${progressJson} AS progress, o.withdrawn_at IS NOT NULL AS "isWithdrawn",
    json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit, NOT ${isStillTheirs} AS "hasLeft", ${factsOfKind} AS facts
  FROM notice n JOIN obligation o ON o.id = n.obligation_id JOIN unit u ON u.id = n.unit_id
  LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE n.id = ANY($1::text[])
  ORDER BY n.key COLLATE "C"`;

/** Notices ($1) of what was written to somebody, and whether they look after its unit no more on day $2. */
export const ofPassedOnSql = `
  SELECT n.id, n.kind, ${expiresAt}, ${passedOnJson} AS "passedOn", w.answers_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM membership m JOIN unit place ON place.id = m.unit_id AND ${livesOnSql('place', '$2')}
    WHERE m.person_id = n.person_id AND m.unit_id IN (u.id, u.parent_id) AND m.role <> 'secretary' AND ${livesOnSql('m', '$2')}) AS "hasLeft"
  FROM notice n JOIN passed_on w ON w.id = n.passed_on_id JOIN person p ON p.id = w.person_id JOIN unit u ON u.id = w.unit_id
  WHERE n.id = ANY($1::text[]) ORDER BY w.at, n.key COLLATE "C"`;

/** The person's units on and after day $2 that fulfil a condition. */
const theirs = (condition: string): string => `(
    SELECT coalesce(json_agg(json_build_object('unitName', other.name, 'unitKind', other.kind, 'beginsOn', other.valid_from) ORDER BY other.name), '[]')
    FROM unit other WHERE ${condition} AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = n.person_id AND m.unit_id = other.id
      AND (m.valid_to IS NULL OR m.valid_to > $2::date)))`;

/**
 * Notices ($1) that a unit has ended: what became of it by day $2, and which other ones are the person's then or soon. A
 * group is told of the unit it is linked to.
 */
export const ofEndingsSql = `
  SELECT n.id, n.kind, ${expiresAt}, json_build_object(
    'ended', CASE WHEN u.valid_to <= $2::date THEN json_build_array(${endedJson('u', '$2')}) ELSE '[]' END,
    'living', ${theirs(livesOnSql('other', '$2'))}, 'coming', ${theirs('other.valid_from > $2::date')}) AS units
  FROM notice n LEFT JOIN chat_group g ON g.id = n.group_id JOIN unit u ON u.id = coalesce(g.unit_id, n.unit_id)
  WHERE n.id = ANY($1::text[]) ORDER BY u.name`;

/** Notices ($1) of groups and people whom our words do not reach, and whether that is still so. */
export const ofUnreachedSql = `
  SELECT n.id, n.kind, ${expiresAt}, json_build_object('id', coalesce(g.id, about.id), 'name', coalesce(g.title, about.name),
    'unitName', u.name, 'unitKind', u.kind, 'trouble', CASE WHEN g.id IS NOT NULL THEN g.trouble
      WHEN NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = about.id AND a.is_reachable) THEN 'blocked' END) AS unreached
  FROM notice n JOIN unit u ON u.id = n.unit_id LEFT JOIN chat_group g ON g.id = n.group_id LEFT JOIN person about ON about.id = n.about_id
  WHERE n.id = ANY($1::text[]) ORDER BY n.due_at DESC, n.key COLLATE "C"`;

/** The digests that group $1 is owed by now ($2), and the unit that they are about. */
export const digestsSql = `
  SELECT n.id, n.kind, ${expiresAt}, n.on_day::text AS "on", json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit
  FROM notice n JOIN chat_group g ON g.id = n.group_id JOIN unit u ON u.id = g.unit_id
  WHERE n.group_id = $1 AND n.kind = 'digest' AND n.state = 'pending' AND n.due_at <= $2`;

/**
 * Where to write to, the account that joined last first, and how many messages of some kinds ($4) the person got on that
 * local day: person $1, its first and last instant $2 and $3.
 */
export const personSql = `
  SELECT p.language,
    (SELECT coalesce(json_agg(json_build_object('platform', a.platform, 'bot', a.bot, 'chatId', a.external_id) ORDER BY a.created_at DESC, a.id), '[]')
      FROM account a WHERE a.person_id = p.id AND a.is_reachable) AS addresses,
    (SELECT count(DISTINCT sent.message_id)::int FROM notice sent WHERE sent.person_id = p.id AND sent.state = 'sent'
      AND sent.settled_at >= $2 AND sent.settled_at < $3 AND sent.kind = ANY($4::text[])) AS "sentToday"
  FROM person p WHERE p.id = $1`;

/** The same of group $1; nowhere once the bot was removed from it. */
export const groupSql = `
  SELECT g.language, 0 AS "sentToday",
    CASE WHEN g.state = 'linked' THEN json_build_array(json_strip_nulls(json_build_object(
      'platform', g.platform, 'bot', g.bot, 'chatId', g.chat_id, 'threadId', g.thread_id))) ELSE '[]' END AS addresses
  FROM chat_group g WHERE g.id = $1`;

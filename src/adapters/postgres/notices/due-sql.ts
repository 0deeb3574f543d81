import {
  evidence,
  obligationJson,
  progressJson,
  progressSql,
} from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isOvertakenSql } from '#src/adapters/postgres/sql/extension-sql.ts';
import { lostSql } from '#src/adapters/postgres/outbox/lost-sql.ts';
import { isDraftSql } from '#src/adapters/postgres/sql/report-json.ts';
import { filesSql, isHeldSql } from '#src/adapters/postgres/sql/announcement-sql.ts';
import { channelsSql, groupChannelJson } from '#src/adapters/postgres/sql/channel-sql.ts';
import { millisOf } from '#src/adapters/postgres/sql/millis-sql.ts';
import { passedOnJson } from '#src/adapters/postgres/sql/passed-on-sql.ts';
import { blockedSinceSql, failedSinceSql } from '#src/adapters/postgres/sql/reach-sql.ts';
import { toReviewJson, waitingOrder, waitingSql } from '#src/adapters/postgres/sql/review-sql.ts';
import { requestFields } from '#src/adapters/postgres/sql/waiver-sql.ts';
import { endedJson, livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { snoozeRung } from '#src/domain/notice/notice.ts';

/** What the addressee in a column ($1) is owed by now ($2), locked. A person may be told of a group. */
export const lockSql = (column: 'person_id' | 'group_id'): string => `
  SELECT n.id, n.kind FROM notice n WHERE n.${column} = $1 AND n.state = 'pending' AND n.due_at <= $2
    ${column === 'group_id' ? 'AND n.person_id IS NULL' : ''} FOR UPDATE`;

/** What every kind has. */
const ofNotice = `n.id, n.kind, n.failed_in AS "failedIn", ${millisOf('n.expires_at')} AS "expiresAt"`;

/** Roles to which a notice is told: who reports for its unit, or who looks after it; none where that unit has ended. */
const isStillTheirs = `(${livesOnSql('u', '$3')} AND EXISTS (
  SELECT 1 FROM membership m JOIN unit place ON place.id = m.unit_id AND ${livesOnSql('place', '$3')} WHERE m.person_id = n.person_id AND ${livesOnSql('m', '$3')}
    AND CASE WHEN n.kind IN ('verdict', 'verdict-undone') THEN true
      WHEN n.kind IN ('reminder', 'waiver-question') THEN m.unit_id = n.unit_id AND m.role IN ('secretary', 'officer')
      WHEN n.kind IN ('reminded-now', 'extended', 'extension-undone') THEN m.unit_id = n.unit_id AND m.role = 'secretary'
      WHEN n.kind IN ('waiver-asked', 'waiver-answered', 'waiver-unanswered') THEN m.unit_id = u.parent_id AND m.role IN ('officer', 'admin')
      ELSE m.unit_id IN (n.unit_id, u.parent_id) AND m.role IN ('officer', 'leader') END))`;

/** What the plan item asks, else the form. */
const photosWanted = `coalesce(o.photos,
  (SELECT (field->>'min')::int FROM form f, jsonb_array_elements(f.specification->'fields') field
   WHERE f.id = o.form AND field->>'kind' = 'photos' ORDER BY f.version DESC LIMIT 1), 1)`;

/** The person put this duty off, and the moment has not come. */
const isSnoozed = `(n.rung <> '${snoozeRung}' AND EXISTS (
    SELECT 1 FROM notice s WHERE s.person_id = n.person_id AND s.obligation_id = n.obligation_id AND s.rung = '${snoozeRung}'
      AND s.state = 'pending' AND s.due_at > $4))`;

/** An officer had the person reminded of this duty by hand that day. */
const isRemindedNow = `EXISTS (SELECT 1 FROM notice by_hand WHERE by_hand.person_id = n.person_id AND by_hand.obligation_id = n.obligation_id
    AND by_hand.kind = 'reminded-now' AND by_hand.state = 'sent' AND by_hand.settled_at > $4::timestamptz - interval '1 day' AND (by_hand.settled_at AT TIME ZONE $2)::date = $3::date)`;

/** What the ladder says of the notice's rung. */
const unless = `(SELECT step->>'unless' FROM jsonb_array_elements(o.ladder) step WHERE step->>'key' = n.rung LIMIT 1)`;

/** The unit sent something, whether or not it is enough. */
const isReported = `EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id AND r.unit_id = u.id
    AND r.status IN ('submitted', 'accepted', 'returned') AND r.happened_on BETWEEN o.counts_from AND o.counts_to)`;

/** The unit's unfinished report on it, of several the one written at last, in its form's version or the newest. */
const draft = `(SELECT json_build_object('reportId', r.id, 'fields', form.specification->'fields', 'answers', r.draft, 'photos', ${evidence},
      'photosWanted', o.photos, 'editedById', r.edited_by_id, 'editedByName', writer.name)
    FROM report r JOIN person writer ON writer.id = r.edited_by_id
    JOIN LATERAL (SELECT f.specification FROM form f WHERE f.id = r.form_id ORDER BY f.version = r.form_version DESC, f.version DESC LIMIT 1) form ON true
    WHERE r.obligation_id = o.id AND r.unit_id = u.id AND ${isDraftSql} ORDER BY r.edited_at DESC LIMIT 1)`;

const siblings = `(SELECT count(*)::int FROM unit s WHERE s.parent_id = u.parent_id AND s.kind = u.kind AND ${livesOnSql('s', '$3')})`;

/** The extension that a notice is about, as it stands now. */
const extension = `(SELECT json_build_object('extension', json_build_object('id', e.id, 'byId', e.by_id, 'oldOn', e.old_on, 'newOn', e.new_on, 'reason', e.reason,
      'wasLocked', e.was_locked, 'isUndone', e.undone_at IS NOT NULL, 'isOvertaken', ${isOvertakenSql})) FROM extension e WHERE e.id = n.extension_id)`;

/** What only some kinds need to know. */
const factsOfKind = `CASE n.kind
    WHEN 'reminder' THEN json_build_object('photos', ${photosWanted}, 'isSnoozed', ${isSnoozed}, 'isRemindedNow', ${isRemindedNow}, 'unless', ${unless},
      'ladder', o.ladder, 'isReported', ${isReported}, 'draft', ${draft}, 'personId', n.person_id)
    WHEN 'reminded-now' THEN (SELECT json_build_object('personId', n.person_id, 'line', by_hand.line, 'officeName', office.name, 'officeKind', office.kind,
      'draft', ${draft}) FROM reminded_now by_hand JOIN unit office ON office.id = u.parent_id WHERE by_hand.id = n.reminded_now_id)
    WHEN 'escalation' THEN json_build_object('siblings', ${siblings})
    WHEN 'extended' THEN ${extension} WHEN 'extension-undone' THEN ${extension}
    ELSE (SELECT json_build_object('waiver', json_build_object(${requestFields}), 'isAgain', n.is_again,
      'personId', n.person_id) FROM waiver e JOIN person asker ON asker.id = e.asked_by_id WHERE e.id = n.waiver_id) END`;

/** Notices of obligations as the domain looks at them: ids $1, zone $2, today $3, now $4. */
export const ofObligationsSql = `
  SELECT ${ofNotice}, ${obligationJson} AS obligation, ${progressJson} AS progress, o.withdrawn_at IS NOT NULL AS "isWithdrawn",
    json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit, NOT ${isStillTheirs} AS "hasLeft", ${factsOfKind} AS facts
  FROM notice n JOIN obligation o ON o.id = n.obligation_id JOIN unit u ON u.id = n.unit_id
  LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE n.id = ANY($1::text[])
  ORDER BY n.key COLLATE "C"`;

/** Notices ($1) of what was written to somebody, and whether they look after its unit no more on day $2. */
export const ofPassedOnSql = `
  SELECT ${ofNotice}, ${passedOnJson} AS "passedOn", w.answers_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM membership m JOIN unit place ON place.id = m.unit_id AND ${livesOnSql('place', '$2')}
    WHERE m.person_id = n.person_id AND m.unit_id IN (u.id, u.parent_id) AND m.role <> 'secretary' AND ${livesOnSql('m', '$2')}) AS "hasLeft"
  FROM notice n JOIN passed_on w ON w.id = n.passed_on_id JOIN person p ON p.id = w.person_id JOIN unit u ON u.id = w.unit_id
  WHERE n.id = ANY($1::text[]) ORDER BY w.at, n.key COLLATE "C"`;

/** Notices ($1) of announcements, with what goes with them, and whether they are still for the person on day $2. */
export const ofAnnouncementsSql = `
  SELECT ${ofNotice}, n.is_again AS "isAgain", r.read_at IS NOT NULL AS "isRead",
    json_build_object('id', a.id, 'text', a.text, 'officeName', office.name, 'officeKind', office.kind, 'files', ${filesSql}) AS announcement,
    NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = n.person_id AND m.unit_id = n.unit_id AND ${livesOnSql('m', '$2')}) AS "hasLeft"
  FROM notice n JOIN announcement a ON a.id = n.announcement_id JOIN unit office ON office.id = a.unit_id
  LEFT JOIN announcement_receipt r ON r.announcement_id = a.id AND r.person_id = n.person_id
  WHERE n.id = ANY($1::text[]) ORDER BY a.sent_at, n.key COLLATE "C"`;

/** Notices ($1) that announcements did not get to everybody, with whom they did not get to. */
export const ofHeldSql = `
  SELECT ${ofNotice}, json_build_object('id', a.id, 'text', a.text) AS announcement, held.people, held.units
  FROM notice n JOIN announcement a ON a.id = n.announcement_id JOIN LATERAL (
    SELECT count(*)::int AS people, coalesce(json_agg(DISTINCT u.name), '[]') AS units FROM notice waits JOIN unit u ON u.id = waits.unit_id
    WHERE waits.announcement_id = a.id AND waits.kind = 'announcement' AND NOT waits.is_again AND ${isHeldSql('waits', 'a')}) held ON true
  WHERE n.id = ANY($1::text[]) ORDER BY a.sent_at, n.key COLLATE "C"`;

/** Notices ($1) of what an officer decided, as it is on day $2. */
export const ofReviewsSql = `
  SELECT ${ofNotice}, json_build_object('id', w.id, 'reportId', r.id, 'title', coalesce(o.short, r.answers->>'title', form.specification->'title'->>'vi', r.form_id),
      'unitName', u.name, 'happenedOn', r.happened_on, 'reason', w.reason, 'isUndone', w.undone_at IS NOT NULL, 'isOvertaken', r.version <> w.version OR r.status <> w.verdict) AS review,
    NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = n.person_id AND m.unit_id = u.id AND m.role IN ('secretary', 'officer') AND ${livesOnSql('m', '$2')}) AS "hasLeft"
  FROM notice n JOIN review w ON w.id = n.review_id JOIN report r ON r.id = w.report_id JOIN unit u ON u.id = r.unit_id
  LEFT JOIN obligation o ON o.id = r.obligation_id LEFT JOIN form ON form.id = r.form_id AND form.version = r.form_version
  WHERE n.id = ANY($1::text[]) ORDER BY w.at, n.key COLLATE "C"`;

/** Notices ($1) of what an officer wrote for a ward, as it is on day $2. */
export const ofEnteredSql = `
  SELECT ${ofNotice}, json_build_object('reportId', r.id, 'title', coalesce(o.short, r.answers->>'title', form.specification->'title'->>'vi', r.form_id),
      'unitName', u.name, 'unitKind', u.kind, 'happenedOn', r.happened_on, 'byName', p.name, 'isCorrection', v.version > 1,
      'isOvertaken', NOT r.is_entered_for OR r.status NOT IN ('submitted', 'accepted', 'returned')
        OR EXISTS (SELECT 1 FROM report_version newer WHERE newer.report_id = r.id AND newer.version > v.version AND newer.reason <> 'late-photos')) AS entered,
    NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = n.person_id AND m.unit_id = u.id AND m.role = 'secretary' AND ${livesOnSql('m', '$2')}) AS "hasLeft"
  FROM notice n JOIN report r ON r.id = n.report_id JOIN report_version v ON v.report_id = r.id AND v.version = n.report_version
  JOIN person p ON p.id = v.person_id JOIN unit u ON u.id = r.unit_id
  LEFT JOIN obligation o ON o.id = r.obligation_id LEFT JOIN form ON form.id = r.form_id AND form.version = r.form_version
  WHERE n.id = ANY($1::text[]) ORDER BY v.at, n.key COLLATE "C"`;

/** More are not looked through for what is unusual. */
const mostWaiting = 200;

/** Notices ($1) that reports wait in zone $3, with these, and whether the person still looks after the unit on day $2. */
export const ofWaitingSql = `
  SELECT ${ofNotice}, n.unit_id AS "unitId", NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = n.person_id AND m.unit_id = n.unit_id
      AND m.role IN ('officer', 'admin') AND ${livesOnSql('m', '$2')}) AS "hasLeft",
    (SELECT coalesce(json_agg(page.report), '[]') FROM (SELECT ${toReviewJson('$3')} AS report FROM ${waitingSql}
      WHERE unit.parent_id = n.unit_id AND r.status = 'submitted' AND NOT (r.is_entered_for AND v.person_id = n.person_id) ORDER BY ${waitingOrder} LIMIT ${mostWaiting}) page) AS reports
  FROM notice n WHERE n.id = ANY($1::text[]) ORDER BY n.due_at DESC, n.key COLLATE "C"`;

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
  SELECT ${ofNotice}, json_build_object(
    'ended', CASE WHEN u.valid_to <= $2::date THEN json_build_array(${endedJson('u', '$2')}) ELSE '[]' END,
    'living', ${theirs(livesOnSql('other', '$2'))}, 'coming', ${theirs('other.valid_from > $2::date')}) AS units
  FROM notice n LEFT JOIN chat_group g ON g.id = n.group_id JOIN unit u ON u.id = coalesce(g.unit_id, n.unit_id)
  WHERE n.id = ANY($1::text[]) ORDER BY u.name`;

/** Notices ($1) of groups, people and wards whom our words do not reach, and what keeps them from a group or a person still. */
export const ofUnreachedSql = `
  SELECT ${ofNotice}, n.about_id AS "aboutId", json_build_object('id', coalesce(g.id, about.id, u.id), 'name', coalesce(g.title, about.name, u.name),
    'unitId', u.id, 'unitName', u.name, 'unitKind', u.kind,
    'trouble', CASE WHEN g.id IS NOT NULL THEN g.trouble WHEN reach.blocked_since IS NOT NULL THEN 'blocked' WHEN reach.failed_since IS NOT NULL THEN 'failed' END,
    'since', ${millisOf('coalesce(g.trouble_at, reach.blocked_since, reach.failed_since)')}) AS unreached
  FROM notice n JOIN unit u ON u.id = n.unit_id LEFT JOIN chat_group g ON g.id = n.group_id LEFT JOIN person about ON about.id = n.about_id
    LEFT JOIN LATERAL (SELECT ${blockedSinceSql('about.id')} AS blocked_since, ${failedSinceSql('about.id')} AS failed_since) reach ON about.id IS NOT NULL
  WHERE n.id = ANY($1::text[]) ORDER BY n.due_at DESC, n.key COLLATE "C"`;

/** Notices ($1) of months that run out, as the ledger has them now; the worst first. */
export const ofAllowanceSql = `
  SELECT ${ofNotice}, n.matter, json_build_object('id', l.id, 'botName', l.bot_name, 'month', l.month, 'most', l.most,
    'sent', l.sent, 'received', l.received, 'beginsAt', ${millisOf('l.begins_at')}, 'endsAt', ${millisOf('l.ends_at')}, 'spentUntil', ${millisOf('l.spent_until')}) AS ledger
  FROM notice n JOIN allowance_month l ON l.id = n.allowance_id WHERE n.id = ANY($1::text[])
  ORDER BY array_position(ARRAY['spent', 'last', 'short', 'people', 'groups'], n.matter), n.key COLLATE "C"`;

/** Notices ($1) of roles that began or ended, as they are on day $2. */
export const ofRolesSql = `
  SELECT ${ofNotice}, n.on_day::text AS "on", about.name AS "takenOverFrom", NOT ${livesOnSql('m', '$2')} AS "hasEnded",
    json_build_object('name', p.name, 'role', m.role, 'unitName', u.name, 'unitKind', u.kind, 'until', m.valid_to) AS membership,
    EXISTS (SELECT 1 FROM membership other WHERE other.person_id = n.person_id AND other.id <> m.id AND ${livesOnSql('other', '$2')}) AS "hasOthers",
    (SELECT count(*)::int FROM report r WHERE r.unit_id = u.id AND ${isDraftSql}) AS drafts
  FROM notice n JOIN membership m ON m.id = n.membership_id JOIN person p ON p.id = m.person_id JOIN unit u ON u.id = m.unit_id
  LEFT JOIN person about ON about.id = n.about_id WHERE n.id = ANY($1::text[]) ORDER BY n.due_at, n.key COLLATE "C"`;

/** Notices ($1) of groups that were linked, as these are now. */
export const ofGroupsSql = `
  SELECT ${ofNotice}, json_build_object('id', g.id, 'title', g.title, 'unitName', u.name, 'unitKind', u.kind, 'state', g.state,
    'linkedBy', coalesce(p.name, g.linked_by_name)) AS "group"
  FROM notice n JOIN chat_group g ON g.id = n.group_id JOIN unit u ON u.id = g.unit_id LEFT JOIN person p ON p.id = g.linked_by_id
  WHERE n.id = ANY($1::text[]) ORDER BY n.due_at DESC, n.key COLLATE "C"`;

/** What is left at `now` of the month of the bot in `row`, and what may not have arrived in the chat, as parts of a JSON. */
const roomOf = (
  row: string,
  chat: string,
  now: string,
): string => `'lost', ${lostSql(row, chat, now)}, 'ledger', (
  SELECT json_build_object('sent', l.sent, 'received', l.received, 'most', l.most, 'spentUntil', ${millisOf('l.spent_until')})
  FROM allowance_month l WHERE l.platform = ${row}.platform AND l.bot = ${row}.bot AND l.begins_at <= ${now} AND l.ends_at > ${now})`;

/** The digests that group $1 is owed by now ($2), and the unit that they are about. */
export const digestsSql = `
  SELECT ${ofNotice}, n.on_day::text AS "on", json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit
  FROM notice n JOIN chat_group g ON g.id = n.group_id JOIN unit u ON u.id = g.unit_id
  WHERE n.group_id = $1 AND n.kind = 'digest' AND n.state = 'pending' AND n.due_at <= $2`;

/** The same for person $1, who leads the unit; whether they still do. */
export const leaderDigestsSql = `
  SELECT ${ofNotice}, n.on_day::text AS "on", json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) AS unit, NOT EXISTS (
    SELECT 1 FROM membership m WHERE m.person_id = $1 AND m.unit_id = u.id AND m.role = 'leader' AND (m.valid_to IS NULL OR m.valid_to > $2::timestamptz)) AS "hasLeft"
  FROM notice n JOIN unit u ON u.id = n.unit_id
  WHERE n.person_id = $1 AND n.kind = 'leader-digest' AND n.state = 'pending' AND n.due_at <= $2::timestamptz`;

/**
 * Where to write to, and how many messages of some kinds ($4) the person got on that
 * local day: person $1, its first and last instant $2 and $3, now $5.
 */
export const personSql = `
  SELECT p.language,
    ${channelsSql('p.id', 'a.is_reachable', roomOf('a', 'a.external_id', '$5'))} AS addresses,
    (SELECT count(DISTINCT sent.message_id)::int FROM notice sent WHERE sent.person_id = p.id AND sent.state = 'sent'
      AND sent.settled_at >= $2 AND sent.settled_at < $3 AND sent.kind = ANY($4::text[])) AS "sentToday"
  FROM person p WHERE p.id = $1`;

/** The same of group $1, now $2; nowhere once the bot was removed from it. */
export const groupSql = `
  SELECT g.language, 0 AS "sentToday",
    CASE WHEN g.state = 'linked' THEN json_build_array(${groupChannelJson} || jsonb_build_object(${roomOf('g', 'g.chat_id', '$2')})) ELSE '[]' END AS addresses
  FROM chat_group g WHERE g.id = $1`;

/** Each secretary was reminded on each of the last `days` mornings before a moment, of something that the ward owes. */
export const remindDaily = (days: number, until: string): string => `
  INSERT INTO message (id, platform, bot, chat_id, call, cause, state, leased_until, created_at, ended_at, external_id, about)
  SELECT 'm-' || m.person_id || '-' || d, a.platform, a.bot, a.external_id, '{}', 'notices:' || m.person_id, 'sent', t.at, t.at, t.at, d::text, '{"revision":null,"about":{"kind":"notice"}}'
  FROM membership m JOIN account a ON a.person_id = m.person_id, generate_series(0, ${days - 1}) d, LATERAL (SELECT '${until}'::timestamptz - d * interval '1 day' AS at) t
  WHERE m.role = 'secretary';
  INSERT INTO notice (id, key, kind, rung, person_id, unit_id, obligation_id, on_day, due_at, expires_at, state, settled_at, message_id)
  SELECT 'n-' || m.person_id || '-' || d, 'n-' || m.person_id || '-' || d, 'reminder', 'd-3', m.person_id, m.unit_id, o.id, t.at::date, t.at, t.at + interval '1 day', 'sent', t.at, 'm-' || m.person_id || '-' || d
  FROM membership m JOIN LATERAL (SELECT id FROM obligation WHERE unit_id = m.unit_id ORDER BY due_on LIMIT 1) o ON true,
    generate_series(0, ${days - 1}) d, LATERAL (SELECT '${until}'::timestamptz - d * interval '1 day' AS at) t
  WHERE m.role = 'secretary'`;

/** All secretaries have written an hour after the last reminder, but one of `silentNth`, who did so weeks ago; each got an answer a week. */
export const writeBack = (until: string, silentNth: number): string => `
  INSERT INTO session (platform, bot, chat_id, revision, state, updated_at)
  SELECT a.platform, a.bot, a.external_id, 1, '{}', '${until}'::timestamptz + CASE WHEN abs(hashtext(a.id)) % ${silentNth} = 0 THEN interval '-20 days' ELSE interval '1 hour' END
  FROM account a JOIN membership m ON m.person_id = a.person_id AND m.role = 'secretary';
  INSERT INTO message (id, platform, bot, chat_id, call, cause, state, leased_until, created_at, ended_at, external_id, about)
  SELECT 'r-' || a.id || '-' || w, a.platform, a.bot, a.external_id, '{}', 'update:' || w, 'sent', t.at, t.at, t.at, 'r-' || w, '{"revision":1,"about":{"kind":"question"}}'
  FROM account a JOIN membership m ON m.person_id = a.person_id AND m.role = 'secretary', generate_series(0, 3) w, LATERAL (SELECT '${until}'::timestamptz - w * interval '7 days' + interval '1 hour' AS at) t`;

/** One ward of `nth` has lost its secretary. */
export const leaveSome = (nth: number, on: string): string =>
  `UPDATE membership SET valid_to = '${on}' WHERE role = 'secretary' AND abs(hashtext(id)) % ${nth} = 1`;

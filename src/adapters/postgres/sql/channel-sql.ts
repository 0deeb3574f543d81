/**
/**
 * The accounts `a` of a person (`personId`: a column) that meet a condition as JSON, those that joined last first: where each is, what
 * `pickChannel` goes by, and `more` parts. In a private chat the account's id is the chat's, whose session is written with each
 * update of its person.
 */
export const channelsSql = (personId: string, condition = 'true', more?: string): string => `
  (SELECT coalesce(json_agg(json_build_object('accountId', a.id, 'platform', a.platform, 'bot', a.bot, 'chatId', a.external_id,
      'isReachable', a.is_reachable, 'isPreferred', a.is_preferred, 'wroteAt', floor(extract(epoch FROM s.updated_at) * 1000)${more === undefined ? '' : `, ${more}`})
      ORDER BY a.created_at DESC, a.id), '[]')
    FROM account a LEFT JOIN session s ON s.platform = a.platform AND s.bot = a.bot AND s.chat_id = a.external_id
    WHERE a.person_id = ${personId} AND ${condition})`;

/** The same of a group `g`, which is one place. */
export const groupChannelJson = `(jsonb_strip_nulls(jsonb_build_object('platform', g.platform, 'bot', g.bot, 'chatId', g.chat_id, 'threadId', g.thread_id))
  || '{"accountId": null, "isReachable": true, "isPreferred": false, "wroteAt": null}')`;

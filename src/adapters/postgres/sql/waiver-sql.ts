const talkJson = `coalesce((
    SELECT json_agg(json_build_object('kind', t.word->>'kind', 'name', coalesce(said.name, ''), 'text', t.word->>'text') ORDER BY t.place)
    FROM jsonb_array_elements(e.talk) WITH ORDINALITY AS t(word, place) LEFT JOIN person said ON said.id = t.word->>'byId'), '[]')`;

/** A request `e`, asked by `asker`, as parts of a JSON in the shape of RequestTold. */
export const requestFields = `'id', e.id, 'kind', e.kind, 'state', e.state, 'reason', e.reason, 'madeUpOn', e.made_up_on, 'askedByName', asker.name,
    'askedAt', floor(extract(epoch FROM e.asked_at) * 1000)::float8, 'talk', ${talkJson}`;

/** Whether what is owed of `o` was reported, by its progress `done`. */
export const isMetSql = '(o.at_least > 0 AND coalesce(done.amount, 0) >= o.at_least)';

/**
 * Whether a request `e` on duty `o` waits, by its progress `done`: nobody has decided or taken it back, and there is still something to
 * decide.
 */
export const isWaitingSql = `(e.decided_at IS NULL AND e.state IN ('asked', 'asked-back') AND o.withdrawn_at IS NULL AND NOT ${isMetSql})`;

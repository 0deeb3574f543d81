const fileJson = `json_build_object('photoId', f.id, 'state', f.state, 'sha256', f.sha256, 'mime', f.mime, 'bytes', f.bytes, 'fileName', f.file_name)`;

/** What goes with announcement `a`, in the order in which it came. */
export const filesSql = `(SELECT coalesce(json_agg(${fileJson} ORDER BY f.received_at, f.id), '[]') FROM photo f WHERE f.announcement_id = a.id)`;

/** Whether notice `n` of announcement `a` has not gone out: it waits for another day, or was given up. */
export function isHeldSql(n: string, a: string): string {
  return `(${n}.state = 'dropped' AND ${n}.reason IN ('held-back', 'spent', 'expired', 'unreachable')
    OR ${n}.state = 'pending' AND ${n}.due_at > ${a}.sent_at + interval '1 minute')`;
}

import { reachOf } from '#src/domain/organisation/access.ts';
import { phrase } from '#src/domain/words.ts';
import { readJoinedSince } from '#src/flows/contract/action.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/**
 * Photos that joined a sent report by themselves leave it again, and it is asked which activity they are of. They stay in one that was
 * corrected or decided about since: it stands for what was looked at. Null: no button of ours says so.
 */
export function takeApart(of: string, topic: Topic, facts: Facts): Outcome | null {
  const about = readJoinedSince(of);
  if (!about) return null;
  const { reportId, since } = about;
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId });
  const isOwn = report !== null && reachOf(facts.actor, 'write-report').units.includes(report.unitId);
  if (!isOwn || report.isOpen || report.status !== 'submitted' || report.editedAt > since)
    return done(topic, say([phrase('photos-stay')]));
  return after(
    [
      { kind: 'release-photos', reportId, albumId: null, since, until: facts.now },
      { kind: 'note-late-photos', reportId },
    ],
    open({ kind: 'report-list', at: 'duties', page: 0, photosSince: since }, [phrase('photos-taken-out')]),
  );
}

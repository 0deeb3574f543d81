import { complaintCode } from '#src/domain/passed-on/complaint-code.ts';
import { whoIsTold } from '#src/domain/passed-on/caretakers.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { withOfficers } from '#src/flows/pass-on/with-officers.ts';
import { goTo } from '#src/flows/words/menu-row.ts';
import { replyWithWays } from './reply-beside.ts';

/** Whoever complains once more by then means the same. */
const sameForMs = 3_600_000;

/** Somebody says that something does not work: sorry, a code under which it is noted, and the way to a human. */
export function saySorry(topic: Topic, facts: Facts): Outcome {
  return withOfficers(facts, ({ unit: { unitId }, candidates, passingOn: { complaint } }) => {
    const complaintId = facts.newIds[0] ?? '';
    const isSame = complaint !== null && complaint.at > facts.now - sameForMs;
    const code = isSame ? complaint.code : complaintCode(complaintId);
    const noted = isSame ? [] : [{ kind: 'note-complaint', complaintId, code, unitId } as const];
    const isHeard = whoIsTold(candidates).length > 0;
    const line = phrase(isHeard ? 'complaint' : 'complaint-to-district', { code });
    const ways = isHeard ? [goTo('nhancanbo', 'button-write-to-officer')] : [];
    return after(noted, replyWithWays(topic, [line], ways));
  });
}

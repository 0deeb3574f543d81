import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { askWaiver, decideWaiver } from './waivers.ts';
import { joinPerson } from './person-effects.ts';
import { linkGroup, moveGroup, unlinkGroup } from './group-effects.ts';
import { snooze } from './snooze-notices.ts';
import { OvertakenError, type Transaction } from './transaction.ts';

/** The effects that come once in many updates, one statement or two each, inside the turn's transaction. */
export async function applyRareEffect(
  transaction: Transaction,
  change: Change,
  effect: Effect,
): Promise<void> {
  switch (effect.kind) {
    case 'reopen':
      return reopen(transaction, change, effect.reportId);
    case 'discard':
      return discard(transaction, change, effect.reportId);
    case 'note-late-photos':
      return addVersion(transaction, change, effect.reportId, 'late-photos');
    case 'join':
      return joinPerson(transaction, change, effect);
    case 'snooze':
      return snooze(transaction, change, effect);
    case 'ask-waiver':
      return askWaiver(transaction, change, effect);
    case 'decide-waiver':
      return decideWaiver(transaction, change, effect);
    case 'link-group':
      return linkGroup(transaction, change, effect);
    case 'unlink-group':
      return unlinkGroup(transaction, change);
    case 'move-group':
      return moveGroup(transaction, change, effect.newChatId);
    case 'set-reachable':
      return setReachable(transaction, change, effect.reachable);
    case 'set-language':
      return setLanguage(transaction, change, effect.language);
    case 'note-wrong-code': // lives in the session's state
    case 'say':
    case 'answer':
    case 'start-report':
    case 'submit':
    case 'add-photo':
    case 'adopt-photos':
    case 'acknowledge-photos':
    case 'await-photos':
      return;
  }
}

async function addVersion(
  transaction: Transaction,
  change: Change,
  reportId: string,
  reason: string,
): Promise<void> {
  const personId = change.asker.actor?.personId ?? null;
  const { units } = reachOf(change.asker.actor, 'write-report');
  await transaction.$executeRaw`
    WITH r AS (UPDATE report SET version = version + 1 WHERE id = ${reportId} AND unit_id = ANY(${units}) RETURNING id, version, answers)
    INSERT INTO report_version (report_id, version, answers, photo_ids, person_id, reason, at)
    SELECT r.id, r.version, r.answers, ARRAY(SELECT f.id FROM photo f WHERE f.report_id = r.id AND f.state <> 'refused' ORDER BY f.received_at, f.id),
      ${personId}, ${reason}, ${new Date(change.asker.now)} FROM r`;
}

async function reopen(transaction: Transaction, change: Change, reportId: string): Promise<void> {
  const { units } = reachOf(change.asker.actor, 'write-report');
  const opened = await transaction.$executeRaw`
    UPDATE report SET draft = coalesce(draft, answers), edited_by_id = ${change.asker.actor?.personId ?? null}, edited_at = ${new Date(change.asker.now)}
    WHERE id = ${reportId} AND version > 0 AND status IN ('submitted', 'accepted', 'returned') AND unit_id = ANY(${units})`;
  if (opened !== 1) throw new OvertakenError();
}

async function discard(transaction: Transaction, change: Change, reportId: string): Promise<void> {
  const { units } = reachOf(change.asker.actor, 'write-report');
  await transaction.$executeRaw`
    UPDATE report SET draft = NULL, status = CASE WHEN version = 0 THEN 'discarded' ELSE status END
    WHERE id = ${reportId} AND unit_id = ANY(${units})`;
}

async function setReachable(transaction: Transaction, change: Change, isReachable: boolean): Promise<void> {
  const { platform, bot, chat } = change.asker.incoming;
  await transaction.account.updateMany({
    where: { platform, bot, externalId: chat.id },
    data: { isReachable },
  });
}

async function setLanguage(transaction: Transaction, change: Change, language: string): Promise<void> {
  const personId = change.asker.actor?.personId;
  if (personId) await transaction.person.update({ where: { id: personId }, data: { language } });
}

import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import { unansweredAfterDays } from '#src/domain/waiver/request.ts';
import { morning } from '#src/domain/notice/quiet-hours.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { tellAsker, tellOfficers } from './tell.ts';

interface TalkedAbout {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  /** How much was said by now. */
  readonly turn: number;
}

const returned = `w.obligation_id AS "obligationId", w.unit_id AS "unitId", jsonb_array_length(w.talk) AS turn`;

/** $2: a word as it is kept. */
const askBackSql = `
  UPDATE waiver w SET state = 'asked-back', talk = w.talk || $2::jsonb FROM unit u
  WHERE u.id = w.unit_id AND w.id = $1 AND w.state IN ('asked', 'asked-back') AND u.parent_id = ANY($3::text[]) RETURNING ${returned}`;

const answerSql = `
  UPDATE waiver w SET state = 'asked', talk = w.talk || $2::jsonb
  WHERE w.id = $1 AND w.state = 'asked-back' AND w.unit_id = ANY($3::text[]) RETURNING ${returned}`;

/** An officer wants to know more before deciding: who asked is told, and the officers if there is no answer in some days. */
export async function askBack(
  transaction: Transaction,
  change: Change,
  { waiverId, text }: Extract<Effect, { kind: 'ask-back' }>,
): Promise<void> {
  const { actor, today, zone } = change.asker;
  const word = wordOf('question', text, change);
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const rows = await transaction.$queryRawUnsafe<TalkedAbout[]>(askBackSql, waiverId, word, childrenOf);
  const [asked] = rows;
  if (!asked) throw new OvertakenError();
  const { unitId, obligationId, turn } = asked;
  await writeDeed(transaction, change, {
    act: 'waiver-asked-back',
    unitId,
    subject: { waiverId, obligationId },
    reason: text,
  });
  const unansweredAt = instantOf(addDays(today, unansweredAfterDays), morning, zone);
  await tellAsker(transaction, change, waiverId, { kind: 'waiver-question', turn });
  await tellOfficers(transaction, change, waiverId, { kind: 'waiver-unanswered', turn }, unansweredAt);
}

/** The unit's answer: the request waits for officers again, who hear it. */
export async function answerQuestion(
  transaction: Transaction,
  change: Change,
  { waiverId, text }: Extract<Effect, { kind: 'answer-question' }>,
): Promise<void> {
  const word = wordOf('answer', text, change);
  const { units } = reachOf(change.asker.actor, 'write-report');
  const rows = await transaction.$queryRawUnsafe<TalkedAbout[]>(answerSql, waiverId, word, units);
  const [answered] = rows;
  if (!answered) throw new OvertakenError();
  await tellOfficers(transaction, change, waiverId, { kind: 'waiver-answered', turn: answered.turn });
}

function wordOf(
  kind: 'question' | 'answer',
  text: string,
  { asker: { actor, now } }: Pick<Change, 'asker'>,
): string {
  return JSON.stringify([{ kind, text, byId: actor?.personId ?? null, at: new Date(now).toISOString() }]);
}

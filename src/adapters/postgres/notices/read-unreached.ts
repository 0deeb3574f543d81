import { dayOf } from '#src/domain/calendar.ts';
import type { WardNow } from '#src/domain/delivery/ward-now.ts';
import {
  isWorthTelling,
  type TroubleMoment,
  unanswered,
  wardTrouble,
} from '#src/domain/delivery/ward-trouble.ts';
import type { NoticeId, PersonId } from '#src/domain/ids.ts';
import type { DueNotice, Unreached } from '#src/domain/notice/due-notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { readWardsIn } from '#src/adapters/postgres/delivery/ward-facts.ts';
import { ofUnreachedSql } from './due-sql.ts';

type Row = Omit<DueNotice<'unreached'>, 'unreached'> & {
  /** Null: it is about a group, or the ward. */
  readonly aboutId: PersonId | null;
  readonly unreached: Omit<Unreached, 'ward' | 'unanswered' | 'invitedBy'>;
};

/** Who invited whom, of these people ($1). */
const invitedSql = `
  SELECT DISTINCT i.used_by AS "personId", host.name FROM invite i JOIN person host ON host.id = i.created_by_id
  WHERE i.used_by = ANY($1::text[]) ORDER BY host.name`;

/** What does not get through as it is at this moment: of a ward decided by its rule, and of one of its people with the others of it. */
export async function readOfUnreached(
  transaction: Transaction,
  ids: readonly NoticeId[],
  moment: TroubleMoment,
): Promise<readonly DueNotice[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.$queryRawUnsafe<Row[]>(ofUnreachedSql, ids);
  const unitIds = [...new Set(rows.map(({ unreached: { unitId } }) => unitId))];
  const { now, zone } = moment;
  const wards = await readWardsIn(transaction, unitIds, { today: dayOf(now, zone), zone });
  const people = wards.flatMap(({ secretaries }) => secretaries.map(({ personId }) => personId));
  const invited = await transaction.$queryRawUnsafe<{ personId: PersonId; name: string }[]>(
    invitedSql,
    people,
  );
  return rows.map(({ aboutId, unreached, ...notice }) => {
    const ward = wardOf(unreached, aboutId, wards);
    if (!ward) return { ...notice, unreached: { ...unreached, unanswered: [], invitedBy: [] } };
    const theirs = ward.secretaries.filter(({ personId }) => aboutId === null || personId === aboutId);
    const hosts = invited.filter((one) => theirs.some(({ personId }) => personId === one.personId));
    const invitedBy = [...new Set(hosts.map(({ name }) => name))];
    const trouble = aboutId === null ? ofWard(ward, moment) : {};
    return {
      ...notice,
      unreached: {
        ...unreached,
        ...trouble,
        ward,
        unanswered: unanswered(ward.secretaries, moment),
        invitedBy,
      },
    };
  });
}

/** The ward that it is about, or for which the person reports; undefined: it is about neither. */
function wardOf(
  { id, unitId }: Row['unreached'],
  aboutId: PersonId | null,
  wards: readonly WardNow[],
): WardNow | undefined {
  const ward = wards.find((one) => one.unitId === unitId);
  const isOfIt = ward?.secretaries.some(({ personId }) => personId === aboutId);
  return id === unitId || isOfIt ? ward : undefined;
}

/** What is told of a ward as a whole. That its people are cut off is told of each of them. */
function ofWard(ward: WardNow, moment: TroubleMoment): Pick<Unreached, 'trouble' | 'since'> {
  const trouble = wardTrouble(ward, moment);
  const isTold = trouble?.kind === 'silent' || trouble?.kind === 'nobody';
  return trouble && isTold && isWorthTelling(trouble, moment)
    ? { trouble: trouble.kind, since: trouble.since }
    : { trouble: null, since: null };
}

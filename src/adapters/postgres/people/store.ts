import type { UnitPeople } from '#src/domain/organisation/people.ts';
import type { Moment, PeopleStore } from '#src/ports/people-store.ts';
import { readAudit } from '#src/adapters/postgres/audit/read-audit.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { unitPeopleSql } from '#src/adapters/postgres/reads/find-people.ts';
import { byAdmin, type Doing } from './doing.ts';
import { endRole } from './end-role.ts';
import { giveRole } from './give-role.ts';
import { handOver } from './hand-over.ts';
import { listInvites, revokeInvite } from './invites.ts';
import { moveRole } from './move-role.ts';

const everybodySql = unitPeopleSql('true', 'false', '$1');

/** What whoever runs the server does to people, on PostgreSQL. */
export function createPeopleStore(database: Database): PeopleStore {
  const by = ({ now, today }: Moment): Doing => ({ ...byAdmin(now), today });
  return {
    units: (today) => database.query<UnitPeople>(everybodySql, [today]),
    endRole: (moment, ending) =>
      database.$transaction(async (transaction) => (await endRole(transaction, by(moment), ending)) !== null),
    addRole: (moment, { reason, ...wanted }) =>
      database.$transaction(
        async (transaction) => (await giveRole(transaction, by(moment), wanted, reason)).kind,
      ),
    handOver: (moment, handing) =>
      database.$transaction(
        async (transaction) => (await handOver(transaction, by(moment), handing)) !== null,
      ),
    moveRole: (moment, move) =>
      database.$transaction(async (transaction) => (await moveRole(transaction, by(moment), move)) !== null),
    invites: (now) => listInvites(database, now),
    revokeInvite: (moment, what) =>
      database.$transaction((transaction) => revokeInvite(transaction, by(moment), what)),
    audit: (of) => readAudit(database, of),
  };
}

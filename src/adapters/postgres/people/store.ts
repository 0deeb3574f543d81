import type { UnitPeople } from '#src/domain/organisation/people.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { Moment, PeopleStore } from '#src/ports/people-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { unitPeopleSql } from '#src/adapters/postgres/reads/find-people.ts';
import type { Doing } from './doing.ts';
import { endRole } from './end-role.ts';

interface Dependencies {
  readonly database: Database;
  readonly newId: NewId;
}

const everybodySql = unitPeopleSql('true', 'false', '$1');

/** What whoever runs the server does to people, on PostgreSQL. */
export function createPeopleStore({ database, newId }: Dependencies): PeopleStore {
  const doing = (moment: Moment): Doing => ({ ...moment, actorId: null, via: 'admin', reach: null, newId });
  return {
    units: (today) => database.query<UnitPeople>(everybodySql, [today]),
    endRole: (moment, ending) =>
      database.$transaction(
        async (transaction) => (await endRole(transaction, doing(moment), ending)) !== null,
      ),
  };
}

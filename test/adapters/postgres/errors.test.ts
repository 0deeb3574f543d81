import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { isAway } from '#src/adapters/postgres/errors.ts';

/** As pg throws it, and as Prisma wraps it. */
function said(severity: string, code: string, message: string): readonly [string, Error][] {
  const bare = Object.assign(new pg.DatabaseError(message, message.length, 'error'), { severity, code });
  const cause = { kind: 'postgres', code, severity, message };
  const meta = { driverAdapterError: { name: 'DriverAdapterError', cause } };
  const wrapped = Object.assign(new Error('Database error.'), { code: 'P2039', meta });
  return [
    ['pg', bare],
    ['Prisma', wrapped],
  ];
}

describe('the database is away, and the same is tried later,', () => {
  test.each([
    ['57P01', 'terminating connection due to administrator command'],
    ['57P03', 'the database system is starting up'],
    ['53300', 'sorry, too many clients already'],
    ['28P01', 'password authentication failed for user "bot"'],
    // What PgBouncer says, with one code for all.
    ['08P01', 'query_wait_timeout'],
    ['08P01', 'server conn crashed?'],
    ['08P01', 'server login has been failing, try again later (server_login_retry)'],
    ['08P01', 'pgbouncer cannot connect to server'],
    ['08P01', 'no more connections allowed (max_client_conn)'],
    ['08P01', 'client_idle_timeout'],
  ])('when a session ends with %s %s', (code, message) => {
    for (const [by, error] of said('FATAL', code, message)) expect([by, isAway(error)]).toEqual([by, true]);
  });

  test.each([
    ['P2028', 'Transaction API error: Unable to start a transaction in the given time.'],
    ['P2037', 'Too many database connections opened'],
    ['P1017', 'Server has closed the connection'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:6432'],
  ])('when none begins: %s %s', (code, message) => {
    expect(isAway(Object.assign(new Error(message), { code, meta: {} }))).toBe(true);
  });
});

describe('what was asked is wrong, and no later try helps,', () => {
  test.each([
    ['22012', 'division by zero'],
    ['23505', 'duplicate key value violates unique constraint "person_pkey"'],
    ['08P01', 'bind message supplies 2 parameters, but prepared statement "" requires 3'],
    ['26000', 'prepared statement "s1" does not exist'],
  ])('when a statement fails with %s %s', (code, message) => {
    for (const [by, error] of said('ERROR', code, message)) expect([by, isAway(error)]).toEqual([by, false]);
  });
});

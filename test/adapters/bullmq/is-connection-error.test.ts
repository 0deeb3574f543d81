import { describe, expect, test } from 'vitest';
import { isConnectionError } from '#src/adapters/bullmq/is-connection-error.ts';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('the backend is away', () => {
  test.each([
    withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:6379'),
    withCode('ECONNRESET'),
    withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND db'),
    withCode('57P01', 'terminating connection due to administrator command'),
    withCode('57P03', 'the database system is starting up'),
    withCode('53300', 'sorry, too many clients already'),
    withCode('08006'),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection is closed.'),
    new Error('Command timed out'),
    new Error('Query read timeout'),
    new Error('timeout exceeded when trying to connect'),
    new Error("Stream isn't writeable and enableOfflineQueue options is false"),
    new Error('Reached the max retries per request limit (which is 1).'),
    new AggregateError([withCode('ECONNREFUSED')], ''),
  ])('%s', (error) => {
    expect(isConnectionError(error)).toBe(true);
  });
});

describe('the backend is there and refuses', () => {
  test.each([
    withCode('42P01', 'relation "job" does not exist'),
    withCode('22P05', 'unsupported Unicode escape sequence'),
    new Error('Missing key for job 7. moveToFinished'),
    new Error("READONLY You can't write against a read only replica."),
    new Error('OOM command not allowed when used memory > maxmemory'),
    'ECONNREFUSED',
    undefined,
  ])('%s', (error) => {
    expect(isConnectionError(error)).toBe(false);
  });
});

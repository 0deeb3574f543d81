import { describe, expect, test } from 'vitest';
import { jobsWantSessions } from '#src/start/jobs-want-sessions.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Disk } from '../../scripts/admin/ask-disks.ts';
import { doctorWarnings, olderTrouble } from '../../scripts/admin/doctor-warnings.ts';

const well: DoctorFacts = {
  databaseVersion: '18',
  migrations: 2,
  units: 12,
  people: 11,
  unitsWithoutSecretary: [],
  peopleOfUnits: [],
  obligations: 56,
  endedUnits: { units: 0, obligations: 0, people: 0 },
  groups: [],
  accountsUnreachable: 0,
  messages: { sent: 40 },
  messagesLately: {},
  photos: {},
  photosRefused: {},
  photosFailedLately: 0,
  photosWaiting: { count: 0, largestBytes: 0 },
  photosInTrouble: 0,
  unitsAwaitingAnswer: [],
  unitsAwaitingReview: [],
  requests: { waiting: 0, askedBack: 0, oldestAt: null },
  notices: {},
  latelyDays: 7,
  bots: [],
  unclear: [],
  heldBackLately: 0,
  complaintsLately: 0,
  complaints: [],
  setAsideLately: 0,
  setAsideBefore: 0,
  setAside: [],
};
const surroundings = {
  queue: { kind: 'PostgreSQL', answers: true, failedLately: 0, failedBefore: 0 },
  telegram: { configured: true, answers: true },
  poolerProblem: null,
  notServed: [],
  disks: [],
  uncoveredYear: null,
};
const aside = { kind: 'update', subject: '7', error: 'TypeError: x', at: '2024-03-17T02:00:00.000Z' };

test('what went wrong in the last 7 days wants attention, and says so', () => {
  const facts = {
    ...well,
    messages: { failed: 3, ambiguous: 2 },
    messagesLately: { failed: 1, ambiguous: 2 },
    photosFailedLately: 1,
    setAsideLately: 4,
    setAside: [aside],
  };
  const queue = { ...surroundings.queue, failedLately: 2 };
  expect(doctorWarnings(facts, { ...surroundings, queue })).toEqual([
    '2 job(s) failed for the last time in the last 7 days.',
    '1 message(s) could not be sent in the last 7 days.',
    '2 message(s) may or may not have been sent in the last 7 days.',
    '1 photo(s) sent in the last 7 days never came; the people were asked to send them again.',
    'Set aside: update 7: TypeError: x',
    'Set aside: 3 more in the last 7 days.',
  ]);
});

test('people and groups of units that have ended want a new code; what these left undone does not', () => {
  const group = {
    title: 'Ban Thường vụ',
    unit: 'Quận Đoàn Tân Phú',
    state: 'linked',
    trouble: null,
    hasEnded: true,
    nextDigestAt: null,
  };
  const facts = { ...well, endedUnits: { units: 12, obligations: 30, people: 2 }, groups: [group] };
  expect(doctorWarnings(facts, surroundings)).toEqual([
    '2 person(s) belong only to units that have ended: run "npm run admin -- invite create" for their new ones.',
    'The group "Ban Thường vụ" is linked to Quận Đoàn Tân Phú, which has ended: run "npm run admin -- group code" for a new unit.',
  ]);
});

test('a request that nobody answers wants an officer', () => {
  expect(doctorWarnings({ ...well, unitsAwaitingAnswer: ['Sơn Kỳ', 'Tân Quý'] }, surroundings)).toEqual([
    'Asked more than three days ago to be let off, and had no answer: Sơn Kỳ, Tân Quý. They are not reminded meanwhile: ask the officers above them.',
  ]);
});

test('what went wrong before wants none any more, and is still told', () => {
  const facts = {
    ...well,
    messages: { sent: 9, failed: 3, ambiguous: 1 },
    photos: { failed: 1 },
    setAsideBefore: 2,
  };
  const queue = { ...surroundings.queue, failedBefore: 5 };
  expect(doctorWarnings(facts, { ...surroundings, queue })).toEqual([]);
  expect(olderTrouble(facts, { ...surroundings, queue })).toBe(
    '5 job(s) failed, 3 message(s) not sent, 1 message(s) unclear, 1 photo(s) never came, 2 set aside, all more than 7 days ago',
  );
});

test('where nothing ever went wrong, nothing is told', () => {
  expect([doctorWarnings(well, surroundings), olderTrouble(well, surroundings)]).toEqual([[], null]);
});

test('a year that is near and whose holidays are not known wants attention', () => {
  expect(doctorWarnings(well, { ...surroundings, uncoveredYear: 2031 })).toEqual([
    'The holidays of 2031 are not known, so people are reminded on them: add them to prisma/seed/holidays.yaml.',
  ]);
});

test('a pooler with which the bot does not start is told with what to set, and the queue not as away', () => {
  const queue = { ...surroundings.queue, answers: false };
  const poolerProblem = jobsWantSessions('postgresql://me:s3cret@db:6432/x');
  expect(doctorWarnings(well, { ...surroundings, queue, poolerProblem })).toEqual([
    expect.stringMatching(/^The bot does not start\. DATABASE_URL .* at db:6432 .* Set REDIS_URL, or .*/),
  ]);
  expect(poolerProblem).not.toContain('s3cret');
});

describe('a folder that cannot be written', () => {
  const full: Disk = {
    holds: 'photos',
    path: '/data/files',
    freeBytes: 92_160,
    sizeBytes: 409_600,
    trouble: 'full',
    words: 'files in /data/files: the disk is full: make room (ENOSPC)',
  };

  test('is named with what is wrong, the room that is left, and what waits for it', () => {
    const facts = { ...well, photosWaiting: { count: 2, largestBytes: 150_000 } };
    expect(doctorWarnings(facts, { ...surroundings, disks: [full] })).toEqual([
      'Photos cannot be kept: files in /data/files: the disk is full: make room (ENOSPC); 92 kB free of 410 kB. 2 photo(s) wait; they are fetched by themselves once that is mended.',
    ]);
  });

  test('is named where nothing waits, where the system does not say how much room there is, and where the database is', () => {
    const gone: Disk = { ...full, freeBytes: null, sizeBytes: null, trouble: 'missing', words: 'it is gone' };
    const ofDatabase: Disk = { ...full, holds: 'database', path: '/data/postgres', words: 'it is full' };
    expect(doctorWarnings(well, { ...surroundings, disks: [gone, ofDatabase] })).toEqual([
      'Photos cannot be kept: it is gone.',
      'The database cannot write: it is full; 92 kB free of 410 kB.',
    ]);
  });

  test('is not named where it can be', () => {
    const fine = { ...full, trouble: null, words: null };
    expect(doctorWarnings(well, { ...surroundings, disks: [fine] })).toEqual([]);
  });
});

test('settings that this release does not serve are told before the start refuses them', () => {
  const notServed = ['S3_* is set, but …'];
  expect(doctorWarnings(well, { ...surroundings, notServed })).toEqual([
    'The bot does not start. S3_* is set, but …',
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { giveUpPhotos } from '#src/jobs/give-up-photos.ts';
import type { Tell } from '#src/ports/chat.ts';
import { now, type Seeded, seededStore } from '#test/support/seeded-store.ts';

const dayMs = 24 * 3_600_000;
const clock = { now: () => now, onJump: () => () => undefined };
const ago = (ms: number) => new Date(now - ms);
const gone = { reason: 'gone', receivedAt: ago(61_000) };
const unreachable = { attempts: 100, receivedAt: ago(3 * dayMs + 1) };
let seeded: Seeded;
let told: Map<string, string>;

beforeAll(async () => {
  seeded = await seededStore();
});
beforeEach(async () => {
  told = new Map();
  await seeded.database.photo.deleteMany();
  await seeded.database.report.deleteMany();
});
afterAll(() => seeded.close());

/** Says a thing once for its cause, as the outbox does. */
const tell: Tell = async (_to, _language, { key, args }, cause) => {
  told.set(cause, `${key} ${JSON.stringify(args)}`);
};
const giveUp = (over: { tell?: Tell } = {}) =>
  giveUpPhotos({ photos: createPhotoStore({ database: seeded.database }), clock, tell, ...over });

async function report(id: string, over: { status?: string; duty?: string } = {}): Promise<void> {
  const { duty, status = 'submitted' } = over;
  const of = { formId: duty ? 'green-sunday' : 'activity', formVersion: 1, answers: {} };
  const obligation = duty && (await seeded.database.obligation.findFirstOrThrow({ where: { short: duty } }));
  const at = new Date(now);
  const by = { unitId: 'tan-quy', editedById: 'p1', editedAt: at, createdAt: at };
  const obligationId = obligation ? obligation.id : null;
  await seeded.database.report.create({ data: { id, status, obligationId, ...of, ...by } });
}

async function photo(id: string, reportId: string | null, over: object): Promise<void> {
  const from = { platform: 'telegram', bot: '1', chatId: 'p1', personId: 'p1', sentAs: 'photo' };
  const refs = { fileRef: id, uniqueRef: id, receivedAt: new Date(now) };
  await seeded.database.photo.create({ data: { id, reportId, ...from, ...refs, ...over } });
}

const states = async () =>
  (await seeded.database.photo.findMany({ orderBy: { id: 'asc' } })).map(({ id, state, reason }) =>
    [id, state, reason].join(' '),
  );

describe('photos', () => {
  test('that are gone, or did not come for three days, are given up, told once for each report', async () => {
    await report('r1', { duty: 'Chủ nhật xanh 152' });
    await report('r2');
    await photo('a', 'r1', gone);
    await photo('b', 'r1', unreachable);
    await photo('c', 'r2', gone);
    await photo('d', null, unreachable);
    await giveUp();
    await giveUp();
    expect(new Set(told.values())).toEqual(
      new Set([
        'photos-lost {"n":2,"title":"Chủ nhật xanh 152"}',
        'photos-lost {"n":1,"title":{"en":"Another activity","vi":"Hoạt động khác"}}',
        'photos-lost-loose {"n":1}',
      ]),
    );
    expect(told.size).toBe(3);
    const given = ['a', 'b', 'c', 'd'].map((id) => `${id} failed unreachable`);
    expect(await states()).toEqual(given);
  });

  test.each([
    ['that came three days ago, but were hardly tried since', { attempts: 99, receivedAt: ago(4 * dayMs) }],
    ['that were tried often, but came less than three days ago', { attempts: 999, receivedAt: ago(dayMs) }],
    ['of an album whose others may be found gone in a moment', { reason: 'gone', receivedAt: ago(59_000) }],
  ])('%s are not given up', async (_which, over) => {
    await photo('a', null, over);
    await giveUp();
    expect([(await seeded.database.photo.findFirstOrThrow()).state, told.size]).toEqual(['pending', 0]);
  });

  test.each(['discarded', 'replaced'])(
    'of a report that was %s are given up without a word',
    async (status) => {
      await report('r1', { status });
      await photo('a', 'r1', gone);
      await giveUp();
      expect([await states(), told.size]).toEqual([['a failed unreachable'], 0]);
    },
  );

  test('whose sender could not be told stay, so that the next sweep tells', async () => {
    await photo('a', null, gone);
    const away: Tell = () => Promise.reject(new Error('the database went away'));
    await expect(giveUp({ tell: away })).rejects.toThrow('went away');
    await giveUp();
    expect([await states(), told.size]).toEqual([['a failed unreachable'], 1]);
  });

  test('that were given up may be sent to the same report again', async () => {
    await report('r1');
    await photo('a', 'r1', { ...gone, uniqueRef: 'picture' });
    await giveUp();
    await photo('b', 'r1', { uniqueRef: 'picture' });
    expect(await states()).toEqual(['a failed unreachable', 'b pending ']);
  });
});

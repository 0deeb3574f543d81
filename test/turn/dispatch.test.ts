import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Seeded, seededStore } from '#test/support/seeded-store.ts';
import { personIn, secretaryIn } from './support/take-updates.ts';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await seededStore();
});
afterAll(() => seeded.close());

const secretary = (id: string) => secretaryIn(seeded, id);
const person = (id: string) => personIn(seeded, id);

describe('an update', () => {
  test('is answered after its commit, and changes nothing when it comes again', async () => {
    const { take, incoming, said, session } = await secretary('once');
    const asking = incoming({ kind: 'command', name: 'viec', argument: '' });
    await take(asking);
    await take(asking);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Tân Quý');
    expect(await session()).toMatchObject({
      revision: 1,
      state: { topic: { kind: 'obligations', at: 'list' } },
    });
  });

  test('that is overtaken is read again: of five at once all are answered', async () => {
    const { send, said, session } = await secretary('five');
    await Promise.all([1, 2, 3, 4, 5].map(() => send('trợ giúp')));
    expect(said).toHaveLength(5);
    expect((await session()).revision).toBe(5);
  });

  test('gets the facts that its step asks for, and waits for none of the work that it leaves', async () => {
    const { send, take, incoming, queued, said } = await secretary('photo');
    await send('báo cáo');
    expect(said.at(-1)).toContain('Tân Quý');
    const photo = { fileRef: 'f', uniqueRef: 'u', albumId: null, sentAs: 'photo', bytes: null } as const;
    await take(incoming({ kind: 'photo', photo, caption: null }));
    expect(queued).toEqual(['photos of photo', 'fetch-photo']);
  });

  test('that changes the language is answered in the new one, and so are those after it', async () => {
    const { send, said } = await secretary('language');
    await send('ngôn ngữ');
    await send('English');
    expect(said.at(-1)).toMatch(/English/);
    await send('help');
    expect(said.at(-1)).toContain('I help');
  });
});

describe('what a session holds after a deploy', () => {
  test('becomes idle where its shape changed; the draft stays and is offered again', async () => {
    const { send, said, session } = await secretary('deploy');
    await send('báo cáo');
    await send('1');
    const { state } = await session();
    const draft = await seeded.database.report.findFirstOrThrow({ where: { editedById: 'deploy' } });
    await seeded.database.session.updateMany({
      where: { chatId: 'deploy' },
      data: { state: { ...(state as object), topic: { kind: 'report', reportId: draft.id, at: 'members' } } },
    });
    await send('45');
    expect(said.at(-1)).toContain('Mình chưa hiểu');
    expect((await session()).state).toMatchObject({ topic: { kind: 'idle' } });
    expect(await seeded.database.report.findUniqueOrThrow({ where: { id: draft.id } })).toEqual(draft);
  });

  test('keeps its wrong codes', async () => {
    const { send, said, session } = person('guesser');
    for (const code of ['AAAA 1111', 'BBBB 2222', 'CCCC 3333', 'DDDD 4444', 'EEEE 5555']) await send(code);
    const { wrongCodes } = (await session()).state as { wrongCodes: number[] };
    expect(wrongCodes).toHaveLength(5);
    await seeded.database.session.updateMany({
      where: { chatId: 'guesser' },
      data: { state: { v: 1, topic: { kind: 'no-more' }, wrongCodes, asked: null } },
    });
    const before = said.length;
    await send('FFFF 6666');
    expect(said.slice(before)).toEqual([expect.stringContaining('gõ sai nhiều lần')]);
  });
});

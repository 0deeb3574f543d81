import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { runAdmin } from '#test/support/run-admin.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal({ photosWaitMs: 50 });
});
afterAll(() => rehearsal.close());

/** What /readyz says. */
async function ready(): Promise<unknown> {
  const answer = await fetch(`${rehearsal.bot().webUrl}/readyz`);
  return [answer.status, ((await answer.json()) as { checks: { files: boolean } }).checks.files];
}

const warnings = async (): Promise<string> => {
  const { out } = await runAdmin(rehearsal.env, 'doctor', '--json');
  return (JSON.parse(out) as { warnings: readonly string[] }).warnings.join('\n');
};

test('photos that came while their folder could not be written wait, are given up by nobody, and are kept when it can', async () => {
  const { world, database, clock, env, bot } = rehearsal;
  const folder = join(env.DATA_DIR, 'files');
  const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  expect(await ready()).toEqual([200, true]);
  expect(await warnings()).not.toContain('cannot be kept');
  await rename(folder, `${folder}-away`);
  // Root may write anywhere but through a file.
  await writeFile(folder, 'no folder');
  const photos = [{ bytes: smallPhoto() }, { bytes: smallPhoto() }];
  world.sendPhotos(lan, world.privateChat(lan), photos, { asAlbum: true });
  await world.waitFor(() =>
    world.messagesOf(world.privateChat(lan)).some(({ text }) => text.includes('Đã nhận 2 ảnh')),
  );
  await vi.waitFor(async () => expect(await ready()).toEqual([503, false]), {
    timeout: 30_000,
    interval: 200,
  });
  expect(await warnings()).toContain(`Photos cannot be kept: files in ${folder}: `);
  expect(await warnings()).toContain('2 photo(s) wait; they are fetched by themselves once that is mended.');
  for (let days = 0; days < 5; days++) {
    clock.jumpTo((clock.now() + 24 * 3_600_000) as Instant);
    await bot().sweepNow();
    await bot().idle();
  }
  expect(await database.photo.findMany({ select: { state: true, attempts: true } })).toEqual([
    { state: 'pending', attempts: 0 },
    { state: 'pending', attempts: 0 },
  ]);
  await rm(folder);
  await rename(`${folder}-away`, folder);
  const stored = () => database.photo.count({ where: { state: 'stored' } });
  await vi.waitFor(
    async () => {
      await bot().sweepNow();
      expect(await stored()).toBe(2);
    },
    { timeout: 45_000, interval: 500 },
  );
  expect(await ready()).toEqual([200, true]);
  expect(await warnings()).not.toContain('cannot be kept');
});

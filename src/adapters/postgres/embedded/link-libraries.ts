import { mkdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the links that an npm package cannot carry (`libicuuc.so.60` → `libicuuc.so.60.2`) and that its install script,
 * which npm does not run by itself, would make. On Linux they go to `libraries`, so that node_modules may be read-only;
 * macOS ignores such a folder, so there they go into the package. Returns the environment the programs need.
 */
export async function linkLibraries(at: { native: string; libraries: string }): Promise<NodeJS.ProcessEnv> {
  const links = linkList.parse(JSON.parse(await readFile(join(at.native, 'pg-symlinks.json'), 'utf8')));
  if (links.length === 0) return {};
  const isLinux = process.platform === 'linux';
  if (isLinux) await mkdir(at.libraries, { recursive: true });
  for (const { source, target } of links) {
    const original = join(dirname(at.native), source);
    const place = isLinux ? join(at.libraries, basename(target)) : join(dirname(at.native), target);
    await link(isLinux ? original : basename(original), place);
  }
  // The second for what the linked libraries need themselves.
  return isLinux ? { LD_LIBRARY_PATH: `${at.libraries}:${join(at.native, 'lib')}` } : {};
}

// Renamed into place: another process may be starting programs with these very links.
async function link(target: string, place: string): Promise<void> {
  const present = await readlink(place).catch(() => undefined);
  if (present === target) return;
  const fresh = `${place}.${randomUUID()}`;
  await symlink(target, fresh);
  await rename(fresh, place);
}

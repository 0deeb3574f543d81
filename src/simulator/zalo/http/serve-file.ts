import type { StoredFile, WorldState } from '#src/simulator/zalo/state/world-state.ts';

/** What the CDN answers: anybody may fetch, as long as the file is there. */
export function serveFile(world: WorldState, path: string): Response {
  const file = [...world.files.values()].find((one) => one.path === path);
  if (!file || isGone(world, file)) return new Response('Not Found', { status: 404 });
  const { redirectTo, notReadyTimes = 0 } = file.behaviour;
  file.fetches++;
  if (redirectTo !== undefined) return new Response(null, { status: 302, headers: { location: redirectTo } });
  if (notReadyTimes === 'always' || file.fetches <= notReadyTimes) return new Response(null, { status: 202 });
  return new Response(bodyOf(file), { headers: { 'content-type': file.mimeType } });
}

function isGone({ clock, rules }: WorldState, { storedAt, behaviour }: StoredFile): boolean {
  return clock.now() >= storedAt + (behaviour.expiresAfterMs ?? rules.photoLifeMs);
}

// Of a stream nobody knows beforehand how long it is.
function bodyOf({ bytes, behaviour }: StoredFile): Buffer<ArrayBuffer> | ReadableStream<Uint8Array> {
  const served = behaviour.serves ?? bytes;
  const content = Buffer.alloc(Math.max(served.length, behaviour.sizeBytes ?? 0));
  content.set(served);
  return behaviour.hidesLength ? new Blob([content]).stream() : content;
}

import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { CdnBehaviour } from './cdn-behaviour.ts';
import { newId } from './ids.ts';
import type { StoredFile, WorldState } from './world-state.ts';

interface NewFile {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** With the dot, `.jpg`. */
  readonly extension: string;
}

/** Keeps what a person sends, and lays it on the CDN; returns its id. */
export function storeOnCdn(world: WorldState, file: NewFile, behaviour: CdnBehaviour = {}): string {
  if (world.url === null)
    throw new PhoneError('a file needs a place: start the simulator of this world first');
  return store(world, file, behaviour, true);
}

/** Keeps what a bot sent, for the phones alone; returns its id. */
export function storeForPhones(world: WorldState, file: NewFile): string {
  return store(world, file, {}, false);
}

function store(world: WorldState, file: NewFile, behaviour: CdnBehaviour, isOnCdn: boolean): string {
  const { bytes, mimeType, extension } = file;
  const id = newId(world);
  const stored: StoredFile = {
    id,
    bytes,
    mimeType,
    path: isOnCdn ? `/cdn/${id}${extension}` : null,
    storedAt: world.clock.now(),
    behaviour,
    fetches: 0,
  };
  world.files.set(id, stored);
  return id;
}

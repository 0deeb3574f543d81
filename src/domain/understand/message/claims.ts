import type { Piece } from './pieces.ts';

/** What a piece of the message turned out to be part of. */
export type Owner =
  | 'name'
  | 'unit'
  | 'day'
  | 'figure'
  | 'option'
  | 'label'
  | 'text'
  | 'place'
  /** Numbers that count nothing: telephones, times, addresses, `lần 152`. */
  | 'number'
  /** Addresses and hashtags of the web, the lines of a letter's head and foot. */
  | 'frame';

/** Which pieces were read already, and as what; the first to claim a piece keeps it. */
export class Claims {
  readonly #owners: (Owner | undefined)[];

  constructor(pieces: readonly Piece[]) {
    this.#owners = pieces.map(() => undefined);
  }

  take(from: number, to: number, owner: Owner): void {
    for (let at = from; at < to; at++) this.#owners[at] ??= owner;
  }

  ownerOf(at: number): Owner | undefined {
    return this.#owners[at];
  }

  isFree(from: number, to: number = from + 1): boolean {
    for (let at = from; at < to; at++) if (this.#owners[at] !== undefined) return false;
    return true;
  }
}

import type { Instant } from '#src/domain/ids.ts';

/** The time of the demo, as the page moves it. */
export interface Year {
  /** Where it stops for good. */
  readonly endsAt: Instant;
  isOver(): boolean;
  /** Goes on from event to event, up to `until`, and stops where something comes to a phone of the page. */
  move(until: Instant): Promise<Moved>;
}

/** Where a move stopped, and why. */
export type Moved =
  | { readonly kind: 'told'; readonly phones: readonly string[] }
  /** It took a while; whoever wants goes on. */
  | { readonly kind: 'on-the-way' }
  | { readonly kind: 'there' }
  | { readonly kind: 'over' };

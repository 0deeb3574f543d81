/** How decoding one picture ended. */
export type Decoded = 'whole' | 'broken' | 'too-many-pixels';

/** What a picture may cost. */
export interface PictureLimits {
  /** A file of some kB may unfold to gigabytes. */
  readonly pixels: number;
  /** How long decoding may take before the picture is held to be broken. */
  readonly withinMs: number;
}

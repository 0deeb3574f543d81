import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';

/** What the parts of a statement are made of. */
export interface Turns {
  readonly changes: readonly Change[];
  /**
   * Whether a part that is there for these is put in. Several changes take all parts, needed or not: there is one text for
   * all of them, planned once a connection.
   */
  readonly includes: (rows: readonly unknown[]) => boolean;
  /** Binds rows, each with the place `n` of its change, as a FROM item called `name`. */
  readonly bindRows: (name: string, columns: string, rows: readonly { readonly n: number }[]) => string;
}

/** Makes what a turn's statement writes for some of its effects, as common table expressions that hang on `turn`; none where there are none. */
export type Part = (turns: Turns) => readonly string[];

export type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Effects of one kind, each with the place of its change. */
export function effectsOf<Kind extends Effect['kind']>(
  changes: readonly Change[],
  kind: Kind,
): readonly (EffectOf<Kind> & { readonly n: number })[] {
  return changes.flatMap(({ effects }, n) =>
    effects.flatMap((effect) => (effect.kind === kind ? [{ ...(effect as EffectOf<Kind>), n }] : [])),
  );
}

import type { Effect } from '#src/flows/contract/effect.ts';

/** Reports that must still be open for the change to make sense: what is answered, sent or thrown away, unless it begins here. */
export function openReports(effects: readonly Effect[]): readonly string[] {
  const begun = new Set(
    effects.flatMap((effect) =>
      effect.kind === 'start-report' || effect.kind === 'reopen' ? [effect.reportId] : [],
    ),
  );
  const touched = effects.flatMap((effect) =>
    effect.kind === 'answer' || effect.kind === 'submit' || effect.kind === 'discard'
      ? [effect.reportId]
      : [],
  );
  return [...new Set(touched)].filter((id) => !begun.has(id));
}

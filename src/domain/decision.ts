/** So long an officer can take back what they decided: on reports, on requests, on a day. */
export const undoForMs = 3_600_000;

/** Of a reason, in characters as people see them: it is read on a telephone. */
export const longestReason = 500;

/** How a reason that is a button is kept, so that whoever reads it has it in their language. */
export function keptReason(quick: string): string {
  return `quick:${quick}`;
}

/** The one of `quickReasons` that was kept; null: it is in somebody's own words. */
export function quickReasonIn<Quick extends string>(
  quickReasons: readonly Quick[],
  kept: string,
): Quick | null {
  return quickReasons.find((quick) => keptReason(quick) === kept) ?? null;
}

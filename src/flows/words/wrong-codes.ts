import type { Instant } from '#src/domain/ids.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Next } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';

/** So many wrong codes an hour, in private and in groups; then the next one has to wait. */
export const wrongCodesAllowed = 5;

/** How long a wrong code is remembered. */
export const codeForgottenMs = 3_600_000;

/** Wrong codes of the last hour; the clock may have gone back, so later ones count too. */
export function recentWrongCodes(wrongCodes: readonly Instant[], now: Instant): readonly Instant[] {
  return wrongCodes.filter((at) => at > now - codeForgottenMs).slice(-wrongCodesAllowed);
}

/** Nothing came of it, and one more wrong code is remembered. */
export function withWrongCode({ wrongCodes, now }: Pick<Facts, 'wrongCodes' | 'now'>): Next {
  return { topic: idle, wrongCodes: recentWrongCodes([...wrongCodes, now], now) };
}

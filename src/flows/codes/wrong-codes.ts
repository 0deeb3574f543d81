import { z } from 'zod';
import type { Instant } from '#src/domain/ids.ts';
import type { Facts, WrongCode } from '#src/flows/contract/conversation.ts';
import type { Next } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';

/** So many wrong codes an hour a person may type in a chat, in private and in groups; then the next one has to wait. */
export const wrongCodesAllowed = 5;

/** How long a wrong code is remembered. */
export const codeForgottenMs = 3_600_000;

/** Of all people of a chat together: a session does not grow with the size of a group. */
const mostRemembered = 200;

const instant = z.number() as unknown as z.ZodType<Instant>;
const wrongCodesSchema = z.array(z.object({ at: instant, by: z.string() }));

/** Wrong codes as they stand in a session; those of another shape are forgotten. */
export function reviveWrongCodes(stored: unknown): readonly WrongCode[] {
  return wrongCodesSchema.safeParse(stored).data ?? [];
}

/** Wrong codes of the last hour; the clock may have gone back, so later ones count too. */
export function recentWrongCodes(wrongCodes: readonly WrongCode[], now: Instant): readonly WrongCode[] {
  return wrongCodes.filter(({ at }) => at > now - codeForgottenMs).slice(-mostRemembered);
}

/** When one person typed wrong codes. */
export function wrongCodesOf(wrongCodes: readonly WrongCode[], senderId: string | null): readonly Instant[] {
  return wrongCodes.flatMap(({ at, by }) => (by === (senderId ?? '') ? [at] : []));
}

/** All wrong codes, where those of one person are now `own`. */
export function withWrongCodesOf(
  wrongCodes: readonly WrongCode[],
  senderId: string | null,
  own: readonly Instant[],
): readonly WrongCode[] {
  const by = senderId ?? '';
  const others = wrongCodes.filter((one) => one.by !== by);
  return [...others, ...own.map((at) => ({ at, by }))].toSorted((a, b) => a.at - b.at);
}

/** Nothing came of it, and one more wrong code of the sender is remembered. */
export function withWrongCode({ wrongCodes, now }: Pick<Facts, 'wrongCodes' | 'now'>): Next {
  return { topic: idle, wrongCodes: [...wrongCodes, now].slice(-wrongCodesAllowed) };
}

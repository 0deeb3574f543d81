/** How much a bot may send. Telegram publishes 30 a second in all, 1 a second to a chat, 20 a minute to a group. */
export interface RateLimits {
  readonly perSecond: number;
  readonly perChatPerSecond: number;
  /** Messages one chat takes at once before its rate counts. */
  readonly chatBurst: number;
  readonly perGroupPerMinute: number;
}

export const publishedRates: RateLimits = {
  perSecond: 30,
  perChatPerSecond: 1,
  chatBurst: 5,
  perGroupPerMinute: 20,
};

interface Bucket {
  readonly capacity: number;
  readonly perMs: number;
  level: number;
  at: number;
}

export interface Rates {
  /** Counts `count` messages to a chat; returns the seconds to wait when that is too many, 0 when it is fine. */
  take(chatId: number, count: number, nowMs: number): number;
}

/** Leaky buckets by the given limits; 'off' lets everything pass. Group chats have negative ids. */
export function createRates(limits: RateLimits | 'off'): Rates {
  if (limits === 'off') return { take: () => 0 };
  const overall = bucketOf(limits.perSecond, limits.perSecond / 1000);
  const byChat = new Map<number, readonly Bucket[]>();
  const bucketsOf = (chatId: number): readonly Bucket[] => {
    const known = byChat.get(chatId) ?? [
      bucketOf(limits.chatBurst, limits.perChatPerSecond / 1000),
      ...(chatId < 0 ? [bucketOf(limits.perGroupPerMinute, limits.perGroupPerMinute / 60_000)] : []),
    ];
    byChat.set(chatId, known);
    return known;
  };
  return {
    take: (chatId, count, nowMs) => {
      const buckets = [overall, ...bucketsOf(chatId)];
      const waitMs = Math.max(...buckets.map((bucket) => waitFor(bucket, count, nowMs)));
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      for (const bucket of buckets) bucket.level -= count;
      return 0;
    },
  };
}

function bucketOf(capacity: number, perMs: number): Bucket {
  return { capacity, perMs, level: capacity, at: Number.NEGATIVE_INFINITY };
}

// An album larger than the bucket passes when the bucket is full, and leaves a debt.
function waitFor(bucket: Bucket, count: number, nowMs: number): number {
  const gained = bucket.at === Number.NEGATIVE_INFINITY ? 0 : (nowMs - bucket.at) * bucket.perMs;
  bucket.level = Math.min(bucket.capacity, bucket.level + gained);
  bucket.at = nowMs;
  const missing = Math.min(count, bucket.capacity) - bucket.level;
  return missing <= 1e-9 ? 0 : missing / bucket.perMs;
}

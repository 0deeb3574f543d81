import { dayOf } from '#src/domain/calendar.ts';
import type { Delivery } from '#src/domain/delivery/delivery.ts';
import { fateOf } from '#src/domain/delivery/fate.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';

/** Nobody scrolls through what was said for weeks. */
const mostMessages = 3;

/** What was told last, the newest first, and what became of it; what nobody needed to hear is left out. */
export function deliveryLines(deliveries: readonly Delivery[], zone: string): readonly Phrase[] {
  const told = deliveries.filter(({ facts }) => fateOf(facts) !== 'void').filter(isFirstOfMessage);
  if (told.length === 0) return [];
  const lines = told.slice(0, mostMessages).map((one) => deliveryLine(one, zone));
  return [inLines([phrase('ward-told'), ...lines])];
}

/** 'Nhắc 17/3 (Nguyễn Thị Lan): đã gửi, chưa trả lời'. */
function deliveryLine({ kind, to, settledAt, dueAt, facts }: Delivery, zone: string): Phrase {
  return phrase('ward-told-line', {
    what: phrase('told-what', { kind }),
    on: { day: dayOf(settledAt ?? dueAt, zone), style: 'short' },
    name: to,
    fate: phrase(`fate-${fateOf(facts)}`),
  });
}

/** One message tells several duties. */
function isFirstOfMessage({ messageId }: Delivery, index: number, all: readonly Delivery[]): boolean {
  return messageId === null || all.findIndex((one) => one.messageId === messageId) === index;
}

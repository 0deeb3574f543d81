import { dayOf } from '#src/domain/calendar.ts';
import type { Delivery } from '#src/domain/delivery/delivery.ts';
import { type Fate, fateOf } from '#src/domain/delivery/fate.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';

/** Nobody scrolls through what was said for weeks. */
const mostMessages = 3;

/** What was told last, the newest first, and what became of it; what nobody needed to hear is left out. */
export function deliveryLines(deliveries: readonly Delivery[], zone: string): readonly Phrase[] {
  const told = deliveries.flatMap(toldOf).filter(isFirstOfMessage);
  if (told.length === 0) return [];
  const lines = told.slice(0, mostMessages).map((one) => deliveryLine(one, zone));
  return [inLines([phrase('ward-told'), ...lines])];
}

interface Told extends Delivery {
  readonly fate: Exclude<Fate, 'void'>;
}

function toldOf(delivery: Delivery): readonly Told[] {
  const fate = fateOf(delivery.facts);
  return fate === 'void' ? [] : [{ ...delivery, fate }];
}

/** 'Nhắc 17/3 (Nguyễn Thị Lan): đã gửi, chưa trả lời'. */
function deliveryLine({ kind, to, settledAt, dueAt, fate }: Told, zone: string): Phrase {
  return phrase('ward-told-line', {
    what: phrase('told-what', { kind }),
    on: { day: dayOf(settledAt ?? dueAt, zone), style: 'short' },
    name: to,
    fate: phrase(`fate-${fate}`),
  });
}

/** One message tells several duties. */
function isFirstOfMessage({ messageId }: Told, index: number, all: readonly Told[]): boolean {
  return messageId === null || all.findIndex((one) => one.messageId === messageId) === index;
}

import type { RequestFacts } from '#src/domain/waiver/request.ts';
import { waiver } from './obligations.ts';

/** Tân Quý asks to be let off Green Sunday 152, and waits. */
export function requestOf(over: Partial<RequestFacts> = {}): RequestFacts {
  return {
    ...waiver,
    id: 'w1',
    title: 'Chủ nhật xanh 152',
    unitName: 'Tân Quý',
    hasAskerLeft: false,
    isMet: false,
    isWithdrawn: false,
    decidedByName: null,
    decidedById: null,
    ...over,
  };
}

/** A question that an officer asks about it. */
export const question = { kind: 'question', name: 'Lê Thu Hương', text: 'Tuần sau làm được không?' } as const;

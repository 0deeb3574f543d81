import type { Instant, LocalDate, PersonId } from '#src/domain/ids.ts';

/** What a ward asks for of a duty: to be let off, or to do it on another day. */
export type RequestKind = 'waiver' | 'make-up';

export type RequestVerdict = 'granted' | 'declined';

/** `asked-back`: an officer wants to know more first. Who asked may take it back as long as nobody has decided. */
export type RequestState = 'asked' | 'asked-back' | RequestVerdict | 'withdrawn';

/** What was said about a request between who asked and an officer. */
export interface RequestWord {
  readonly kind: 'question' | 'answer';
  readonly name: string;
  readonly text: string;
}

/** Who is asked back and has not answered by then: officers hear it. */
export const unansweredAfterDays = 2;

/** A request as whoever is told of it reads it. */
export interface RequestTold {
  readonly id: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly reason: string;
  /** The other day; null: to be let off is asked for. */
  readonly madeUpOn: LocalDate | null;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly talk: readonly RequestWord[];
}

/** A request as officers and its ward look at it. */
export interface RequestFacts extends RequestTold {
  readonly title: string;
  readonly unitName: string;
  /** Who asked reports for the unit no more. */
  readonly hasAskerLeft: boolean;
  /** What it is about was reported meanwhile. */
  readonly isMet: boolean;
  /** An amended plan asks for it no more. */
  readonly isWithdrawn: boolean;
  /** Null while nobody has decided. */
  readonly decidedByName: string | null;
  readonly decidedById: PersonId | null;
}

/** Requests that an officer decided on in one go. */
export interface DecidedRequests {
  readonly batchId: string;
  readonly at: Instant;
  readonly requests: readonly RequestFacts[];
}

/** Whether an officer may still decide on it: also while a question is open. */
export function isOpenRequest({ state }: Pick<RequestTold, 'state'>): boolean {
  return state === 'asked' || state === 'asked-back';
}

/** The question that waits for an answer; null: none does. */
export function openQuestion({ state, talk }: Pick<RequestTold, 'state' | 'talk'>): RequestWord | null {
  const last = talk.at(-1);
  return state === 'asked-back' && last?.kind === 'question' ? last : null;
}

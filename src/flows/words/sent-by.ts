import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';

interface Sent {
  readonly sentByName: string;
  readonly isEnteredFor?: boolean;
}

/** Who sent a report, and when; of an officer who wrote it for the unit it says so. */
export function sentByLine({ sentByName: name, isEnteredFor }: Sent, at: Phrase): Phrase {
  return isEnteredFor ? phrase('sent-by-for', { name, at }) : phrase('sent-by', { name, at });
}

/** The same in a list: the name, and that they are no one of the unit. */
export function senderName({ sentByName: name, isEnteredFor }: Sent): Phrase {
  return isEnteredFor ? phrase('sender-for', { name }) : verbatim(name);
}

import type { Phrase } from '#src/domain/words.ts';
import type { About } from './about.ts';
import type { Action } from './action.ts';

/** What a choice of one conversation stands for: plain JSON that only this conversation reads (`picksOf`). */
export interface Picked {
  readonly pick: string;
  readonly action?: never;
  readonly [detail: string]: string | number | boolean | undefined;
}

/** One thing a person can pick: what it stands for, and what is written on it. */
export interface Choice {
  readonly value: Action | Picked;
  readonly label: Phrase;
}

/** A stored file to look at, under what is said. */
export interface Attachment {
  readonly sha256: string;
  /** With its ending, as people will find it among their files. */
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly caption: Phrase | null;
}

/** What the bot says: paragraphs, and what it wants to hear. */
export interface Screen {
  readonly lines: readonly Phrase[];
  readonly rows: readonly (readonly Choice[])[];
  /** True: only one of the choices answers it (numbered where there are no buttons). False: free text, the choices are words beside it. */
  readonly choosing: boolean;
  /**
   * Where there are no buttons this is said instead of the choices: a notice asks no question that a number could answer.
   */
  readonly typed?: readonly Phrase[];
  /** What a reply to it is about; left out: a question where only a choice answers, else nothing. */
  readonly about?: About;
  /** Shown before the words. */
  readonly attachments?: readonly Attachment[];
}

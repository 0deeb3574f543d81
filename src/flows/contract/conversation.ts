import type { Form } from '#src/domain/report/form.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { Language, Phrase } from '#src/domain/words.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Effect } from './effect.ts';
import type { Found, Need } from './need.ts';
import type { Topic } from './topic.ts';

/** One thing a person can pick. `value` is the flow's own; `label` is what stands on the button. */
export interface Choice {
  readonly value: string;
  readonly label: Phrase;
}

/** What the bot says: paragraphs, and what it wants to hear. */
export interface Screen {
  readonly lines: readonly Phrase[];
  readonly rows: readonly (readonly Choice[])[];
  /** True: only one of the choices answers it (numbered where there are no buttons). False: free text, the choices are words beside it. */
  readonly choosing: boolean;
}

/** Everything a step may look at. What it asked for by `need` is in `found`; the rest is read with every update. */
export interface Facts {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: string;
  readonly chat: { readonly kind: 'private' | 'group'; readonly title: string | null };
  /** Null: a stranger. */
  readonly actor: Actor | null;
  /** The sender's own name on the platform, to be confirmed when joining. */
  readonly senderName: string;
  readonly language: Language;
  /** The draft that the session's topic names; null when it is gone. */
  readonly report: Report | null;
  readonly forms: readonly Form[];
  readonly found: Found;
  /** New ids, as many as a step can use. */
  readonly newIds: readonly string[];
}

/** A conversation's state between two updates: plain JSON, with the version of its shape. */
export interface Conversation {
  readonly v: 1;
  readonly topic: Topic;
  /** Instants of wrong codes in the last hour, oldest first. */
  readonly wrongCodes: readonly Instant[];
}

/** `step` either says what changes, or which facts it lacks; then it is called again with them. */
export type Outcome =
  | { readonly kind: 'done'; readonly topic: Topic; readonly effects: readonly Effect[] }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] };

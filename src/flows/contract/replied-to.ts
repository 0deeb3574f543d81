import type { About, AboutNotice, Told } from './about.ts';
import type { Asked } from './resolve-input.ts';

/** What a message of a person replies to, where that is not simply what is on screen. */
export interface RepliedTo {
  readonly about: Exclude<About, { kind: 'nothing' }>;
  /** The part of it that was quoted. */
  readonly quote: string | null;
}

/**
 * What a message replies to; undefined: nothing that is told apart from no reply, or what is on screen anyway. The card of a
 * report has many lines: a quote says which one is meant.
 */
export function repliedTo(
  told: Told | null,
  quote: string | null,
  asked: Asked | null,
): RepliedTo | undefined {
  if (!told || told.about.kind === 'nothing') return undefined;
  const { about } = told;
  const isOnScreen = asked !== null && (told.revision === asked.revision || isSame(about, asked.about));
  const isLine = about.kind === 'report' && quote !== null;
  return isOnScreen && !isLine ? undefined : { about, quote };
}

/** The notice that is replied to; null: it is none. */
export function noticeRepliedTo({
  repliedTo: to,
}: {
  readonly repliedTo?: RepliedTo | undefined;
}): AboutNotice | null {
  return to?.about.kind === 'notice' ? to.about : null;
}

/** The word of somebody that is replied to; null: it is none. */
export function passedOnRepliedTo({
  repliedTo: to,
}: {
  readonly repliedTo?: RepliedTo | undefined;
}): string | null {
  return to?.about.kind === 'passed-on' ? to.about.passedOnId : null;
}

/** A question that was asked twice is one. */
function isSame(one: About, other: About | undefined): boolean {
  if (one.kind === 'field')
    return other?.kind === 'field' && other.reportId === one.reportId && other.fieldId === one.fieldId;
  return one.kind === 'report' && other?.kind === 'report' && other.reportId === one.reportId;
}

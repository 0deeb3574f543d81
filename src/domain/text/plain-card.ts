import { escapeHtml } from './html.ts';

interface Choices {
  readonly html: string;
  readonly rows: readonly (readonly { readonly label: string }[])[];
  readonly choosing: boolean;
  /** 'Type a number:' or 'Or type:', in the person's language. */
  readonly pickHint: string;
  /** HTML that is said instead of the choices. */
  readonly typed?: string;
}

/**
 * HTML of a card for a platform without buttons: its text, then its choices. Where only a choice answers, they are
 * numbered; beside free text they are words to type. `pickHint` says which. `typed` stands in place of them all.
 */
export function plainCard({ html, rows, choosing, pickHint, typed }: Choices): string {
  if (typed !== undefined) return typed === '' ? html : `${html}\n\n${typed}`;
  const labels = rows.flat().map(({ label }) => label);
  if (labels.length === 0) return html;
  const numbered = labels.map((label, index) => `${index + 1}. ${label}`).join('\n');
  const words = labels.map(wordOf).join(' · ');
  return `${html}\n\n${escapeHtml(choosing ? `${pickHint}\n${numbered}` : `${pickHint} ${words}`)}`;
}

/** A label as one types it: without its emoji, in small letters. */
function wordOf(label: string): string {
  return label
    .replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, '')
    .trim()
    .toLocaleLowerCase('vi');
}

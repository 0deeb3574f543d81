import { mayWrite } from '#src/domain/organisation/access.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Choice } from '#src/flows/contract/screen.ts';

/** A choice that opens what the command opens. */
export function goTo(
  command: string,
  key: 'button-report' | 'button-duties' | 'button-write-to-officer' | 'button-people' | 'button-stop-acting',
): Choice {
  return { value: { action: 'go', of: command }, label: phrase(key) };
}

/** The two buttons that matter; who may not report has no use for the first. */
export function menuRow({ actor }: Pick<Facts, 'actor'>): readonly Choice[] {
  return menuRowOf({ mayReport: mayWrite(actor) });
}

export function menuRowOf({ mayReport }: { readonly mayReport: boolean }): readonly Choice[] {
  const duties = goTo('viec', 'button-duties');
  return mayReport ? [goTo('baocao', 'button-report'), duties] : [duties];
}

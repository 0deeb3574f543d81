import { plain } from '#src/domain/answer/plain.ts';
import type { ItemStanding } from '#src/domain/obligation/item-standing.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { standingFacts } from '#src/flows/obligations/standing-facts.ts';

/** `làm sao` asks how. */
const why = /\b(?:vi sao|tai sao|why|(?:^|(?<!lam )\b)sao (?:lai|chua|van|con|khong|ko|k|cu|bi))\b/;

/**
 * Why a duty is done or not, where it is named: the item with its occurrences, and the reports and photos behind it. Null: no reason is
 * asked for, or none of our duties is named. In the midst of a report it would take that one's place.
 */
export function sayWhy(topic: Topic, text: string, facts: Facts): Outcome | null {
  const said = plain(text);
  if (topic.kind === 'report' || !why.test(said)) return null;
  const standing = standingFacts(facts);
  if (standing.kind === 'needs') return needs(...standing.needs);
  if (standing.kind === 'no-unit') return null;
  const named = standing.items
    .map((item) => ({ item, length: longestNamed(item, said) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);
  const [first, second] = named;
  if (!first || first.length === second?.length) return null;
  const { planId, itemId, state } = first.item;
  const at = state === 'continuing' ? 'continuing-items' : 'items';
  return open({ kind: 'item', planId, itemId, page: 0, shownId: null, from: { at, page: 0 } });
}

/** How long the longest of its names is that the text has in it; 0: none. */
function longestNamed({ itemShort, occurrences }: ItemStanding, said: string): number {
  const aliases = occurrences.flatMap(({ short, duty }) => [short, ...(duty?.itemAliases ?? [])]);
  const names = [itemShort, ...aliases].map(plain).filter((name) => ` ${said} `.includes(` ${name} `));
  return Math.max(0, ...names.map(({ length }) => length));
}

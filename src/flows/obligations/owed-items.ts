import type { ItemStanding } from '#src/domain/obligation/item-standing.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Choice, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import { choosing, done, needs, show } from '#src/flows/contract/outcome.ts';
import { itemName } from '#src/flows/words/occurrence-words.ts';
import { canReport, owedFacts } from './owed-facts.ts';
import { itemButton } from './owed-words.ts';
import { pageLine, pageOf, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { unitWords } from '#src/flows/words/reporting-unit.ts';

const toList: Choice = { value: 'list', label: phrase('button-back') };

/**
 * Items to look into one: what is owed first, then what waits, was missed, is to come and is done; or what goes on all
 * the year.
 */
export function listItems(
  at: 'items' | 'continuing-items',
  facts: Facts,
  wanted = 0,
  before: readonly Phrase[] = [],
): Outcome {
  const standing = owedFacts(facts);
  if (standing.kind === 'no-unit') return help(facts, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const isContinuing = at === 'continuing-items';
  const items = standing.items.filter(({ state }) => (state === 'continuing') === isContinuing);
  const page = pageWithin(wanted, items.length);
  const rows = [
    ...pageOf(items, page).map((item) => [{ value: itemValue(item), label: itemButton(item) }]),
    ...pageRow(page, items.length),
    [isContinuing ? { ...toList, value: 'continuing' } : toList],
  ];
  const lines = [phrase('why-which'), ...pageLine(page, items.length)];
  return done({ kind: 'owed', at, page }, show(choosing([...before, ...lines], rows)));
}

/** What goes on all the year: nothing is owed, what was done is counted, and more can be reported at any time. */
export function listContinuing(facts: Facts, wanted = 0, before: readonly Phrase[] = []): Outcome {
  const standing = owedFacts(facts);
  if (standing.kind === 'no-unit') return help(facts, before);
  if (standing.kind === 'needs') return needs(...standing.needs);
  const items = standing.items.filter(({ state }) => state === 'continuing');
  const page = pageWithin(wanted, items.length);
  const shown = pageOf(items, page);
  const lines = [
    phrase(items.length > 0 ? 'continuing' : 'continuing-none', { unit: unitWords(standing.unit) }),
    ...(shown.length > 0
      ? [phrase('lines', { lines: { list: shown.map(countLine), joined: 'lines' } })]
      : []),
    ...pageLine(page, items.length),
  ];
  const rows = [
    ...shown.flatMap((item) => reportRow(item, facts)),
    ...pageRow(page, items.length),
    ...(items.length > 0 ? [[{ value: 'continuing-items', label: phrase('button-look-into') }]] : []),
    [toList],
  ];
  return done({ kind: 'owed', at: 'continuing', page }, show(choosing([...before, ...lines], rows)));
}

function itemValue({ planId, itemId }: ItemStanding): string {
  return `item:${planId}/${itemId}`;
}

function countLine(item: ItemStanding): Phrase {
  const [{ duty, wards }] = item.occurrences;
  const title = itemName(item, 'itemTitle');
  if (duty) return phrase('continuing-line', { title, n: duty.progress.reports });
  return phrase('continuing-line-wards', {
    title,
    n: wards?.reports ?? 0,
    met: wards?.met ?? 0,
    of: wards?.of ?? 0,
  });
}

function reportRow(item: ItemStanding, facts: Facts): readonly (readonly Choice[])[] {
  const [one] = item.occurrences;
  if (!one.duty || !canReport(one, facts)) return [];
  const { obligation, draft } = one.duty;
  const label = draft
    ? phrase('button-duty-draft', { title: obligation.short })
    : phrase('button-report-duty', { title: obligation.short });
  return [[{ value: `duty:${obligation.id}`, label }]];
}

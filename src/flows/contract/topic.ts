import type { ObligationId, PlanId, ReportId, UnitId } from '#src/domain/ids.ts';

export type OwedList = 'list' | 'items' | 'continuing' | 'continuing-items';

/** What a conversation is about just now; plain JSON. One variant belongs to one file in flows/. */
export type Topic =
  | { readonly kind: 'idle' }
  /** language.ts */
  | { readonly kind: 'language' }
  /** join.ts: the code was good, name and ward are to be confirmed. */
  | { readonly kind: 'join'; readonly code: string; readonly at: 'confirm' | 'name'; readonly name: string }
  /** choose-duty.ts: the list of what can be reported on, or of other activities. */
  | { readonly kind: 'choose-duty'; readonly at: 'report' | 'forms'; readonly page: number }
  /** owed.ts: what the unit owes, what goes on all the year, or the items of either to look into. */
  | { readonly kind: 'owed'; readonly at: OwedList; readonly page: number }
  /** why.ts: one item of the plan with the reports behind it, or (`shownId`) one of these. */
  | {
      readonly kind: 'why';
      readonly planId: PlanId;
      readonly itemId: string;
      readonly page: number;
      readonly shownId: ReportId | null;
      /** The list that it was opened from. */
      readonly from: { readonly at: 'items' | 'continuing-items'; readonly page: number };
    }
  /** waiver.ts: something will not take place; which of `choices` (while `obligationId` is null), and why. */
  | {
      readonly kind: 'waiver';
      readonly obligationId: ObligationId | null;
      readonly title: string;
      readonly choices: readonly { readonly obligationId: ObligationId; readonly title: string }[];
    }
  /** repeat-report.ts: there is a report on it already: add, replace, or another event? Or a draft of somebody else. */
  | { readonly kind: 'repeat'; readonly obligationId: ObligationId; readonly unitId: UnitId }
  /**
   * report.ts. `at` is a field's id (it is asked), `<id>:other` (its own words are asked), `card` (everything, to be
   * sent), `lines` (which line to change) or `leave` (keep the draft or throw it away).
   */
  | {
      readonly kind: 'report';
      readonly reportId: ReportId;
      readonly at: string;
      /** Where the answer leads: on to the next question, or back to the card. */
      readonly leadsTo: 'next' | 'card';
      /** Field id by message id: an edited message corrects its answer. */
      readonly saidIn: Readonly<Record<string, string>>;
    };

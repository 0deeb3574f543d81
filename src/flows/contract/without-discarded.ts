import type { Duty } from '#src/domain/obligation/duty.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { Facts } from './conversation.ts';
import type { Effect } from './effect.ts';

/** The facts as they are once a step has thrown drafts away: what it shows afterwards was read before. */
export function withoutDiscarded(facts: Facts, effects: readonly Effect[]): Facts {
  const gone = new Set(effects.flatMap((effect) => (effect.kind === 'discard' ? [effect.reportId] : [])));
  if (gone.size === 0) return facts;
  const { duties, unitPlan, drafts } = facts.found;
  return {
    ...facts,
    found: {
      ...facts.found,
      ...(duties && { duties: duties.map((duty) => withoutDraft(duty, gone)) }),
      ...(unitPlan && { unitPlan: unitPlan.map((duty) => withoutDraft(duty, gone)) }),
      ...(drafts && { drafts: drafts.filter(({ id }) => !gone.has(id)) }),
    },
  };
}

function withoutDraft<D extends Duty>(duty: D, gone: ReadonlySet<ReportId>): D {
  return duty.draft && gone.has(duty.draft.reportId) ? { ...duty, draft: null } : duty;
}

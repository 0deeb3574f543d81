import type { Action } from '#src/flows/contract/action.ts';
import { type ActionName, joinedSince } from '#src/flows/contract/action.ts';
import type { ReportId } from '#src/domain/ids.ts';
import { now } from '#test/support/seeded-store.ts';
import type { AccessWorld } from './world.ts';

/** What each button is about, of Tân Quý's: a new action needs an example here. */
export function aboutOf({ obligationId }: AccessWorld['subjects']): {
  readonly [Name in ActionName]: Extract<Action, { action: Name }>['of'] | string;
} {
  return {
    go: 'viec',
    report: obligationId,
    snooze: '2024-03-17',
    waiver: '2024-03-17',
    grant: 'waiver',
    decline: 'waiver',
    'undo-review': 'batch',
    answer: 'word',
    correct: 'sent',
    'agree-group': 'waiting',
    'drop-group': 'linked',
    photos: 'sent',
    apart: joinedSince('sent' as ReportId, now),
  };
}

import type { Action } from '#src/flows/contract/action.ts';
import { type ActionName, joinedSince } from '#src/flows/contract/action.ts';
import type { ReportId } from '#src/domain/ids.ts';
import { now } from '#test/support/seeded-store.ts';
import type { Standing } from './standings.ts';
import { type AccessWorld, ownId } from './world.ts';

/** What each button is about, of Tân Quý's, or done by that person for it: a new action needs an example here. */
export function aboutOf(
  { obligationId }: AccessWorld['subjects'],
  { id }: Pick<Standing, 'id'>,
): {
  readonly [Name in ActionName]: Extract<Action, { action: Name }>['of'] | string;
} {
  return {
    go: 'viec',
    report: obligationId,
    snooze: '2024-03-17',
    waiver: '2024-03-17',
    grant: 'waiver',
    decline: 'waiver',
    'ask-back': 'waiver',
    'undo-verdict': 'decided',
    'answer-question': 'questioned',
    'withdraw-request': 'waiver',
    'undo-review': 'batch',
    'undo-extension': ownId('given', id),
    answer: 'word',
    read: 'told',
    'take-back': ownId('scheduled', id),
    'see-announced': ownId('sent', id),
    correct: 'sent',
    'agree-group': 'waiting',
    'drop-group': 'linked',
    'write-for': 'tan-quy',
    unit: 'tan-quy',
    invite: 'tan-quy',
    photos: 'sent',
    apart: joinedSince('sent' as ReportId, now),
  };
}

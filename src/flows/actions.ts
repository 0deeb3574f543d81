import { isOfLeaders } from '#src/domain/organisation/access.ts';
import { phrase } from '#src/domain/words.ts';
import { askWard } from './act-for/act-for.ts';
import { openDuty } from './begin-report/open-duty.ts';
import { correctReport } from './begin-report/start-report.ts';
import { wayBack } from './begin-report/way-back.ts';
import { commandNamed, type GivenCommand } from './given-command.ts';
import type { Action, ActionName } from './contract/action.ts';
import { isFor } from './contract/command.ts';
import type { Facts } from './contract/conversation.ts';
import { done, open, type Outcome, say } from './contract/outcome.ts';
import type { Topic } from './contract/topic.ts';
import { undoExtension } from './extend/undo-extension.ts';
import { readAnnounced } from './announce/read-announced.ts';
import { seeAnnounced, takeBackAnnounced } from './announce/announced-list.ts';
import { agreeToGroup, askToDrop } from './groups/unit-groups.ts';
import { snooze } from './notices/snooze.ts';
import { startAnswer } from './pass-on/answer.ts';
import { backFrom } from './pass-on/pass-on.ts';
import { inviteInto } from './people/people.ts';
import { takeApart } from './report/photos/take-apart.ts';
import { seePhotos } from './photos/see-photos.ts';
import { undoReview } from './review/undo-review.ts';
import { openUnit } from './unit/see-unit.ts';
import { startWaiver } from './waiver/ask-waiver.ts';
import { decideWaiver } from './waiver/decide-waiver.ts';
import { withdrawRequest } from './waiver/own-requests.ts';
import { startAnswering, startAskBack } from './waiver/talk.ts';
import { undoVerdict } from './waiver/undo-verdict.ts';

type Of<Name extends ActionName> = Extract<Action, { action: Name }>['of'];

const dutiesList: Topic = { kind: 'obligations', at: 'list', page: 0 };

const handlers: {
  readonly [Name in ActionName]: (of: Of<Name>, topic: Topic, facts: Facts) => Outcome | null;
} = {
  go(name, topic, facts) {
    const command = commandNamed(name, 'private');
    return command && isFor(command, facts.actor) ? command.run('', topic, facts) : null;
  },
  // A reminder is no list: the nearest one is of all that is owed.
  report: (obligationId, topic, facts) =>
    openDuty(obligationId, facts, { back: wayBack(topic) ?? dutiesList }),
  snooze,
  waiver: startWaiver,
  grant: (waiverId, topic, facts) => decideWaiver(waiverId, 'granted', topic, facts),
  decline: (waiverId, topic, facts) => decideWaiver(waiverId, 'declined', topic, facts),
  'ask-back': startAskBack,
  'undo-verdict': undoVerdict,
  'answer-question': startAnswering,
  'withdraw-request': withdrawRequest,
  'undo-review': undoReview,
  'undo-extension': undoExtension,
  answer: (passedOnId, topic, facts) => startAnswer(passedOnId, topic, backFrom(topic), facts),
  read: readAnnounced,
  'take-back': takeBackAnnounced,
  'see-announced': (announcementId, _topic, facts) => seeAnnounced(announcementId, facts),
  correct: (reportId, topic, facts) =>
    correctReport(reportId, facts, () => open(topic, [phrase('report-gone')]), { back: wayBack(topic) }),
  // A ward within reach is known before it gets here.
  'write-for': (_unitId, _topic, facts) => askWard('', facts),
  photos: seePhotos,
  apart: takeApart,
  unit: (unitId, _topic, facts) => openUnit(unitId, facts),
  invite: (unitId, _topic, facts) => inviteInto(unitId, facts),
  'agree-group': agreeToGroup,
  'drop-group': (groupId, _topic, facts) => askToDrop(groupId, facts),
};

/** What a button does that works at any time; null: it does nothing any more. */
export function actionStep({ action, of }: Action, topic: Topic, facts: Facts): Outcome | null {
  return (handlers[action] as (of: unknown, topic: Topic, facts: Facts) => Outcome | null)(of, topic, facts);
}

/** A command of that name for others, or of a name that nobody knows, leaves everything as it was. */
export function noCommand({ command, name }: Omit<GivenCommand, 'argument'>, topic: Topic): Outcome {
  const words = { command: `/${name}` };
  const line = command
    ? phrase(command.act && isOfLeaders(command.act) ? 'command-of-leaders' : 'command-not-yours', words)
    : phrase('unknown-command', words);
  return done(topic, say([line, phrase('menu-hint')]));
}

import type { Duty } from '#src/domain/obligation/duty.ts';
import { plain } from '#src/domain/answer/plain.ts';
import type { Instant } from '#src/domain/ids.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { answerOf } from '#src/domain/report/form.ts';
import { isOfPeriods } from '#src/domain/understand/names/period-named.ts';
import { periodSaid } from '#src/domain/understand/names/period-said.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { phrase } from '#src/domain/words.ts';
import { type Carried, carriedBy, joinedSaid } from '#src/flows/begin-report/carried.ts';
import { openDuty, startActivity } from '#src/flows/begin-report/open-duty.ts';
import { reportOfNow } from '#src/flows/begin-report/duty-of-now.ts';
import { askWhichDuty, listDuties } from '#src/flows/begin-report/list-duties.ts';
import { looseNeed } from '#src/flows/begin-report/photos-before.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { needs, open, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import type { Said } from '#src/flows/report/topic.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { sayDue } from './say-due.ts';
import { understandHere } from './understand-here.ts';

/** Photos that came so shortly before a message are what it tells of. */
const besideMs = 2 * 60_000;

interface Message {
  readonly text: string;
  readonly messageId: string | null;
}

/**
 * A message tells of an activity: its report begins with all that it says, and with what was said before it of none. Where it may
 * be of several duties, it is asked of which.
 */
export function beginFromMessage(
  topic: Topic,
  own: Understood,
  { text, messageId }: Message,
  facts: Facts,
  photo?: PhotoInput,
): Outcome {
  const unit = unitOf(facts.actor);
  const before = topic.kind === 'report-list' || topic.kind === 'repeat' ? carriedBy(topic) : {};
  const earlier = before.said && isOfSame(before.said, own, facts) ? before.said : undefined;
  const said = joinedSaid(earlier, {
    text,
    messageId,
    on: facts.saidOn,
    isOfOther: own.asks.includes('unit'),
  });
  const { form, answers } = earlier ? (understood(said.text, facts) ?? own) : own;
  const carried: Carried = {
    photosSince: (facts.now - besideMs) as Instant,
    ...before,
    said,
    ...(photo && { photo }),
  };
  if (form === null && unit && said.text === text && !photo && !/\d/.test(text) && !('photosSince' in before))
    return reportOfNow(facts) ?? listDuties(facts);
  if (form === null || !unit)
    return open({ kind: 'report-list', at: 'duties', page: 0, ...carriedBy(carried) }, [
      phrase('message-which'),
    ]);
  const { duties } = facts.found;
  if (!duties) return needs({ kind: 'duties', unitId: unit.unitId }, looseNeed(facts, carried.photosSince));
  const on = answerOf(answers, 'date');
  const asking = rankDuties(duties, facts)
    .map(({ duty }) => duty)
    .filter(({ obligation }) => obligation.form === form);
  const meant = dutyMeant(asking, said, typeof on === 'string' ? on : null);
  if (meant) return openDuty(meant.obligation.id, facts, carried);
  const ahead = Object.keys(answers).length === 0 ? dutyAhead(form, said, facts) : undefined;
  if (ahead) return openDuty(ahead.obligation.id, facts);
  const isPeriodic = facts.forms.some((one) => one.id === form && isOfPeriods(one));
  if (isPeriodic && asking.length === 0) return sayDue(topic, form, said.text, facts);
  return startActivity(form, facts, (...which) => askWhichDuty(carried, ...which), carried);
}

/** Whether what was said before belongs to it: only one of the two names an activity. */
function isOfSame({ text }: Said, { form }: Understood, facts: Facts): boolean {
  return form === null || understood(text, facts)?.form === null;
}

function understood(text: string, facts: Facts): Understood | null {
  const read = understandHere(text, facts);
  return read?.kind === 'heard' ? read.understood : null;
}

/** The duty that is named and does not open yet: who asks for it hears when it does. */
function dutyAhead(form: string, { text }: Said, { found, today }: Facts): Duty | undefined {
  const said = plain(text);
  const named = (found.unitPlan ?? []).filter(
    ({ obligation }) => obligation.form === form && said.includes(plain(obligation.short)),
  );
  const [only, ...others] = named;
  return only && others.length === 0 && only.obligation.opensOn > today ? only : undefined;
}

/** The duty whose own name is said, or its month or year, or in whose days the day lies; undefined where that is none or several. */
function dutyMeant(asking: readonly Duty[], { text, on: today }: Said, on: string | null): Duty | undefined {
  const said = plain(text);
  const named = asking.filter(({ obligation }) => said.includes(plain(obligation.short)));
  if (named.length === 1) return named[0];
  const period = periodSaid(text, today);
  const ofPeriod = asking.filter(({ obligation }) => period !== null && obligation.occurrence === period);
  if (ofPeriod.length === 1) return ofPeriod[0];
  const within = asking.filter(
    ({ obligation: { countsFrom, countsTo } }) => on !== null && countsFrom <= on && on <= countsTo,
  );
  return within.length === 1 ? within[0] : undefined;
}

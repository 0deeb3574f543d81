import { plain, plainLetters } from '#src/domain/answer/plain.ts';
import { addDays } from '#src/domain/calendar.ts';
import { anyForm } from '#src/domain/understand/understand.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import { activitiesNamed } from '#src/domain/understand/names/activities-named.ts';
import { readFields } from '#src/domain/understand/read-fields.ts';
import type { Understood } from '#src/domain/understand/understand.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Form } from '#src/domain/report/form.ts';
import { type MakeUpSaid, readMakeUp, saysWhy } from '#src/domain/waiver/make-up-said.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { askOf, makeUpable } from '#src/flows/waiver/ask-waiver.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { reply } from './reply-beside.ts';
import { contextOf } from './understand-here.ts';

const not = '(?:khong|ko|k|kh|hong|hok|chua|chang)';
const cannot = new RegExp(
  `(?:^| )${not} (?:the )?(?:to chuc|lam|thuc hien|trien khai|ra quan|dien ra)(?: (?:duoc|dc|noi|kip|cnx))?(?= |$)`,
);
/** Without its marks `dời` could be many words: where nothing is marked, only what stands beside it tells. */
const putOff =
  /(?:^| )(?:hoãn|dời|hủy|huỷ|xin hoan|xin doi|xin huy|hoan sang|hoan qua|hoan lai|doi sang|doi qua|doi lai|bi huy|bi hoan)(?= |$)/;

/**
 * An activity that does not take place, or on another day: `cnx không làm được vì mưa`, `xin dời cnx sang 24/3`. To be let off, or to make it
 * up, is asked for with what was typed, once the person says so. One whose day has not come is no report yet. Null: it is nothing of the kind.
 */
export function hearNoEvent(
  topic: Topic,
  text: string,
  { kind }: Pick<Understood, 'kind'>,
  facts: Facts,
): Outcome | null {
  const unit = unitOf(facts.actor);
  if (!unit || !mayWrite(facts.actor) || (kind !== 'report' && kind !== 'other' && kind !== 'answer'))
    return null;
  if (topic.kind !== 'idle' && topic.kind !== 'report-list') return null;
  const form = formNamed(text, facts);
  if (!form) return hearUnnamed(topic, text, kind, facts);
  if (kind === 'answer') return null;
  const { answers, counted, isToCome } = readFields(piecesOf(text), form, contextOf(facts));
  const hasFigures = counted > 0 || Object.values(answers).some((value) => typeof value === 'number');
  if (hasFigures) return kind === 'other' && isToCome ? reply(topic, [phrase('message-day-to-come')]) : null;
  const makeUp = readMakeUp(text, facts.saidOn);
  if (makeUp.kind !== 'nothing') return hearMakeUp(makeUp, text, form, facts);
  if (!saysNoEvent(text)) return null;
  const { duties } = facts.found;
  if (!duties) return needs({ kind: 'duties', unitId: unit.unitId });
  const open = rankDuties(duties, facts)
    .map(({ duty: { obligation } }) => obligation)
    .filter(({ scope, form: of }) => scope === 'each' && of === form.id);
  const named = open.filter(({ short }) => plain(text).includes(plain(short)));
  const meant = named.length === 1 ? named : open;
  return askOf(
    meant.map(({ id: obligationId, short: title }) => ({ obligationId, title })),
    facts,
    { reason: text },
  );
}

/** Another day for an activity that is held about now, or soon: what was typed is the reason, as far as it is one. */
function hearMakeUp(
  makeUp: Exclude<MakeUpSaid, { kind: 'nothing' }>,
  text: string,
  form: Form | null,
  facts: Facts,
): Outcome | null {
  const unit = unitOf(facts.actor);
  const { unitPlan } = facts.found;
  if (!unit) return null;
  if (!unitPlan) return needs({ kind: 'unit-plan', unitId: unit.unitId });
  const all = makeUpable(facts).filter(
    ({ obligationId }) =>
      form === null ||
      unitPlan.some(({ obligation }) => obligation.id === obligationId && obligation.form === form.id),
  );
  const named = all.filter(({ title }) => plain(text).includes(plain(title)));
  const meant = named.length === 1 ? named : all;
  const reason = saysWhy(text) ? { reason: text } : {};
  return askOf(meant, facts, { ...reason, makeUp: { on: makeUp.kind === 'day' ? makeUp.on : null } });
}

/** As many days around an event nobody has to say which one they speak of. */
const daysAround = 3;

/** Without a name it is what takes place about now: `mưa quá dời qua tuần sau`, `mai phường em có 50 đv`. */
function hearUnnamed(topic: Topic, text: string, kind: Understood['kind'], facts: Facts): Outcome | null {
  const unit = unitOf(facts.actor);
  if (!unit || topic.kind !== 'idle') return null;
  const makeUp = readMakeUp(text, facts.saidOn);
  if (makeUp.kind !== 'nothing') return hearMakeUp(makeUp, text, null, facts);
  if (kind === 'report') return null;
  if (!saysNoEvent(text)) {
    const { answers, counted, isToCome } = readFields(piecesOf(text), anyForm, contextOf(facts));
    const isTold = counted > 0 || answers['place'] !== undefined;
    return isToCome && isTold ? reply(topic, [phrase('message-day-to-come')]) : null;
  }
  const { duties } = facts.found;
  if (!duties) return needs({ kind: 'duties', unitId: unit.unitId });
  const [from, to] = [addDays(facts.today, -daysAround), addDays(facts.today, daysAround)];
  const around = duties
    .map(({ obligation }) => obligation)
    .filter(({ scope, eventOn }) => scope === 'each' && eventOn !== null && from <= eventOn && eventOn <= to);
  return askOf(
    around.map(({ id: obligationId, short: title }) => ({ obligationId, title })),
    facts,
    { reason: text },
  );
}

function saysNoEvent(text: string): boolean {
  return cannot.test(plainLetters(text)) || putOff.test(text.toLowerCase().normalize('NFC'));
}

/** The one activity that is named. */
function formNamed(text: string, facts: Facts): Form | undefined {
  const named = activitiesNamed(piecesOf(text), contextOf(facts));
  const [formId, ...others] = new Set(named.map((one) => one.formId));
  return others.length > 0 ? undefined : facts.forms.find(({ id }) => id === formId);
}

import type { UnitId } from '#src/domain/ids.ts';
import { dayOf } from '#src/domain/calendar.ts';
import {
  type DutyToRemind,
  inOrderToRemind,
  longestLine,
  type ToRemind,
  type WardToRemind,
  wardsBy,
} from '#src/domain/reminding/to-remind.ts';
import { shownLength } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, keep, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { onlyWords } from '#src/flows/pass-on/only-words.ts';
import { saysSend } from '#src/flows/pass-on/read-words.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { pageWithin } from '#src/flows/words/page-row.ts';
import { wardsSaid } from './wards-said.ts';
import {
  checkScreen,
  dutiesScreen,
  leftOutLines,
  lineScreen,
  sentLine,
  someScreen,
  tellAt,
  wardsScreen,
} from './remind-screens.ts';
import { remindPicks as picks, type RemindAt, remindTopic, type RemindTopic } from './topic.ts';

export const remindRoom: TopicRoom<RemindTopic> = {
  revive: reviveBy(remindTopic),
  step: (topic, input, facts) => withDuties(facts, (all) => remindStep(topic, input, all, facts)),
  show: (topic, facts, before) => withDuties(facts, (all) => showRemind(topic.at, all, facts, before)),
  takesWords: ({ at: { at } }) => at === 'line' || at === 'check',
};

/** Goes on with what the wards lack, which is asked for first. */
export function withDuties(facts: Facts, next: (all: ToRemind) => Outcome): Outcome {
  const { toRemind } = facts.found;
  return toRemind ? next(toRemind) : needs({ kind: 'to-remind', on: dayOf(tellAt(facts), facts.zone) });
}

function remindStep({ at }: RemindTopic, input: Input, all: ToRemind, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'stop') return done(idle, say([phrase('remind-stopped')], [menuRow(facts)]));
  switch (at.at) {
    case 'duties':
      if (picked?.pick === 'page') return showRemind({ ...at, page: picked.page }, all, facts);
      if (picked?.pick === 'duty') return dutyPicked(at, picked.duty, all, facts);
      return showRemind(at, all, facts, [phrase('pick-one')]);
    case 'wards':
      return wardsStep(at, input, all, facts);
    case 'some':
      return someStep(at, input, all, facts);
    case 'line':
    case 'check':
      return lineStep(at, input, all, facts);
  }
}

/** Where the wards were named before, it goes on with those. */
function dutyPicked({ unitIds }: RemindAt<'duties'>, duty: string, all: ToRemind, facts: Facts): Outcome {
  return showRemind(unitIds ? { at: 'line', duty, unitIds } : { at: 'wards', duty }, all, facts);
}

function wardsStep(at: RemindAt<'wards'>, input: Input, all: ToRemind, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  const { duty } = at;
  const ready = readyOf(duty, all).map(({ unitId }) => unitId);
  if (picked === 'back') return showRemind({ at: 'duties', page: 0 }, all, facts);
  if (picked === 'some') return showRemind({ at: 'some', duty, unitIds: [], page: 0 }, all, facts);
  if (picked === 'all') return showRemind({ at: 'line', duty, unitIds: ready }, all, facts);
  const said = wardsSaid(input, readyOf(duty, all));
  if (said.length > 0) return showRemind({ at: 'line', duty, unitIds: said }, all, facts);
  return showRemind(at, all, facts, [phrase('pick-one')]);
}

function someStep(at: RemindAt<'some'>, input: Input, all: ToRemind, facts: Facts): Outcome {
  const picked = picks.read(input);
  const { duty, unitIds } = at;
  if (picked?.pick === 'back') return showRemind({ at: 'wards', duty }, all, facts);
  if (picked?.pick === 'page') return showRemind({ ...at, page: picked.page }, all, facts);
  if (picked?.pick === 'ward') return showRemind({ ...at, unitIds: toggled(unitIds, picked.id) }, all, facts);
  if (picked?.pick === 'ticked') return showRemind({ at: 'line', duty, unitIds }, all, facts);
  const said = wardsSaid(input, readyOf(duty, all));
  if (said.length > 0) return showRemind({ at: 'line', duty, unitIds: said }, all, facts);
  return showRemind(at, all, facts, [phrase('pick-one')]);
}

/** Words are the line; whoever writes once more means that instead. */
function lineStep(
  at: RemindAt<'line'> | RemindAt<'check'>,
  input: Input,
  all: ToRemind,
  facts: Facts,
): Outcome {
  const { duty, unitIds } = at;
  const picked = picks.read(input)?.pick;
  const line = at.at === 'check' ? at.line : null;
  if (picked === 'back') return showRemind({ at: 'wards', duty }, all, facts);
  if (picked === 'change') return showRemind({ at: 'line', duty, unitIds }, all, facts);
  if (picked === 'send' || (input.kind === 'text' && saysSend(input.text))) return send(at, line, all, facts);
  const again = (...before: readonly Phrase[]): Outcome => showRemind(at, all, facts, before);
  if (input.kind !== 'text')
    return onlyWords({ kind: 'remind', at }, input, facts, again) ?? again(phrase('pick-one'));
  const text = seenText(input.text).trim();
  if (!isSeen(text)) return again(phrase('pass-on-empty'));
  const length = shownLength(text);
  if (length > longestLine) return again(phrase('remind-line-too-long', { length, max: longestLine }));
  const before = at.at === 'check' ? [phrase('pass-on-replaced')] : [];
  return showRemind({ at: 'check', duty, unitIds, line: text }, all, facts, before);
}

/** To those that can be reminded by now; what became of the others is said. */
function send(
  { duty: key, unitIds }: RemindAt<'line'> | RemindAt<'check'>,
  line: string | null,
  all: ToRemind,
  facts: Facts,
): Outcome {
  const duty = dutyOf(key, all);
  if (!duty) return showRemind({ at: 'duties', page: 0 }, all, facts, [phrase('remind-done-meanwhile')]);
  const wards = wardsBy(duty, 'ready', all).filter(({ unitId }) => unitIds.includes(unitId));
  const left = leftOutLines(duty, all, ({ unitId }) => unitIds.includes(unitId));
  const known = duty.wards.map(({ unitId }) => unitId);
  const isDone = unitIds.some((unitId) => !known.includes(unitId));
  const others = [...left, ...(isDone ? [phrase('remind-done-some')] : [])];
  if (wards.length === 0) return done(idle, say([...others, phrase('remind-sent-none')], [menuRow(facts)]));
  const obligationIds = wards.map(({ obligationId }) => obligationId);
  return done(
    idle,
    { kind: 'remind-now', obligationIds, tellAt: tellAt(facts), line },
    keep([sentLine(duty, wards, facts), ...others], [menuRow(facts)]),
  );
}

/** Where the conversation stands, as the wards stand by now. */
export function showRemind(
  at: RemindTopic['at'],
  all: ToRemind,
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  if (at.at === 'duties') return showDuties(at, all, facts, before);
  const duty = dutyOf(at.duty, all);
  if (!duty)
    return showDuties({ at: 'duties', page: 0 }, all, facts, [...before, phrase('remind-done-meanwhile')]);
  const shown = (screen: ReturnType<typeof wardsScreen>, place: RemindTopic['at'] = at): Outcome =>
    done({ kind: 'remind', at: place }, show(screen));
  if (at.at === 'wards') return shown(wardsScreen(duty, all, facts, before));
  const ready = wardsBy(duty, 'ready', all);
  const chosen = ready.filter(({ unitId }) => at.unitIds.includes(unitId));
  const unitIds = chosen.map(({ unitId }) => unitId);
  if (at.at === 'some') {
    const page = pageWithin(at.page, ready.length);
    return shown(someScreen(duty, unitIds, page, all, before), { ...at, unitIds, page });
  }
  if (chosen.length === 0)
    return shown(wardsScreen(duty, all, facts, before), { at: 'wards', duty: at.duty });
  const place = { ...at, unitIds };
  if (at.at === 'line') return shown(lineScreen(duty, chosen, all, facts, before), place);
  return shown(checkScreen(duty, chosen, at.line, all, facts, before), place);
}

function showDuties(at: RemindAt<'duties'>, all: ToRemind, facts: Facts, before: readonly Phrase[]): Outcome {
  const { among } = at;
  const duties = inOrderToRemind(all.duties, facts.today).filter(({ key }) => !among || among.includes(key));
  if (duties.length === 0) return done(idle, say([...before, phrase('remind-nothing')], [menuRow(facts)]));
  const page = pageWithin(at.page, duties.length);
  return done({ kind: 'remind', at: { ...at, page } }, show(dutiesScreen(duties, page, facts, before)));
}

function dutyOf(key: string, { duties }: ToRemind): DutyToRemind | undefined {
  return duties.find((duty) => duty.key === key);
}

function readyOf(key: string, all: ToRemind): readonly WardToRemind[] {
  const duty = dutyOf(key, all);
  return duty ? wardsBy(duty, 'ready', all) : [];
}

function toggled(unitIds: readonly UnitId[], unitId: UnitId): UnitId[] {
  return unitIds.includes(unitId) ? unitIds.filter((one) => one !== unitId) : [...unitIds, unitId];
}

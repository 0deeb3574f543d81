import { mayWrite, reachesAny } from '#src/domain/organisation/access.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { type Command, isFor } from '#src/flows/contract/command.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { officerLine, officersNeeded } from './officer-line.ts';
import { notNowWords } from '#src/flows/words/ended-words.ts';
import { goTo, menuRow } from '#src/flows/words/menu-row.ts';
import { unitOf, unitWords } from '#src/flows/words/unit-words.ts';

/** Where nothing is talked about: what can be done here stands in the table of commands. */
export function helpRoom(commands: readonly Command[]): TopicRoom<typeof idle> {
  return {
    revive: () => idle,
    step: (_topic, input, facts) => idleStep(input, facts),
    show: (_topic, facts, before) => help(commands, facts, before),
  };
}

/** What can be done here, with the buttons that matter; without a unit, what became of it. The running report, if any, is kept as a draft. */
function help(commands: readonly Command[], facts: Facts, before: readonly Phrase[]): Outcome {
  const unit = unitOf(facts.actor);
  // Who was told something hears what can be done here only when they ask for it.
  if (unit && before.length > 0) return done(idle, say(before, [menuRow(facts)]));
  if (unit) {
    const wanted = officersNeeded(facts);
    if (wanted) return needs(wanted);
    const isWriting = mayWrite(facts.actor);
    const looksAfter = reachesAny(facts.actor, 'write-for');
    const lines = inOrder(commandsHere(commands, facts), looksAfter)
      .filter((command) => isFor(command, facts.actor))
      .flatMap(({ help: lineOf }) => (isWriting ? lineOf?.writing : lineOf?.reading) ?? []);
    const words = {
      unit: unitWords(unit),
      commands: { list: lines, joined: 'lines' },
    } as const;
    const line = looksAfter
      ? phrase('help-officers', words)
      : phrase(isWriting ? 'help' : 'help-reading', words);
    return done(idle, say([line, ...officerLine(facts)], [menuRow(facts)]));
  }
  const { unitsNotNow } = facts.found;
  if (!unitsNotNow) return needs({ kind: 'units-not-now' });
  const words = notNowWords(unitsNotNow);
  if (words.length > 0) return done(idle, say([...before, ...words]));
  const buttons = [goTo('baocao', 'button-report'), goTo('viec', 'button-duties')];
  return done(idle, say([...before, phrase('help-without-unit')], [buttons]));
}

/** Who looks after wards finds first what they do for them. */
function inOrder(commands: readonly Command[], looksAfter: boolean): readonly Command[] {
  if (!looksAfter) return commands;
  const isOfOfficers = ({ act }: Command): boolean => act !== undefined;
  return [...commands.filter(isOfOfficers), ...commands.filter((one) => !isOfOfficers(one))];
}

/** Those that are of use where we are. */
function commandsHere(commands: readonly Command[], { bots }: Facts): readonly Command[] {
  const isOnSeveral = new Set(bots.map(({ platform }) => platform)).size > 1;
  return commands.filter(({ acrossPlatforms }) => isOnSeveral || !acrossPlatforms);
}

/** One sentence, and the two things that are likeliest meant: the duty that is most urgent, and all of them. */
function notUnderstood(facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle, [phrase('not-understood')]);
  if (!mayWrite(facts.actor)) return done(idle, say([phrase('not-understood-reading')], [menuRow(facts)]));
  const { duties } = facts.found;
  if (!duties) return needs({ kind: 'duties', unitId: unit.unitId });
  const [first] = rankDuties(duties, facts);
  const report: Choice = first
    ? {
        value: { action: 'report', of: first.duty.obligation.id },
        label: phrase('button-report-duty', { title: first.duty.obligation.short }),
      }
    : goTo('baocao', 'button-report');
  const line = phrase('not-understood-writing');
  return done(idle, say([line], [[report], [goTo('viec', 'button-duties')]]));
}

/** A sentence that helps, never silence. */
function idleStep(input: Input, facts: Facts): Outcome {
  if (input.kind === 'unsupported')
    return done(idle, say([phrase('unsupported', { what: input.what }), phrase('menu-hint')]));
  if (input.kind === 'bad-file') return done(idle, say([phrase(`bad-file-${input.reason}`)]));
  if (input.kind === 'edited') return done(idle, say([phrase('edited-too-late')]));
  return notUnderstood(facts);
}

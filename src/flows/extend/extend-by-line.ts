import { addDays } from '#src/domain/calendar.ts';
import type { ExtendableDuty } from '#src/domain/extension/extension.ts';
import {
  type ExtendLine,
  isExtendLine,
  readExtendLine,
  wardsNamed,
} from '#src/domain/extension/extend-line.ts';
import { readNewDate } from '#src/domain/extension/new-date.ts';
import { reachesAny } from '#src/domain/organisation/access.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { askNext } from './ask.ts';
import { longestSaid, readDuty, readReason, readUntil, unknownWards } from './read-typed.ts';
import { type ExtendTopic, nothingSaid } from './topic.ts';

/** `gia hạn CNX 152 cho tân quý đến 25/3` where no words are asked for, by who may; null: it says something else. */
export function hearExtension(input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || !isExtendLine(input.text)) return null;
  return reachesAny(facts.actor, 'extend') ? extendByLine(input.text, facts) : null;
}

/** All that one line says; what it does not say, or not clearly, is asked. */
export function extendByLine(text: string, facts: Facts): Outcome {
  const { extendable: duties } = facts.found;
  if (!duties) return needs({ kind: 'extendable' });
  const line = readExtendLine(text);
  const { which: wards, unknown, beside } = wardsNamed(line.wards, allWards(duties));
  const { duty, named } = readDuty(`${line.about} ${beside}`, duties, facts);
  const topic: ExtendTopic = { ...nothingSaid, duty, wards: unknown.length > 0 ? null : wards };
  const until = line.until === '' ? null : dayIn(line.until, topic, duties, facts);
  const why = line.reason === '' ? null : readReason(line.reason);
  return askNext({ ...topic, until: until?.read ?? null, reason: why?.read ?? null }, facts, [
    ...(duty || line.about === '' ? [] : [aboutWords(line, named)]),
    ...(unknown.length > 0 ? unknownWards(unknown) : []),
    ...(until?.before ?? []),
    ...(why?.before ?? []),
  ]);
}

/** So many days more say no day before it is known of which duty. */
function dayIn(text: string, topic: ExtendTopic, duties: readonly ExtendableDuty[], facts: Facts) {
  if (topic.duty) return readUntil(text, topic, duties, facts);
  const [one, other] = [facts.today, addDays(facts.today, 1)].map((dueOn) =>
    readNewDate(text, { today: facts.saidOn, dueOn }),
  );
  const isSame = one?.kind === 'understood' && other?.kind === 'understood' && one.on === other.on;
  return { read: isSame ? one.on : null, before: [] };
}

function aboutWords({ about }: ExtendLine, named: number): Phrase {
  const said = clipText(about, longestSaid);
  return phrase(named > 0 ? 'extend-duty-several' : 'extend-duty-unknown', { said });
}

/** Each ward once, as any duty has it. */
function allWards(duties: readonly ExtendableDuty[]) {
  const wards = duties.flatMap((duty) => duty.wards);
  return [...new Map(wards.map((ward) => [ward.unitId, ward])).values()];
}

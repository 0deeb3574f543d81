import type { ReportId, UnitId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { ActedFor, Actor } from '#src/domain/organisation/organisation.ts';
import type { Conversation, Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { idle, type Topic, type TopicKind } from '#src/flows/contract/topic.ts';
import { nameAndRest } from './name-and-rest.ts';
import { actForPicks } from './topic.ts';

/** What the command is called by which an officer says for which ward they report. */
export const actForCommand = 'baocaothay';

/** The command that is said. */
export interface CommandHere {
  readonly name: string;
  readonly argument: string;
  /** It is of officers, and theirs. */
  readonly isOfOfficers: boolean;
}

/** For which ward something is said (undefined: for none), and what that is. */
export interface WardMeant {
  readonly kind: 'meant';
  readonly topic: Topic;
  readonly input: Input;
  readonly ward: ActedFor | undefined;
}

interface Lacking {
  readonly kind: 'needs';
  readonly needs: readonly Need[];
}

type Knowing = Pick<Facts, 'actor' | 'chat' | 'found' | 'now' | 'repliedTo'>;

/**
 * For which ward an officer speaks: one that they name, the one whose report they open, else the one they spoke for before, as long as
 * that goes on. `given`: the command that the input is.
 */
export function wardMeant(
  { topic, actsFor }: Conversation,
  input: Input,
  given: CommandHere | null,
  facts: Knowing,
): WardMeant | Lacking {
  const held = actsFor && isHeld(topic, input, given, facts.now - actsFor.at) ? actsFor : undefined;
  const same = { kind: 'meant', topic, input, ward: held } as const;
  if (facts.chat.kind === 'group' || reachOf(facts.actor, 'write-for').childrenOf.length === 0) return same;
  const reportId = reportMeant(input, facts);
  if (reportId !== null) return ofReport(reportId, same, facts);
  const named = wardNamed(topic, input, given);
  if (!named) return same;
  const { unitsFor } = facts.found;
  if (!unitsFor) return lacking({ kind: 'units-for' });
  const { wards, said: rest } =
    'unitId' in named
      ? { wards: unitsFor.filter(({ unitId }) => unitId === named.unitId), said: named.said }
      : nameAndRest(named.argument, unitsFor);
  const [ward, ...others] = wards;
  if (!ward || others.length > 0) return same;
  const said = rest === '' && topic.kind === 'act-for' ? topic.said : rest;
  const goesOn: Input =
    said === ''
      ? { kind: 'command', name: 'baocao', argument: '' }
      : { kind: 'text', text: said, messageId: input.kind === 'text' ? input.messageId : null };
  return { kind: 'meant', topic: idle, input: goesOn, ward };
}

type Named = { readonly unitId: UnitId; readonly said: string } | { readonly argument: string };

function wardNamed(topic: Topic, input: Input, given: CommandHere | null): Named | null {
  if (input.kind === 'action' && input.action.action === 'write-for')
    return { unitId: input.action.of, said: '' };
  const picked = topic.kind === 'act-for' ? actForPicks.read(input) : null;
  if (topic.kind === 'act-for' && picked?.pick === 'ward') return { unitId: picked.id, said: topic.said };
  if (topic.kind === 'act-for' && input.kind === 'text' && !given) return { argument: input.text };
  return given?.name === actForCommand && given.argument !== '' ? { argument: given.argument } : null;
}

/** The report that is opened from anywhere, or replied to. */
function reportMeant(input: Input, { repliedTo }: Knowing): ReportId | null {
  if (input.kind === 'action') return input.action.action === 'correct' ? input.action.of : null;
  const about = repliedTo?.about;
  return about && 'reportId' in about ? about.reportId : null;
}

function ofReport(reportId: ReportId, same: WardMeant, { actor, found }: Knowing): WardMeant | Lacking {
  const isPressed = same.input.kind === 'action';
  const report = isPressed ? found.report : found.repliedReport;
  if (report === undefined) return lacking({ kind: isPressed ? 'report' : 'replied-report', reportId });
  if (!report || isOwn(report.unitId, actor)) return report ? { ...same, ward: undefined } : same;
  const { unitsFor } = found;
  if (!unitsFor) return lacking({ kind: 'units-for' });
  return { ...same, ward: unitsFor.find(({ unitId }) => unitId === report.unitId) ?? same.ward };
}

function isOwn(unitId: UnitId, actor: Actor | null): boolean {
  return reachOf(actor, 'write-report').units.includes(unitId);
}

/** What a ward's people talk about. */
const wardTopics: ReadonlySet<TopicKind> = new Set<TopicKind>([
  'report-list',
  'repeat',
  'mend',
  'report',
  'reply',
  'obligations',
  'item',
  'sent',
  'waiver',
  'photos',
  'pass-on',
  'language',
]);

/** So long after a report was sent photos and words may still be of that ward. */
const goesOnMs = 15 * 60_000;

/** An officer's own command ends it; so does any, once nothing is talked about. */
function isHeld(topic: Topic, input: Input, given: CommandHere | null, sinceMs: number): boolean {
  if (given?.isOfOfficers || given?.name === 'doidonvi') return false;
  if (wardTopics.has(topic.kind)) return true;
  const isSaid = input.kind === 'text' || input.kind === 'photo' || input.kind === 'edited';
  const isLater = input.kind === 'photos-complete' || isSaid;
  return topic.kind === 'idle' && given === null && isLater && sinceMs < goesOnMs;
}

function lacking(need: Need): Lacking {
  return { kind: 'needs', needs: [need] };
}

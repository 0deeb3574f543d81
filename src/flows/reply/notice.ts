import { type Phrase, phrase } from '#src/domain/words.ts';
import type { AboutNotice } from '#src/flows/contract/about.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { RequestFacts } from '#src/domain/waiver/request.ts';
import type { Reminded } from '#src/flows/contract/need.ts';
import { choosing, done, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { stillOwed } from '#src/flows/words/reminded.ts';
import { otherRows, saidIn } from './rows.ts';
import type { ReplyTopic } from './topic.ts';

const mostButtons = 6;

/** The message replies to a reminder, or to a request: what is to be done about it? */
export function askAboutNotice(
  topic: ReplyTopic,
  { on, obligationIds, waiverIds }: AboutNotice,
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const { reminded, waiversAsked } = facts.found;
  if (!reminded || !waiversAsked) return needs({ kind: 'reminded', on }, { kind: 'waivers-asked' });
  const all = stillOwed(reminded).filter(({ obligationId }) => obligationIds.includes(obligationId));
  const owed = all.filter(({ opensOn }) => opensOn <= facts.today);
  const waiting = waiversAsked.filter(({ id }) => waiverIds.includes(id));
  const said = saidIn(topic);
  const [next] = all;
  if (next && owed.length + waiting.length === 0) return nothingLeft(topic, notOpenYet(next), facts);
  if (owed.length + waiting.length === 0)
    return nothingLeft(
      topic,
      obligationIds.length > 0 ? phrase('reply-to-reminder-done', { said }) : phrase('reply-to-request-done'),
      facts,
    );
  const rows = [...owed.slice(0, mostButtons).map(reportRow), ...waiting.map(decideRow), ...otherRows(topic)];
  const lines = [...before, ...askLines(owed, waiting, said)];
  return done(topic, show(choosing(lines, rows)));
}

function nothingLeft({ back }: ReplyTopic, line: Phrase, facts: Facts): Outcome {
  return back.kind === 'idle' ? done(back, say([line], [menuRow(facts)])) : open(back, [line]);
}

function askLines(
  owed: readonly Reminded[],
  waiting: readonly RequestFacts[],
  said: string,
): readonly Phrase[] {
  const [request] = waiting;
  if (owed.length === 0 && request && waiting.length === 1)
    return [phrase('reply-to-request', { said, title: request.title, unit: request.unitName })];
  if (owed.length === 0) return [phrase('reply-to-requests', { said })];
  const titles = { list: owed.map(({ title }) => title), joined: 'commas' } as const;
  return [phrase('reply-to-reminder', { said, titles, n: owed.length })];
}

function notOpenYet({ title, opensOn: day }: Reminded): Phrase {
  return phrase('duty-not-open', { title, on: { day, style: 'full' } });
}

function reportRow({ obligationId: of, title }: Reminded): readonly Choice[] {
  return [{ value: { action: 'report', of }, label: phrase('button-report-duty', { title }) }];
}

function decideRow({ id: of, unitName: unit, kind }: RequestFacts): readonly Choice[] {
  const which = kind === 'waiver' ? 'of' : 'make-up-of';
  return [
    { value: { action: 'grant', of }, label: phrase(`button-grant-${which}`, { unit }) },
    { value: { action: 'decline', of }, label: phrase(`button-decline-${which}`, { unit }) },
    { value: { action: 'ask-back', of }, label: phrase('button-ask-back') },
  ];
}

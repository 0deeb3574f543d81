import { z } from 'zod';
import { mayWrite, reachesAny } from '#src/domain/organisation/access.ts';
import { isOpenRequest, type RequestFacts } from '#src/domain/waiver/request.ts';
import { inLines, type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, choosing, done, needs, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf, placeSchema } from '#src/flows/contract/pick.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { pageLine, pageOf, pagePick, pageRow, pageWithin } from '#src/flows/words/page-row.ts';
import { occasionOf, requestArguments, requestLine, requestWords } from '#src/flows/words/request-words.ts';
import { decidedLine, undoVerdictRow, verdictEffects } from './decide-waiver.ts';
import { listOwnRequests } from './own-requests.ts';
import { startAskBack } from './talk.ts';

const requestsTopic = z.object({
  kind: z.literal('requests'),
  page: placeSchema,
  /** Those that are asked to be granted in one go; null: the list. */
  all: z.array(z.string()).nullable(),
});
type RequestsTopic = z.infer<typeof requestsTopic>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** An officer goes through the requests that wait. */
    readonly requests: RequestsTopic;
  }
}

const picks = picksOf(
  z.union([
    named('all', 'grant-all', 'back'),
    z.object({ pick: z.enum(['grant', 'decline', 'ask']), id: z.string() }),
    pagePick,
  ]),
);
/** Each has three choices, and its whole story. */
const perPage = 3;

export const requestsRoom: TopicRoom<RequestsTopic> = {
  revive: reviveBy(requestsTopic),
  step: requestsStep,
  show: (topic, facts, before) => withAsked(facts, (asked) => showList(topic, asked, facts, before)),
};

/** What waits for the officer; who only reports sees what their own ward asked for. */
export function listRequests(facts: Facts): Outcome {
  const topic: RequestsTopic = { kind: 'requests', page: 0, all: null };
  const isOfficer = reachesAny(facts.actor, 'decide-waiver');
  if (!isOfficer)
    return mayWrite(facts.actor)
      ? listOwnRequests(facts)
      : done(idle, say([phrase('requests-not-yours')], [menuRow(facts)]));
  return withAsked(facts, (asked) =>
    asked.length === 0 && (facts.found.ownRequests?.length ?? 0) > 0
      ? listOwnRequests(facts)
      : showList(topic, asked, facts, []),
  );
}

function requestsStep(topic: RequestsTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  return withAsked(facts, (asked) => {
    if (topic.all !== null) return allStep(topic, topic.all, picked?.pick ?? null, asked, facts);
    switch (picked?.pick) {
      case 'page':
        return showList({ ...topic, page: picked.page }, asked, facts, []);
      case 'all':
        return askAll(topic, asked, []);
      case 'ask':
        return startAskBack(picked.id, topic, facts);
      case 'grant':
      case 'decline': {
        const request = asked.find(({ id }) => id === picked.id);
        // What became of it meanwhile is told by name where its button stands alone; here the list is new.
        if (!request) return showList(topic, asked, facts, [phrase('request-gone-meanwhile')]);
        const verdict = picked.pick === 'grant' ? 'granted' : 'declined';
        return decided(topic, [request], verdict, [decidedLine(request, verdict)], asked, facts);
      }
      case 'grant-all':
      case 'back':
      case undefined:
        return showList(topic, asked, facts, [phrase('pick-one')]);
    }
  });
}

/** Those that were listed and still wait. */
function allStep(
  topic: RequestsTopic,
  listed: readonly string[],
  pick: string | null,
  asked: readonly RequestFacts[],
  facts: Facts,
): Outcome {
  const list: RequestsTopic = { ...topic, all: null, page: 0 };
  if (pick === 'back') return showList(list, asked, facts, []);
  if (pick !== 'grant-all') return askAll(topic, asked, [phrase('pick-one')]);
  const still = asked.filter(({ id, state }) => state === 'asked' && listed.includes(id));
  if (still.length === 0) return showList(list, asked, facts, [phrase('request-gone-meanwhile')]);
  const left = listed.length - still.length;
  const said = [
    phrase('requests-all-granted', { n: still.length }),
    ...(left > 0 ? [phrase('requests-all-left', { n: left })] : []),
  ];
  return decided(list, still, 'granted', said, asked, facts);
}

/** Decides on these, and shows what is left under a word on it, with a way to take it back. */
function decided(
  topic: RequestsTopic,
  requests: readonly RequestFacts[],
  verdict: 'granted' | 'declined',
  said: readonly Phrase[],
  asked: readonly RequestFacts[],
  facts: Facts,
): Outcome {
  const batchId = facts.newIds[0] ?? '';
  const left = asked.filter((one) => !requests.includes(one));
  return after(
    verdictEffects(requests, verdict, batchId),
    showList(topic, left, facts, said, [undoVerdictRow(batchId)]),
  );
}

function withAsked(facts: Facts, next: (asked: readonly RequestFacts[]) => Outcome): Outcome {
  const { waiversAsked, ownRequests } = facts.found;
  if (waiversAsked && ownRequests) return next(waiversAsked);
  return needs({ kind: 'waivers-asked' }, { kind: 'own-requests', waiverId: null });
}

function showList(
  topic: RequestsTopic,
  asked: readonly RequestFacts[],
  facts: Facts,
  before: readonly Phrase[],
  undo: readonly (readonly Choice[])[] = [],
): Outcome {
  const [only, ...others] = asked;
  if (!only)
    return done(
      idle,
      say(
        [...before, phrase(before.length > 0 ? 'requests-finished' : 'requests-none')],
        [...undo, menuRow(facts)],
      ),
    );
  const page = pageWithin(topic.page, asked.length, perPage);
  const shown = pageOf(asked, page, perPage);
  const lines =
    others.length === 0
      ? requestWords(only, occasionOf(only), facts.zone)
      : [
          phrase('requests-wait', { n: asked.length }),
          ...shown.map((request) => requestLine(request, facts.zone)),
        ];
  const rows = [
    ...shown.flatMap((request) => rowsOf(request, others.length === 0 ? null : nameOf(request, asked))),
    ...(asked.filter(({ state }) => state === 'asked').length > 1
      ? [[picks.offer({ pick: 'all' }, phrase('button-grant-all'))]]
      : []),
    ...pageRow(page, asked.length, perPage),
    ...undo,
  ];
  return done(
    { ...topic, all: null, page },
    show(choosing([...before, ...lines, ...pageLine(page, asked.length, perPage)], rows)),
  );
}

/** Grant, decline, ask back; with whose it is where it stands among others. */
function rowsOf({ id, kind }: RequestFacts, unit: string | null): readonly (readonly Choice[])[] {
  const which = unit === null ? 'one' : 'listed';
  const of = kind === 'waiver' ? (`${which}` as const) : (`make-up-${which}` as const);
  const words = { unit: unit ?? '' };
  const grant = picks.offer({ pick: 'grant', id }, phrase(`button-grant-${of}`, words));
  const decline = picks.offer({ pick: 'decline', id }, phrase(`button-decline-${of}`, words));
  const askLabel = unit === null ? phrase('button-ask-back') : phrase('button-ask-back-listed', words);
  const askBack = picks.offer({ pick: 'ask', id }, askLabel);
  return [[grant, decline], [askBack]];
}

/** Its unit; of one that asks for several the duty, too. */
function nameOf({ unitName, title }: RequestFacts, asked: readonly RequestFacts[]): string {
  const own = asked.filter((one) => one.unitName === unitName);
  return own.length === 1 ? unitName : `${unitName}, ${title}`;
}

/** What would be granted, before it is; a question that waits for its answer is none of it. */
function askAll(topic: RequestsTopic, asked: readonly RequestFacts[], before: readonly Phrase[]): Outcome {
  const all = asked.filter(
    (request) =>
      request.state === 'asked' && isOpenRequest(request) && (topic.all?.includes(request.id) ?? true),
  );
  return done({ ...topic, all: all.map(({ id }) => id) }, show(allScreen(all, before)));
}

function allScreen(all: readonly RequestFacts[], before: readonly Phrase[]): Screen {
  const lines = all.map((request) =>
    phrase(`${request.kind}-short`, { ...requestArguments(request), name: request.askedByName }),
  );
  return choosing(
    [...before, inLines([phrase('requests-all-ask', { n: all.length }), ...lines])],
    [
      [picks.offer({ pick: 'grant-all' }, phrase('button-grant-all-sure', { n: all.length }))],
      [picks.offer({ pick: 'back' }, phrase('button-back'))],
    ],
  );
}

import { z } from 'zod';
import type { Instant, ObligationId, ReportId } from '#src/domain/ids.ts';
import { backSchema } from '#src/flows/contract/back.ts';
import { idSchema } from '#src/flows/contract/id-schema.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { daySchema, named, picksOf, withId } from '#src/flows/contract/pick.ts';

const instant = z.number() as unknown as z.ZodType<Instant>;
const answers = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A field is asked; `inOwnWords`: a choice's own words are. The answer leads on to the next question, or back to the card. */
const question = z.object({
  at: z.literal('question'),
  fieldId: z.string(),
  inOwnWords: z.boolean(),
  leadsTo: z.enum(['next', 'card']),
});
/** Everything, to be sent. */
const card = z.object({ at: z.literal('card') });
const message = { text: z.string(), messageId: z.string().nullable() };

/** What a message may have meant, which is asked before anything of it is written. */
const unsure = z.discriminatedUnion('what', [
  /** Figures inside a story: do they correct these lines, or is it for the note? */
  z.object({ what: z.literal('figures'), answers, ...message }),
  /** So many more or less: do these lines come to that? */
  z.object({ what: z.literal('sum'), answers, isMore: z.boolean(), ...message }),
  /** These lines stand no more in a message that was edited. */
  z.object({ what: z.literal('emptied'), fieldIds: z.array(z.string()) }),
  /** It tells of another activity, or of another time of this one: is it another report? */
  z.object({
    what: z.literal('other'),
    on: daySchema,
    ...message,
    /** It only names another activity, which it wants to report on: this one. */
    wish: z.string().exactOptional(),
    /** Photos wait with it that came since this moment; `isCaption`: it stood under them. */
    photos: z.object({ since: instant, isCaption: z.boolean() }).exactOptional(),
  }),
]);

/** Where a report stands. */
const stand = z.discriminatedUnion('at', [
  question,
  /** Are photos that came before it, between these two moments, of this activity? */
  z.object({
    at: z.literal('loose'),
    n: z.int(),
    since: instant,
    until: instant,
  }),
  card,
  /** What was meant? Afterwards it stands where it stood before. */
  z.object({ at: z.literal('meant'), of: unsure, back: z.union([question, card]) }),
  /** Which line of the card to change. */
  z.object({ at: z.literal('lines') }),
  /** Everything is there: does it count for these duties, too? The first one is asked about; `yes`: what was said so far. */
  z.object({
    at: z.literal('also'),
    left: z.array(z.object({ id: idSchema<ObligationId>(), title: z.string() })).min(1),
    yes: z.array(idSchema<ObligationId>()),
  }),
  /** It was verified: why is it corrected? */
  z.object({ at: z.literal('why') }),
  /** That report on the same duty came meanwhile, from the ward or from an officer who wrote for it: is this another one? */
  z.object({ at: z.literal('meanwhile'), sentId: idSchema<ReportId>() }),
  /** Keep the draft or throw it away. */
  z.object({ at: z.literal('leave') }),
]);

/** Captions of an album are read one after the other, and shown together. */
const unheard = z.object({
  /** Fields of which something is said that has to be asked. */
  unsure: z.array(z.string()),
  /** All that was said so far: captions of one album are one text. */
  text: z.string().exactOptional(),
  /** What was written in the midst of a report, and what stood there otherwise; left out: all that the report says. */
  written: z.array(z.string()).exactOptional(),
  corrected: z.array(z.string()).exactOptional(),
});

export type Unheard = z.infer<typeof unheard>;

/** A message that says much of one report at once. */
export const saidSchema = z.object({
  text: z.string(),
  messageId: z.string().nullable(),
  /** Earlier messages that it says as well. */
  others: z.array(z.string()).exactOptional(),
  /** The day on which it was said: that of its relative days. */
  on: daySchema,
  /** It speaks of another unit than that of the report. */
  isOfOther: z.boolean(),
});

const reportShape = z.object({
  kind: z.literal('report'),
  reportId: idSchema<ReportId>(),
  stand,
  /** Field id by message id: an edited message corrects its answer. `wholeReport`: it answered whatever it says. */
  saidIn: z.record(z.string(), z.string()),
  /** What those said that answered several fields, by message id: an edit changes what it says otherwise, and nothing else. */
  gave: z.record(z.string(), answers).exactOptional(),
  /** What was read in messages whose answers were not shown yet. */
  unheard: unheard.exactOptional(),
  /** A report on the same duty of which the person was told: this one is sent all the same. */
  knows: idSchema<ReportId>().exactOptional(),
  /** Photos that came since this moment, with what stood under them, joined it unasked: that can be taken back. */
  joined: z.object({ since: instant, said: saidSchema.exactOptional() }).exactOptional(),
});

export type Said = z.infer<typeof saidSchema>;

/** Stand for a field where a message answers several: one with which the report began, and one in the midst of it. */
export const wholeReport = '~all';
export const severalFields = '~several';

export type Stand = z.infer<typeof stand>;
export type Question = Extract<Stand, { at: 'question' }>;
export type Meant = Extract<Stand, { at: 'meant' }>;
/** Whether it is another report. */
export type MeantOther = Meant & { readonly of: Extract<Meant['of'], { what: 'other' }> };
export type AskedAlso = Extract<Stand, { at: 'also' }>;
export type Meanwhile = Extract<Stand, { at: 'meanwhile' }>;
export type AboutLoose = Extract<Stand, { at: 'loose' }>;
export interface ReportTopic extends z.infer<typeof reportShape> {
  /** The list that it was begun or corrected from. */
  readonly back?: Topic;
}

export const reportTopic: z.ZodType<ReportTopic> = reportShape.extend({ back: backSchema.exactOptional() });

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** A report that is being written or corrected. */
    readonly report: ReportTopic;
  }
}

/** What can be picked in a report, on its questions and on its card. */
export const reportPicks = picksOf(
  z.union([
    named('back', 'skip', 'leave', 'photos-done', 'send', 'lines', 'card', 'keep', 'throw-away', 'stay'),
    named('not-this', 'send-too'),
    named('take', 'leave-out', 'count', 'do-not-count'),
    named('meant', 'into-note', 'as-it-was', 'another'),
    withId('line'),
    withId('option'),
    z.object({ pick: z.literal('day'), on: daySchema }),
  ]),
);

/** The question of a field. */
export function questionOf(fieldId: string, leadsTo: Question['leadsTo'] = 'next'): Question {
  return { at: 'question', fieldId, inOwnWords: false, leadsTo };
}

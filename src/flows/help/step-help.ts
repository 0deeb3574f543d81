import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic, TopicKind, Topics } from '#src/flows/contract/topic.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { reportHelp } from './report-help.ts';

type HelpOf<Kind extends TopicKind> = (topic: Topics[Kind], facts: Facts) => readonly Phrase[];

/** What one picks from, and how to stop. */
const choose = phrase('help-choose');
const chooseOrBack = phrase('help-choose-back');
const cancel = phrase('help-cancel');

/**
 * What is said to somebody who does not know how to go on, at each step of each conversation: what is wanted here, and how to get out. A
 * conversation without a row, or a step without a line, is an error of types.
 */
const stepHelp: { readonly [Kind in TopicKind]: HelpOf<Kind> } = {
  // Nothing is talked about: the card of help says what can be done.
  idle: () => [],
  report: reportHelp,
  language: () => [phrase('help-at-language'), choose],
  join: ({ at }) => [{ confirm: phrase('help-at-join'), name: phrase('help-at-join-name') }[at], cancel],
  'report-list': ({ at }) => [
    { duties: phrase('help-at-duties'), forms: phrase('help-at-forms') }[at],
    choose,
  ],
  repeat: () => [phrase('help-at-repeat'), chooseOrBack],
  mend: () => [phrase('help-at-mend'), cancel],
  reply: () => [phrase('help-at-reply'), cancel],
  obligations: ({ at }) => [
    {
      list: phrase('help-at-obligations'),
      items: phrase('help-at-items'),
      continuing: phrase('help-at-continuing'),
      'continuing-items': phrase('help-at-items'),
    }[at],
    choose,
  ],
  item: ({ shownId }) => [
    shownId === null ? phrase('help-at-item') : phrase('help-at-sent-report'),
    chooseOrBack,
  ],
  sent: ({ shownId }) => [
    shownId === null ? phrase('help-at-sent') : phrase('help-at-sent-report'),
    chooseOrBack,
  ],
  waiver: ({ obligationId, makeUp }) => [waiverHelp(obligationId !== null, makeUp), cancel],
  requests: ({ all }) => [
    all === null ? phrase('help-at-requests') : phrase('help-at-requests-all'),
    chooseOrBack,
  ],
  'request-talk': ({ as }) => [
    { question: phrase('help-at-request-question'), answer: phrase('help-at-request-answer') }[as],
    cancel,
  ],
  channel: () => [phrase('help-at-channel'), cancel],
  'pass-on': ({ written }) => [
    written === null ? phrase('help-at-pass-on') : phrase('help-at-pass-on-send'),
    cancel,
  ],
  review: ({ at: { at } }) => [
    {
      card: phrase('help-at-review'),
      why: phrase('help-at-review-why'),
      all: phrase('help-at-review-all'),
    }[at],
    at === 'card' ? cancel : chooseOrBack,
  ],
  photos: () => [phrase('help-at-photos'), chooseOrBack],
  people: ({ place }) => [
    {
      units: phrase('help-at-people'),
      unit: phrase('help-at-people-unit'),
      person: phrase('help-at-person'),
      invite: phrase('help-at-invite'),
      change: phrase('help-at-change'),
    }[place.at],
    cancel,
  ],
  leave: () => [phrase('help-at-leave'), cancel],
  groups: ({ dropId }) => [
    dropId === null ? phrase('help-at-groups') : phrase('help-at-groups-drop'),
    cancel,
  ],
  'choose-unit': () => [phrase('help-at-choose-unit'), cancel],
  unit: ({ at }) => [
    {
      list: phrase('help-at-unit-list'),
      card: phrase('help-at-unit-card'),
      reports: phrase('help-at-sent'),
    }[at],
    choose,
  ],
  remind: ({ at: { at } }) => [
    {
      duties: phrase('help-at-remind'),
      wards: phrase('help-at-remind-wards'),
      some: phrase('help-at-remind-some'),
      line: phrase('help-at-remind-line'),
      check: phrase('help-at-remind-check'),
    }[at],
    cancel,
  ],
  extend: ({ at }) => [
    {
      duty: phrase('help-at-extend'),
      wards: phrase('help-at-extend-wards'),
      some: phrase('help-at-extend-some'),
      until: phrase('help-at-extend-until'),
      why: phrase('help-at-extend-why'),
      sure: phrase('help-at-extend-sure'),
    }[at],
    cancel,
  ],
  announce: ({ at: { at } }) => [
    {
      text: phrase('help-at-announce-text'),
      preview: phrase('help-at-announce'),
      more: phrase('help-at-announce-more'),
      to: phrase('help-at-announce-to'),
      units: phrase('help-at-announce-units'),
      when: phrase('help-at-announce-when'),
    }[at],
    cancel,
  ],
  announced: ({ shownId }) => [
    shownId === null ? phrase('help-at-announced') : phrase('help-at-announced-one'),
    chooseOrBack,
  ],
  'act-for': () => [phrase('help-at-act-for'), cancel],
};

/** Which duty, on which other day, and why. */
function waiverHelp(isOneMeant: boolean, makeUp: Topics['waiver']['makeUp']): Phrase {
  if (!isOneMeant) return phrase('help-at-waiver');
  if (makeUp === undefined) return phrase('help-at-waiver-why');
  return makeUp.on === null ? phrase('help-at-make-up') : phrase('help-at-make-up-why');
}

/** What helps at the step that the conversation is at; nothing where it is at none. */
export function helpAt(topic: Topic, facts: Facts): readonly Phrase[] {
  return (stepHelp[topic.kind] as HelpOf<TopicKind>)(topic, facts);
}

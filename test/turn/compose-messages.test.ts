import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { fullCapabilities, render } from '#src/adapters/telegram/render.ts';
import { phrase, verbatim } from '#src/domain/words.ts';
import { choosing, keep, say, sayAside, show } from '#src/flows/contract/outcome.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { Chat } from '#src/ports/chat.ts';
import { type CardBefore, composeMessages } from '#src/turn/compose-messages.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { update } from '#test/support/seeded-store.ts';

const chat = {
  capabilities: fullCapabilities,
  render: (card: Parameters<typeof render>[1]) => render(fullCapabilities, card),
  retire: (messageId: string) => ({
    method: 'editMessageReplyMarkup',
    params: { message_id: Number(messageId) },
  }),
} as unknown as Chat;

const pressed: IncomingEvent = { kind: 'button', data: 'q.1.0', messageId: '77' };
const rows = [[{ value: { pick: 'yes' }, label: phrase('join-yes') }]];
const card = show(choosing([verbatim('Phải bạn không?')], rows));

function composed(
  effects: readonly Effect[],
  event: IncomingEvent = pressed,
  chatOf = () => chat as Chat | undefined,
  before?: CardBefore,
) {
  let id = 0;
  const deps = { makeCard: createMakeCard(createTranslate('locales')), chatOf, newId: () => `m${++id}` };
  return composeMessages(deps, { ...update('u1'), event }, 2, effects, 'vi', before);
}

const methods = (effects: readonly Effect[], event?: IncomingEvent) => callsOf(composed(effects, event));

/** What is said, and behind it the buttons that are taken off. */
function callsOf({ messages, retire }: ReturnType<typeof composed>): readonly string[] {
  return [...messages.map(({ call }) => call), ...retire].map(({ method }) => method);
}

describe('what a step says', () => {
  test('takes the place of the card whose button was pressed', () => {
    expect(methods([card])).toEqual(['editMessageText']);
    expect(composed([card]).messages[0]?.call.params['message_id']).toBe(77);
  });

  test('stands beside it where it is to be kept, and the card loses its buttons', () => {
    expect(methods([keep([verbatim('Đã nhận.')])])).toEqual(['sendMessage', 'editMessageReplyMarkup']);
  });

  test('is a message of its own where something was typed', () => {
    expect(methods([card], { kind: 'text', text: 'có' })).toEqual(['sendMessage']);
  });

  test('in several sayings is several messages, of which the first takes the place', () => {
    expect(methods([say([verbatim('Một')]), say([verbatim('Hai')])])).toEqual([
      'editMessageText',
      'sendMessage',
    ]);
  });

  test('is what the next answer is matched with: the last choices, under the revision to come', () => {
    expect(composed([say([verbatim('Một')]), card]).asked).toEqual({
      revision: 2,
      choosing: true,
      options: [{ value: { pick: 'yes' }, label: 'Đúng, tham gia' }],
    });
  });

  test('without choices leaves none on the screen', () => {
    expect(composed([say([verbatim('Một')])]).asked).toBeNull();
  });

  test('aside leaves the choices on the screen as they were, and is a message of its own', () => {
    const aside = sayAside([verbatim('Một')]);
    expect(composed([aside], { kind: 'photos-complete' })).toMatchObject({
      messages: [{ call: { method: 'sendMessage' } }],
      asked: undefined,
    });
    expect(composed([aside, card]).asked).toMatchObject({ choosing: true });
  });

  test('is nothing where it says nothing, or where nobody of ours speaks: the choices on the screen stay', () => {
    expect(composed([{ kind: 'await-photos' }])).toEqual({ messages: [], asked: undefined, retire: [] });
    expect(composed([card], pressed, () => undefined)).toEqual({
      messages: [],
      asked: undefined,
      retire: [],
    });
  });
});

describe('a card that was answered otherwise than by its buttons', () => {
  const text: IncomingEvent = { kind: 'text', text: 'có' };
  const option = { value: { pick: 'yes' }, label: 'Đúng' };
  const action = { value: { action: 'go', of: 'viec' } as const, label: 'Việc' };
  const before = (options: readonly (typeof option | typeof action)[], messageId: string | null = '77') => ({
    asked: { revision: 1, choosing: true, options },
    messageId,
  });
  const calls = (
    given: ReturnType<typeof before>,
    event: IncomingEvent = text,
    effects: readonly Effect[] = [card],
  ) => callsOf(composed(effects, event, () => chat, given));

  test('loses them, behind what is said', () => {
    expect(calls(before([option]))).toEqual(['sendMessage', 'editMessageReplyMarkup']);
    expect(calls(before([action, option]))).toEqual(['sendMessage', 'editMessageReplyMarkup']);
  });

  test('keeps those that work at any time', () => {
    expect(calls(before([action]))).toEqual(['sendMessage']);
  });

  test('keeps them while it goes on being asked', () => {
    expect(calls(before([option]), text, [sayAside([verbatim('Một')])])).toEqual(['sendMessage']);
  });

  test('keeps them where nobody knows yet which message it is', () => {
    expect(calls(before([option], null))).toEqual(['sendMessage']);
  });

  test('is shown in its place where it was pressed, and once', () => {
    expect(calls(before([option]), pressed)).toEqual(['editMessageText']);
    expect(calls(before([option]), { ...pressed, messageId: '12' } as IncomingEvent)).toEqual([
      'editMessageText',
      'editMessageReplyMarkup',
    ]);
  });

  test('is followed by the one that has the buttons now', () => {
    const { messages, card: shown } = composed(
      [say([verbatim('Một')]), card],
      text,
      () => chat,
      before([option]),
    );
    expect(messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(shown).toBe('m2');
    expect(composed([say([verbatim('Một')])]).card).toBeUndefined();
  });
});

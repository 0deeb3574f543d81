import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { fullCapabilities, render } from '#src/adapters/telegram/render.ts';
import { phrase, verbatim } from '#src/domain/words.ts';
import { choosing, keep, say, sayAside, show } from '#src/flows/contract/outcome.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import type { Chat } from '#src/ports/chat.ts';
import { composeMessages } from '#src/turn/compose-messages.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { update } from '#test/support/seeded-store.ts';

const chat = {
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
) {
  let id = 0;
  const deps = { makeCard: createMakeCard(createTranslate('locales')), chatOf, newId: () => `m${++id}` };
  return composeMessages(deps, { ...update('u1'), event }, 2, effects, 'vi');
}

const methods = (effects: readonly Effect[], event?: IncomingEvent) =>
  composed(effects, event).messages.map(({ call }) => call.method);

describe('what a step says', () => {
  test('takes the place of the card whose button was pressed', () => {
    expect(methods([card])).toEqual(['editMessageText']);
    expect(composed([card]).messages[0]?.call.params['message_id']).toBe(77);
  });

  test('stands beside it where it is to be kept, and the card loses its buttons', () => {
    expect(methods([keep([verbatim('Đã nhận.')])])).toEqual(['editMessageReplyMarkup', 'sendMessage']);
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
      options: [{ value: { pick: 'yes' }, label: 'Đúng, cho mình vào' }],
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
    expect(composed([{ kind: 'await-photos' }])).toEqual({ messages: [], asked: undefined });
    expect(composed([card], pressed, () => undefined)).toEqual({ messages: [], asked: undefined });
  });
});

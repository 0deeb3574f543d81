import { expect, test } from 'vitest';
import { createTell } from '#src/delivery/tell.ts';
import { phrase } from '#src/domain/words.ts';
import type { Card, Chat, MakeCard } from '#src/ports/chat.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';

const to = { platform: 'here', bot: '1', chatId: 'c1' };

/** Cards are the keys of what they say; `posted`: causes that the outbox knows already. */
function bench(posted: readonly string[] = []) {
  const delivered: OutgoingMessage[][] = [];
  const makeCard: MakeCard = (language, { lines }) => ({
    html: `${language} ${lines.map(({ key }) => key).join()}`,
    rows: [],
    choosing: false,
    pickHint: '',
  });
  const render = ({ html }: Card) => [{ method: 'say', params: { html } }];
  const tell = createTell({
    chatOf: (platform) =>
      platform === 'here' ? ({ render, capabilities: { buttons: true } } as unknown as Chat) : undefined,
    makeCard,
    outbox: {
      post: async (address, calls, cause) =>
        posted.includes(cause) ? [] : calls.map((call) => ({ id: cause, to: address, call, attempts: 0 })),
    },
    deliver: async (messages) => void delivered.push([...messages]),
  });
  return { tell, delivered };
}

test('says a sentence in the language of whoever hears it, for its cause', async () => {
  const { tell, delivered } = bench();
  await tell(to, 'vi', phrase('went-wrong', { code: 'abc' }), 'set-aside:1');
  const call = { method: 'say', params: { html: 'vi went-wrong' } };
  expect(delivered).toEqual([[{ id: 'set-aside:1', to, call, attempts: 0 }]]);
});

test('says nothing a second time for one cause', async () => {
  const { tell, delivered } = bench(['set-aside:1']);
  await tell(to, 'vi', phrase('went-wrong', { code: 'abc' }), 'set-aside:1');
  expect(delivered.flat()).toEqual([]);
});

test('says nothing where no bot of this process speaks', async () => {
  const { tell, delivered } = bench();
  await tell({ ...to, platform: 'elsewhere' }, 'vi', phrase('went-wrong', { code: 'abc' }), 'set-aside:1');
  expect(delivered.flat()).toEqual([]);
});

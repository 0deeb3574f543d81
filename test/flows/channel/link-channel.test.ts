import { describe, expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { ChannelCodeFacts } from '#src/flows/contract/need.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';

const owner = {
  personId: secretary.personId,
  name: secretary.name,
  language: 'vi',
  mayReport: true,
} as const;
const bots = [
  { platform: 'telegram', bot: '1', name: 'XungKichBot', openWith: (code: string) => `link/${code}` },
  { platform: 'zalo', bot: '9', name: 'Bot Xung Kích', openWith: () => null },
];

/** What somebody hears who types the digits, the effects beside it, and how many wrong codes are remembered then. */
function typed(
  state: ChannelCodeFacts['state'] | null,
  given: Partial<Facts> = {},
  topic: Topic = idle,
  text = '482 913',
  wrongBefore = 0,
) {
  const channelCode = state && { state, owner };
  const facts = factsOf({ actor: null, bots, found: { channelCode }, ...given });
  const wrongCodes = Array.from({ length: wrongBefore }, () => ({ at: facts.now, by: '41' }));
  const stepped = step({ v: 1, topic, wrongCodes }, { kind: 'text', text, messageId: '1' }, facts);
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  const said = stepped.effects.flatMap((one) =>
    one.kind === 'say' ? one.screen.lines.map(({ key }) => key) : [],
  );
  const others = stepped.effects.filter(({ kind }) => kind !== 'say');
  return { said, others, wrong: stepped.conversation.wrongCodes.length };
}

describe('six digits typed by a stranger', () => {
  test('that are open make the account one more of their person', () => {
    const linked = { kind: 'link-channel', code: '482913' };
    expect(typed('open')).toEqual({ said: ['channel-linked'], others: [linked], wrong: 0 });
    expect(typed('open', {}, idle, 'mã của em là 482913 ạ').others).toEqual([linked]);
  });

  test.each(['used', 'expired'] as const)('that are %s are told to be so', (state) => {
    expect(typed(state)).toEqual({ said: [`channel-code-${state}`], others: [], wrong: 0 });
  });

  test('that nobody got are wrong, and after five an hour none is looked up', () => {
    expect(typed(null)).toEqual({ said: ['channel-code-wrong'], others: [], wrong: 1 });
    expect(typed(null, {}, idle, '482913', 4)).toEqual({ said: ['code-too-many'], others: [], wrong: 5 });
    expect(typed('open', {}, idle, '482913', 5)).toEqual({ said: ['code-too-many'], others: [], wrong: 5 });
  });
});

test('digits that open the bot by a link do the same', () => {
  const facts = factsOf({ actor: null, bots, found: { channelCode: { state: 'open', owner } } });
  const input = { kind: 'command', name: 'start', argument: '482913' } as const;
  const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, facts);
  expect(stepped.kind === 'done' && stepped.effects.map(({ kind }) => kind)).toEqual(['link-channel', 'say']);
});

describe('six digits typed by somebody we know', () => {
  const channel: Topic = { kind: 'channel' };

  test('who got them themselves: it is told where they belong, or that they were used', () => {
    expect(typed('open', { actor: secretary }, channel).said).toEqual(['channel-code-own']);
    expect(typed('used', { actor: secretary }, channel).said).toEqual(['channel-linked-already']);
  });

  test('who is somebody else do not make two people one', () => {
    const other = { ...secretary, personId: 'p2' } as typeof secretary;
    expect(typed('open', { actor: other }, channel)).toEqual({
      said: ['channel-of-somebody'],
      others: [],
      wrong: 0,
    });
  });
});

test('where we are on one platform only, that is said, and no code is given', () => {
  const facts = factsOf({ bots: bots.slice(0, 1), found: { channels: [] } });
  const stepped = step(
    { v: 1, topic: idle, wrongCodes: [] },
    { kind: 'text', text: 'đổi kênh', messageId: '1' },
    facts,
  );
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  expect(stepped.effects).toMatchObject([{ kind: 'say', screen: { lines: [{ key: 'channel-only-here' }] } }]);
});

test.each(['đổi kênh', 'doi kenh', 'thêm zalo', 'dùng telegram', 'Dùng thêm Zalo nhé', '/doikenh'])(
  '%j gives a code for the other platform, with the link where it has one',
  (text) => {
    const here = {
      accountId: 'a1',
      platform: 'zalo',
      bot: '9',
      isReachable: true,
      isPreferred: false,
      wroteAt: null,
    };
    const facts = factsOf({ platform: 'zalo', bots, found: { channels: [here as never] } });
    const input = text.startsWith('/')
      ? ({ kind: 'command', name: text.slice(1), argument: '' } as const)
      : ({ kind: 'text', text, messageId: '1' } as const);
    const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, facts);
    if (stepped.kind !== 'done') throw new Error('facts are missing');
    const [issued, said] = stepped.effects;
    expect(issued).toMatchObject({
      kind: 'issue-channel-code',
      code: expect.stringMatching(/^\d{6}$/) as unknown,
    });
    expect(said).toMatchObject({
      screen: {
        lines: [{ key: 'channel-one' }, { key: 'channel-how-link' }, { key: 'channel-code-secret' }],
      },
    });
  },
);

describe('where a bot elsewhere may have so many people only', () => {
  const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };
  const zalo = (bot: string, name: string) => ({
    platform: 'zalo',
    bot,
    name,
    openWith: () => null,
    allowance,
  });
  const counts = (bot: string, people: number) => ({ platform: 'zalo', bot, people, groups: 0 });
  const here = {
    accountId: 'a1',
    platform: 'telegram',
    bot: '1',
    isReachable: true,
    isPreferred: false,
    wroteAt: null,
  };

  /** What is said, by its keys and the bots it names; `asks`: what it wants to know first. */
  function changed(people: readonly [number, number] | null) {
    const room = people?.map((of, index) => counts(`${7 + index}`, of));
    const facts = factsOf({
      bots: [bots[0]!, zalo('7', 'Bot Một'), zalo('8', 'Bot Hai')],
      found: { channels: [here as never], ...(room && { room }) },
    });
    const input = { kind: 'command', name: 'doikenh', argument: '' } as const;
    const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, facts);
    if (stepped.kind === 'needs') return stepped.needs.map(({ kind }) => `asks: ${kind}`);
    return stepped.effects.flatMap((one) =>
      one.kind === 'say'
        ? one.screen.lines.map(({ key, args }) =>
            args?.['bot'] ? `${key} ${JSON.stringify(args['bot'])}` : key,
          )
        : [one.kind],
    );
  }

  test('the one with most room is named for the new account', () => {
    expect(changed(null)).toEqual(['asks: room']);
    expect(changed([49, 12])).toEqual([
      'issue-channel-code',
      'channel-one',
      'channel-how "Bot Hai"',
      'channel-code-secret',
    ]);
  });

  test('and none has room, that is said, and no code is given', () => {
    expect(changed([50, 50])).toEqual(['channel-one', 'channel-full']);
  });
});

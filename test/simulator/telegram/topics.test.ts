import { describe, expect, test } from 'vitest';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { refusalOf } from '../support/call-api.ts';
import { createBench } from '../support/telegram-bench.ts';

/**
 * A forum with a bot in it. What the Bot API answers for its topics is told nowhere in its documentation: the words are
 * those of the servers behind it (TOPIC_CLOSED, TOPIC_DELETED) and of the Bot API server itself (message thread not found).
 */
function benchWithForum() {
  const bench = createBench();
  const { world, lan } = bench;
  const minh = world.addUser({ first_name: 'Minh' });
  const group = world.createGroup(lan, 'BTV Quận Đoàn', [minh]);
  world.addBotToGroup(lan, group);
  world.migrateToSupergroup(lan, group);
  const threadId = world.createTopic(lan, group, 'Tổng kết');
  const send = (thread?: number) =>
    refusalOf(bench, 'sendMessage', {
      chat_id: world.chatView(group).id,
      text: 'a',
      ...(thread === undefined ? {} : { message_thread_id: thread }),
    });
  const lastHeard = () => world.updates().history().at(-1);
  return { world, lan, minh, group, threadId, send, lastHeard };
}

describe('a topic of a forum', () => {
  test('that is closed takes nothing of bots and members until it is opened; bots hear of both', async () => {
    const { world, lan, minh, group, threadId, send, lastHeard } = benchWithForum();
    world.closeTopic(lan, group, threadId);
    expect(lastHeard()).toMatchObject({ message: { message_thread_id: threadId, forum_topic_closed: {} } });
    expect([await send(threadId), await send()]).toEqual(['400 Bad Request: TOPIC_CLOSED', 'ok']);
    expect(() => world.sendText(minh, group, 'a', { threadId })).toThrow(PhoneError);
    world.sendText(lan, group, '/tongket', { threadId });
    world.reopenTopic(lan, group, threadId);
    expect(lastHeard()).toMatchObject({ message: { message_thread_id: threadId, forum_topic_reopened: {} } });
    expect(await send(threadId)).toBe('ok');
  });

  test('that is deleted is no more, with all that was said in it, and bots hear nothing of it', async () => {
    const { world, lan, group, threadId, send, lastHeard } = benchWithForum();
    expect(await send(threadId)).toBe('ok');
    const before = lastHeard();
    world.deleteTopic(lan, group, threadId);
    expect([await send(threadId), await send()]).toEqual(['400 Bad Request: TOPIC_DELETED', 'ok']);
    expect(lastHeard()).toBe(before);
    expect(world.chatView(group).topics).toEqual([]);
    expect(world.messagesOf(group).filter((message) => message.threadId === threadId)).toEqual([]);
    expect(() => world.sendText(lan, group, 'a', { threadId })).toThrow(PhoneError);
  });

  test('is not found where topics were turned off', async () => {
    const { world, lan, group, threadId, send } = benchWithForum();
    world.turnTopicsOff(lan, group);
    expect([await send(threadId), await send()]).toEqual(['400 Bad Request: message thread not found', 'ok']);
  });

  test('that is the general one may be closed too; the others are not closed with it', async () => {
    const { world, lan, group, threadId, send } = benchWithForum();
    world.setGeneralTopic(lan, group, false);
    expect([await send(), await send(threadId)]).toEqual(['400 Bad Request: TOPIC_CLOSED', 'ok']);
    world.setGeneralTopic(lan, group, true);
    expect(await send()).toBe('ok');
  });
});

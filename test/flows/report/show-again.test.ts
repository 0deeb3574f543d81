import { describe, expect, test } from 'vitest';
import type { Form } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { showTopic } from '#src/flows/registry.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';

const form: Form = {
  id: 'event',
  version: 1,
  title: { vi: 'Hoạt động' },
  fields: [{ id: 'place', kind: 'text', maxLength: 200, label: { vi: 'Địa điểm' }, ask: { vi: 'Ở đâu?' } }],
};
const draft = draftOf(form);
const topic: Topic = { kind: 'report', reportId: draft.id, stand: { at: 'card' }, saidIn: {} };
const show = (facts: Partial<Facts>) => showTopic(topic, factsOf({ forms: [form], ...facts }), []);

describe('a report that is shown again', () => {
  test('is the one that the session is about', () => {
    expect(show({ report: draft })).toMatchObject({ kind: 'done', next: { topic } });
  });

  test('is looked up where the session was about something else until now', () => {
    expect(show({})).toEqual({ kind: 'needs', needs: [{ kind: 'report', reportId: 'r1' }] });
    const other = draftOf(form, { id: 'r2' as never });
    expect(show({ report: other, found: { report: draft } })).toMatchObject({
      kind: 'done',
      next: { topic },
    });
  });

  test('is told to be gone where it is no more', () => {
    expect(show({ found: { report: null } })).toMatchObject({
      kind: 'open',
      before: [{ key: 'report-gone' }],
    });
  });
});

test('a topic that was kept since before a deploy, and whose shape changed, is help', () => {
  const kept = { kind: 'report', reportId: 'r1', at: 'card' } as unknown as Topic;
  expect(showTopic(kept, factsOf({ found: { officers: [] } }), [])).toMatchObject({
    kind: 'done',
    next: { topic: { kind: 'idle' } },
  });
});

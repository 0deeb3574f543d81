import { describe, expect, test } from 'vitest';
import type { ObligationId } from '#src/domain/ids.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { takeStep } from '#test/support/take-step.ts';

const obligation = {
  id: 'o152',
  form: 'green-sunday',
  short: 'Chủ nhật xanh 152',
  atLeast: 1,
  opensOn: '2024-03-10',
  eventOn: '2024-03-17',
  measure: 'reports',
};
const duty = { obligation, forUnitId: 'tan-quy', draft: null, sent: null };
const photo: PhotoInput = {
  kind: 'photo',
  photo: { fileRef: 'f', uniqueRef: 'u', albumId: 'a', sentAs: 'photo', bytes: null },
  caption: null,
  messageId: '9',
};

function reply(
  input: PhotoInput,
  given: object = {},
  topic: Topic = idle,
  ids: readonly string[] = ['o152'],
) {
  const about = {
    kind: 'notice',
    on: '2024-03-17',
    obligationIds: ids as readonly ObligationId[],
    waiverIds: [],
  } as const;
  const found = { duty: { ...duty, ...given }, unitPlan: [], unitsAround: [] } as never;
  return takeStep(topic, input, { found, repliedTo: { about: about as never, quote: null } });
}

describe('a photo that replies to the reminder of one duty', () => {
  test('begins its report', () => {
    const { topic, done } = reply(photo);
    expect(topic).toMatchObject({ kind: 'report', reportId: 'new-1' });
    expect(done).toMatchObject([
      { kind: 'start-report', obligationId: 'o152', answers: {} },
      { kind: 'adopt-photos' },
      { kind: 'add-photo', reportId: 'new-1' },
      { kind: 'await-photos' },
    ]);
  });

  test('begins it with what stands under it', () => {
    const { done } = reply({ ...photo, caption: 'hẻm 25 45 đv 30 dân' });
    expect(done[0]).toMatchObject({ answers: { place: 'hẻm 25', members: 45, residents: 30 } });
  });

  test('is asked about where the duty was reported on already, and waits', () => {
    const sent = { reportId: 'r9', happenedOn: '2024-03-17' };
    const { topic, done } = reply(photo, { sent });
    expect(topic).toMatchObject({ kind: 'repeat', obligationId: 'o152' });
    expect(done).toMatchObject([{ kind: 'add-photo', reportId: null }, { kind: 'await-photos' }]);
  });

  test('leaves what is written on screen, and its report is a draft beside it', () => {
    const waiver = { kind: 'waiver', obligationId: null, back: idle } as unknown as Topic;
    const { topic, done } = reply(photo, {}, waiver);
    expect(topic).toEqual(waiver);
    expect(done[0]).toMatchObject({ kind: 'start-report', obligationId: 'o152' });
  });

  test('waits where the duty cannot be reported on yet, or the reminder was about several', () => {
    const kept = [{ kind: 'add-photo', reportId: null }, { kind: 'await-photos' }];
    const early = { obligation: { ...obligation, opensOn: '2024-03-20' } };
    expect(reply(photo, early).done).toMatchObject(kept);
    expect(reply(photo, {}, idle, ['o152', 'o153']).done).toMatchObject(kept);
  });
});

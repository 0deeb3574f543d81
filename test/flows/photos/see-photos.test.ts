import { describe, expect, test } from 'vitest';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { StoredPhoto } from '#src/flows/contract/need.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { photosRoom, seePhotos } from '#src/flows/photos/see-photos.ts';
import { factsOf } from '#test/support/flow-facts.ts';

const sentReport = {
  id: 'r1',
  unitName: 'Tân Quý',
  unitKind: 'ward',
  short: 'Chủ nhật xanh 152',
} as unknown as SentReport;
const photos = (count: number): readonly StoredPhoto[] =>
  Array.from({ length: count }, (_, n) => ({ sha256: `hash-${n}`, mime: 'image/jpeg', bytes: 7 }));
const from: Topic = { kind: 'obligations', at: 'list', page: 0 };
const found = (count: number): Partial<Facts> => ({ found: { sentReport, reportPhotos: photos(count) } });

function shown(outcome: ReturnType<typeof seePhotos>): { screen: Screen; topic: Topic } {
  if (outcome.kind !== 'done') throw new Error(`it is ${outcome.kind}`);
  const [effect] = outcome.effects;
  if (effect?.kind !== 'say') throw new Error('it says nothing');
  return { screen: effect.screen, topic: outcome.next.topic };
}

describe('the photos of a report', () => {
  test('come in one album, each under a name that is found again', () => {
    const { screen } = shown(seePhotos('r1' as never, from, factsOf(found(3))));
    expect(screen.attachments?.map(({ name, sha256 }) => `${name} ${sha256}`)).toEqual([
      'chu-nhat-xanh-152-tan-quy-1.jpg hash-0',
      'chu-nhat-xanh-152-tan-quy-2.jpg hash-1',
      'chu-nhat-xanh-152-tan-quy-3.jpg hash-2',
    ]);
    expect(screen.rows).toHaveLength(1);
  });

  test('of more than an album holds come ten at a time', () => {
    const first = shown(seePhotos('r1' as never, from, factsOf(found(12))));
    expect(first.screen.attachments).toHaveLength(10);
    expect(first.screen.lines[0]).toMatchObject({ key: 'photos-of-some', args: { from: 1, to: 10, of: 12 } });
    expect(first.screen.rows[0]?.[0]?.label).toMatchObject({ args: { n: 2 } });
    const more = { kind: 'choice', value: { pick: 'more' } } as const;
    const rest = shown(photosRoom.step(first.topic as never, more, factsOf(found(12))));
    expect(rest.screen.attachments?.map(({ name }) => name)).toEqual([
      'chu-nhat-xanh-152-tan-quy-11.jpg',
      'chu-nhat-xanh-152-tan-quy-12.jpg',
    ]);
    expect(rest.screen.rows).toHaveLength(1);
  });

  test('are not sent once more to whoever types something else', () => {
    const { topic } = shown(seePhotos('r1' as never, from, factsOf(found(3))));
    const typed = { kind: 'text', text: 'ảnh đẹp quá', messageId: null } as const;
    const { screen } = shown(photosRoom.step(topic as never, typed, factsOf(found(3))));
    expect(screen.attachments).toBeUndefined();
    expect(screen.lines[0]?.key).toBe('pick-one');
  });

  test('lead back to where one was, also from one report’s to another’s', () => {
    const { topic } = shown(seePhotos('r1' as never, from, factsOf(found(1))));
    const again = shown(seePhotos('r2' as never, topic, factsOf(found(1)))).topic;
    const back = { kind: 'choice', value: { pick: 'back' } } as const;
    expect(photosRoom.step(again as never, back, factsOf())).toMatchObject({ kind: 'open', topic: from });
  });

  test.each<[string, Facts['found'], string]>([
    ['out of reach', { sentReport: null, reportPhotos: [] }, 'report-gone'],
    ['none of which is stored', { sentReport, reportPhotos: [] }, 'photos-none-stored'],
  ])('%s are not there: the person hears so, where they were', (_what, known, line) => {
    expect(seePhotos('r1' as never, from, factsOf({ found: known }))).toMatchObject({
      kind: 'open',
      topic: from,
      before: [{ key: line }],
    });
  });
});

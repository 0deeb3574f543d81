import { describe, expect, test } from 'vitest';
import { allAnswered, asking, inReport, onCard, picking } from '#test/support/in-report.ts';
import { sendsPhoto } from '#test/support/take-step.ts';

const kept = (caption: string, stand = onCard, topic = {}) =>
  inReport(stand, sendsPhoto(caption), { topic }).effects.flatMap((one) =>
    one.kind === 'add-photo' ? [one.reportId] : [],
  );

describe('a photo in the midst of a Green Sunday', () => {
  test.each([
    'đô thị văn minh hôm qua, dọn đường Lê Trọng Tấn, 20 bạn',
    'Đô thị văn minh',
    'ĐTVM',
    'ảnh tập huấn',
    'tuyên truyền pháp luật cho 20 bạn',
  ])('belongs to no report yet where another activity stands under it: %s', (caption) => {
    for (const stand of [onCard, asking('members'), asking('photos'), { at: 'lines' } as const])
      expect(kept(caption, stand)).toEqual([null]);
  });

  test.each(['CNX hẻm 25', 'CNX kết hợp đô thị văn minh', 'dọn rác đầu hẻm', '30 dân, 120kg rác', 'ảnh đẹp'])(
    'is of the report where its own activity or none stands there: %s',
    (caption) => expect(kept(caption)).toEqual(['r1']),
  );

  test('says nothing before its album is complete', () => {
    const { keys, stand } = inReport(onCard, sendsPhoto('ảnh tập huấn'));
    expect(keys).toEqual([]);
    expect(stand).toMatchObject({ at: 'meant', of: { what: 'other', text: 'ảnh tập huấn' }, back: onCard });
  });
});

describe('while it is asked whether it is another report', () => {
  const of = { what: 'other', text: 'ảnh tập huấn', messageId: '8', on: '2024-03-17' } as const;
  const photos = { since: 0 as never, isCaption: true };
  const asked = { at: 'meant', of: { ...of, photos }, back: onCard } as never;

  test('all photos wait with it, and captions are one text', () => {
    expect(kept('20 bạn', asked)).toEqual([null]);
    const { stand } = inReport(asked, sendsPhoto('20 bạn'));
    expect(stand).toMatchObject({ of: { text: 'ảnh tập huấn\n20 bạn' } });
  });

  test('photos after a typed message wait as well', () => {
    expect(kept('', { at: 'meant', of, back: onCard } as never)).toEqual([null]);
  });

  test('but those under which the open one is named', () => {
    expect(kept('CNX hẻm 25', asked)).toEqual(['r1']);
  });

  test('what is typed of another one is of the photos too', () => {
    const { stand } = inReport(asked, 'tập huấn hôm qua tại hội trường phường, 20 bạn');
    expect(stand).toMatchObject({ at: 'meant', of: { what: 'other', photos } });
  });

  test('a no has the caption read as in the midst of the report, and the photos join it', () => {
    const loosePhotos = { n: 2, since: 0, until: 1 } as never;
    const given = { ...of, text: 'tuyên truyền pháp luật cho 30 dân', photos };
    const no = inReport({ at: 'meant', of: given, back: onCard } as never, picking('meant'), {
      answers: { ...allAnswered, residents: 20 },
      found: { loosePhotos },
    });
    expect(no.effects).toContainEqual({ kind: 'join-photos', reportId: 'r1', since: 0, until: 1 });
    expect(no.written).toMatchObject({ residents: 30 });
    expect(no.stand).toEqual(onCard);
  });
});

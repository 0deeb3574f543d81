import type { AnnouncedFile } from '#src/domain/announcement/announcement.ts';
import { type DueNotice, ofKind } from '#src/domain/notice/due-notice.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { phrase } from '#src/domain/words.ts';
import type { Attachment, Screen } from '#src/flows/contract/screen.ts';
import { announcementLines } from '#src/flows/words/announcement-words.ts';
import { plain } from '#src/flows/contract/outcome.ts';

/** An announcement as somebody gets it, with its files; told for the second time, without. Each is a message of its own. */
export function announcementScreen(notices: readonly DueNotice[]): Screen {
  const [notice] = ofKind(notices, 'announcement');
  if (!notice) return plain([]);
  const { announcement, isAgain } = notice;
  const attachments = isAgain ? [] : announcement.files.flatMap(attachmentOf);
  return {
    lines: announcementLines({ ...announcement, isAgain }),
    rows: [[{ value: { action: 'read', of: announcement.id }, label: phrase('button-read') }]],
    choosing: false,
    typed: [phrase('announcement-type')],
    about: { kind: 'announcement', announcementId: announcement.id },
    ...(attachments.length > 0 && { attachments }),
  };
}

const longestTitle = 40;
const mostUnits = 8;

/** Whom announcements did not get to so far, for who announced them. */
export function announcementHeldScreen(notices: readonly DueNotice[]): Screen {
  const held = ofKind(notices, 'announcement-held');
  return {
    lines: held.map(({ announcement, units, people }) =>
      phrase('announcement-held', {
        text: clipText(announcement.text.split('\n')[0] ?? '', longestTitle),
        people,
        units: { list: units.slice(0, mostUnits), joined: 'commas' },
      }),
    ),
    rows: held.map(({ announcement }) => [
      {
        value: { action: 'see-announced', of: announcement.id } as const,
        label: phrase('button-see-announced'),
      },
    ]),
    choosing: false,
    typed: [phrase('announcement-held-type')],
  };
}

/** What was stored; a picture is called by its place in the row. */
function attachmentOf(
  { state, sha256, mime, bytes, fileName }: AnnouncedFile,
  index: number,
): readonly Attachment[] {
  if (state !== 'stored' || sha256 === null || mime === null) return [];
  const ending = mime === 'image/jpeg' ? 'jpg' : mime.replace(/^image\//, '');
  const name = fileName ?? `thong-bao-${index + 1}.${ending}`;
  return [{ sha256, mime, bytes: bytes ?? 0, name, caption: null }];
}

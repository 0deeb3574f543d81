import type { DraftAtHand, DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Field } from '#src/domain/report/form.ts';
import { whatIsLacking } from '#src/domain/report/what-is-lacking.ts';
import { type Phrase, phrase, type Words } from '#src/domain/words.ts';

/** More than so many are not named one by one. */
const mostNamed = 3;

/** 'Bạn có bản nháp Chủ nhật xanh 152: còn 1 ảnh là gửi được.' Null: there is none. */
export function draftSentence({
  draft,
  obligation,
  personId,
}: Pick<DueNotice<'reminder'>, 'draft' | 'obligation' | 'personId'>): Phrase | null {
  if (!draft) return null;
  const whose = isOwnDraft(draft, personId)
    ? phrase('draft-of-you')
    : phrase('draft-of', { name: draft.editedByName });
  return phrase('reminder-draft', { whose, title: obligation.short, state: draftState(draft) });
}

/** What it lacks: 'còn 1 ảnh là gửi được', 'còn thiếu số dân, địa điểm', 'còn 5 câu là gửi được'. */
export function draftState(draft: DraftAtHand): Phrase {
  const { fields, photos } = whatIsLacking(draft);
  const all = fields.length + Number(photos > 0);
  if (all === 0) return phrase('draft-complete');
  if (fields.length === 0) return phrase('draft-lacks-photos', { n: photos });
  if (all > mostNamed) return phrase('draft-lacks-many', { n: all });
  const names = [...fields.map(nameOf), ...(photos > 0 ? [phrase('draft-photos', { n: photos })] : [])];
  return phrase('draft-lacks', { fields: { list: names, joined: 'commas' } });
}

/** Whether the person wrote it last: their button goes on with it. */
export function isOwnDraft(draft: DraftAtHand | null, personId: string): boolean {
  return draft?.editedById === personId;
}

/** A label within a sentence. */
function nameOf({ label: { vi, en } }: Field): Words {
  return { vi: inSentence(vi), ...(en !== undefined && { en: inSentence(en) }) };
}

function inSentence(label: string): string {
  const [first = '', ...rest] = label;
  return first.toLocaleLowerCase('vi') + rest.join('');
}

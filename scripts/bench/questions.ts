import type { ShownButton } from './screens.ts';

/** The questions of the floor and the peer, with the same words as ours and the simplest reading of an answer. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly kind: 'day' | 'text' | 'number' | 'photos';
  readonly isOptional?: boolean;
}

export const greenSundayQuestions: readonly Question[] = [
  { id: 'date', kind: 'day', ask: 'Hoạt động diễn ra ngày nào?' },
  { id: 'place', kind: 'text', ask: 'Tổ chức ở đâu vậy bạn?' },
  { id: 'members', kind: 'number', ask: 'Có bao nhiêu đoàn viên, thanh niên tham gia?' },
  { id: 'residents', kind: 'number', ask: 'Có bao nhiêu người dân cùng tham gia? (Không có ai thì gõ 0)' },
  { id: 'waste', kind: 'number', isOptional: true, ask: 'Thu gom được khoảng bao nhiêu kg rác?' },
  { id: 'spots', kind: 'number', isOptional: true, ask: 'Đã dọn bao nhiêu điểm đen về rác hoặc tuyến hẻm?' },
  { id: 'trees', kind: 'number', isOptional: true, ask: 'Trồng hoặc chăm sóc được bao nhiêu cây xanh?' },
  {
    id: 'photos',
    kind: 'photos',
    ask: 'Bạn gửi ảnh hoạt động cho mình nhé. Cần ít nhất 2 ảnh, nhiều nhất 20.',
  },
  { id: 'note', kind: 'text', isOptional: true, ask: 'Bạn muốn ghi thêm gì không?' },
];

export const eventDay = '2024-03-17';
export const photosWanted = 2;

export type Answer = string | number | null;

/** Undefined: not understood. */
export function readAnswer(
  question: Question,
  said: { text?: string | undefined; data?: string | undefined },
): Answer | undefined {
  if (said.data === 'skip' && question.isOptional) return null;
  if (question.kind === 'day')
    return said.data?.startsWith('day:') ? said.data.slice('day:'.length) : undefined;
  if (said.text === undefined) return undefined;
  if (question.kind === 'text') return said.text;
  return /^\d+$/.test(said.text) ? Number(said.text) : undefined;
}

/** A question as a card with its buttons. */
export function questionCard(question: Question, index: number, of: number): Card {
  const rows: ShownButton[][] = [];
  if (question.kind === 'day')
    rows.push([{ text: 'Hôm nay, Chủ nhật 17/3', callback_data: `day:${eventDay}` }]);
  const skip = question.isOptional ? [{ text: 'Bỏ qua', callback_data: 'skip' }] : [];
  rows.push([{ text: 'Quay lại', callback_data: 'back' }, ...skip, { text: 'Hủy', callback_data: 'leave' }]);
  return card(`Chủ nhật xanh 152 · câu ${index + 1}/${of}\n\n${question.ask}`, rows);
}

export function photosCard(photos: number): Card {
  const rows = [[{ text: 'Xong ảnh', callback_data: 'photos-done' }]];
  return card(`Đã nhận ${photos} ảnh 👍 Bạn gửi thêm, hoặc bấm Xong ảnh.`, rows);
}

export function lastCard(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  photos: number,
): Card {
  const lines = questions.map(
    ({ id, kind }) => `${id}: ${kind === 'photos' ? photos : String(answers[id] ?? 'bỏ qua')}`,
  );
  const rows = [[{ text: '✅ Gửi báo cáo', callback_data: 'send' }]];
  return card(`Chủ nhật xanh 152\n\n${lines.join('\n')}\n\nĐúng hết thì bạn bấm Gửi nhé.`, rows);
}

export interface Card {
  readonly text: string;
  readonly options: {
    readonly parse_mode: 'HTML';
    readonly reply_markup?: { inline_keyboard: ShownButton[][] };
  };
}

export function card(text: string, rows: ShownButton[][] = []): Card {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    text: safe,
    options: { parse_mode: 'HTML', ...(rows.length > 0 && { reply_markup: { inline_keyboard: rows } }) },
  };
}

import type { Field, Form } from '#src/domain/report/form.ts';
import type { Act } from '../../demo/secretaries/calendar.ts';
import { answerTo, correctionOf, type Known, lineOf } from '../../demo/secretaries/what-they-write.ts';
import { isReceipt, isSentByPhotos } from '../../demo/secretaries/typed-choices.ts';
import type { ZaloDistrict, ZaloPhone } from './open-district.ts';

/** What one act is made of. */
export interface Talk {
  readonly act: Act;
  readonly phone: ZaloPhone;
  readonly form: Form;
  readonly known: Known;
  /** As many as any form wants, each unlike the others: one that comes twice counts once. */
  readonly photos: readonly Uint8Array[];
}

type Move =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photos'; readonly caption: string | null }
  | { readonly kind: 'done' };

const mostMoves = 14;

/**
 * A secretary does one thing in words, from the first to the last. Resolves with how many messages the bot said; null: she found no
 * way on, and gave up.
 */
export async function talkInWords({ world, settled }: ZaloDistrict, talk: Talk): Promise<number | null> {
  const { phone } = talk;
  const said = (): readonly string[] =>
    world.messagesOf(phone.chat).flatMap(({ from, text }) => (from.isBot ? [text ?? ''] : []));
  const before = said().length;
  let move = firstMove(talk);
  for (let moves = 0; moves < mostMoves; moves++) {
    makeMove(world, talk, move);
    await settled();
    const last = said().at(-1) ?? '';
    if (isOver(last)) return said().length - before;
    const next = nextMove(talk, last);
    if (next === null) break;
    move = next;
    if (move.kind === 'done') return said().length - before;
  }
  world.sendText(phone.owner, phone.chat, '/huy');
  await settled();
  return null;
}

function makeMove(
  world: ZaloDistrict['world'],
  { phone, act, form, photos: samples }: Talk,
  move: Move,
): void {
  if (move.kind === 'text') world.sendText(phone.owner, phone.chat, move.text);
  if (move.kind !== 'photos') return;
  const photos = samples.slice(0, photosOf(act, form)).map((bytes, index) => ({
    bytes,
    ...(index === 0 && move.caption !== null && { caption: move.caption }),
  }));
  world.sendPhotos(phone.owner, phone.chat, photos);
}

function firstMove({ act, form, known }: Talk): Move {
  if (act.kind === 'put-right') return { kind: 'text', text: correctionOf(act, known) };
  if (act.kind === 'will-not-take-place') return { kind: 'text', text: 'không làm được' };
  const line = lineOf(act, known);
  if (line === null || act.who.writes === 'questions')
    return { kind: 'text', text: `báo cáo ${act.duty.short}` };
  return photosOf(act, form) > 0 ? { kind: 'photos', caption: line } : { kind: 'text', text: line };
}

/** What she does about the last thing that the bot said; null: nothing that she knows. */
function nextMove({ act, form, known }: Talk, last: string): Move | null {
  if (isSentByPhotos(last)) return { kind: 'photos', caption: null };
  if (last.includes('“gửi”')) return { kind: 'text', text: 'gửi' };
  const chosen = choiceFor(act, last);
  if (chosen !== null) return { kind: 'text', text: chosen };
  if (act.kind === 'will-not-take-place') return { kind: 'text', text: act.reason };
  const together = form.fields.filter(({ label }) => last.includes(`• ${label.vi}`));
  if (together.length > 0)
    return { kind: 'text', text: together.map((field) => labelled(field, known, act)).join('\n') };
  const asked = form.fields.find(({ ask }) => last.includes(ask.vi));
  if (asked?.kind === 'photos') return { kind: 'photos', caption: null };
  if (asked) return { kind: 'text', text: answerTo(asked, known, act.isMistaken) ?? 'bỏ qua' };
  return null;
}

/** A figure and a place need no name. */
function labelled(field: Field, known: Known, { isMistaken }: Act): string {
  return answerTo(field, known, isMistaken) ?? '0';
}

/** Of a numbered list, the duty itself, else what leads on. */
function choiceFor({ duty }: Act, last: string): string | null {
  const choices = [...last.matchAll(/^(\d+)\. (.+)$/gm)].map(([, n = '', label = '']) => ({ n, label }));
  if (choices.length === 0 || !last.includes('gõ số')) return null;
  return (choices.find(({ label }) => label.includes(duty.short)) ?? choices[0])?.n ?? null;
}

function isOver(last: string): boolean {
  return isReceipt(last) || last.startsWith('📨 Đã gửi đề nghị');
}

function photosOf({ duty }: Act, { fields }: Form): number {
  const field = fields.find(({ kind }) => kind === 'photos');
  return duty.photos ?? (field?.kind === 'photos' ? field.min : 0);
}

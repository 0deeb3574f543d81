import { randomUUID } from 'node:crypto';
import type { Context } from 'grammy';
import type pg from 'pg';
import { botInfo } from './contestant.ts';
import { floorSql } from './floor-sql.ts';
import {
  type Answer,
  card,
  type Card,
  eventDay,
  greenSundayQuestions as questions,
  lastCard,
  photosCard,
  photosWanted,
  questionCard,
  readAnswer,
} from './questions.ts';

/** The floor's session: where the conversation is, and what it is about. */
export interface FloorState {
  readonly at: 'duties' | 'card' | 'idle' | number;
  readonly unitId?: string;
  readonly personId?: string;
  readonly reportId?: string;
  readonly photos: number;
}

export interface Stepped {
  readonly state: FloorState;
  /** Undefined: nothing is said. */
  readonly card?: Card | undefined;
}

export type RunStatement = <Row extends pg.QueryResultRow>(
  name: keyof typeof floorSql,
  ...values: unknown[]
) => Promise<pg.QueryResult<Row>>;

const confused = card('Mình chưa hiểu, bạn trả lời lại nhé.');
const bot = String(botInfo.id);

/** One step of the floor's conversation, writing as it goes. */
export async function floorStep(
  run: RunStatement,
  state: FloorState,
  context: Context,
  at: Date,
): Promise<Stepped> {
  const data = context.callbackQuery?.data;
  if (context.message?.text === '/baocao') return listDuties(run, context);
  if (state.at === 'duties' && data?.startsWith('duty:'))
    return start(run, state, data.slice('duty:'.length), at);
  if (state.at === 'card' && data === 'send') return send(run, state, at);
  if (typeof state.at !== 'number') return { state, card: confused };
  if (context.message?.photo) return addPhoto(run, state, context, at);
  if (data === 'photos-done') return { state: { ...state, at: state.at + 1 }, card: cardAt(state.at + 1) };
  return answer(run, state, state.at, context, at);
}

async function listDuties(run: RunStatement, context: Context): Promise<Stepped> {
  const { rows } = await run<{ id: string; short: string; unitId: string; personId: string }>(
    'duties',
    bot,
    String(context.chatId),
    eventDay,
  );
  const [first] = rows;
  if (!first) return { state: { at: 'idle', photos: 0 }, card: card('Đơn vị mình chưa có việc nào.') };
  const buttons = rows.map(({ id, short }) => [{ text: `${short} · hôm nay`, callback_data: `duty:${id}` }]);
  const state = { at: 'duties', unitId: first.unitId, personId: first.personId, photos: 0 } as const;
  return { state, card: card('Bạn muốn báo cáo việc nào?', buttons) };
}

async function start(run: RunStatement, state: FloorState, obligationId: string, at: Date): Promise<Stepped> {
  const reportId = randomUUID();
  await run('start', reportId, state.unitId, obligationId, state.personId, at);
  return { state: { ...state, at: 0, reportId }, card: cardAt(0) };
}

async function answer(
  run: RunStatement,
  state: FloorState,
  index: number,
  context: Context,
  at: Date,
): Promise<Stepped> {
  const question = questions[index];
  const value =
    question && readAnswer(question, { text: context.message?.text, data: context.callbackQuery?.data });
  if (!question || value === undefined) return { state, card: confused };
  const merged = JSON.stringify({ [question.id]: value });
  const { rows } = await run<{ draft: Record<string, Answer> }>('answer', state.reportId, merged, at);
  if (index + 1 < questions.length) return { state: { ...state, at: index + 1 }, card: cardAt(index + 1) };
  return { state: { ...state, at: 'card' }, card: lastCard(questions, rows[0]?.draft ?? {}, state.photos) };
}

async function addPhoto(run: RunStatement, state: FloorState, context: Context, at: Date): Promise<Stepped> {
  const photo = context.message?.photo?.at(-1);
  const { reportId, personId } = state;
  await run(
    'photo',
    randomUUID(),
    reportId,
    personId,
    bot,
    String(context.chatId),
    photo?.file_id,
    photo?.file_unique_id,
    photo?.file_size,
    at,
  );
  const photos = state.photos + 1;
  if (photos < photosWanted) return { state: { ...state, photos } };
  await run('acknowledge', reportId, at);
  return { state: { ...state, photos }, card: photosCard(photos) };
}

async function send(run: RunStatement, { reportId, personId }: FloorState, at: Date): Promise<Stepped> {
  await run('send', reportId, at);
  await run('version', reportId, personId, at);
  return {
    state: { at: 'idle', photos: 0 },
    card: card('✅ Đã nhận báo cáo Chủ nhật xanh 152. Cảm ơn bạn!'),
  };
}

function cardAt(index: number): Card | undefined {
  const question = questions[index];
  return question && questionCard(question, index, questions.length);
}

import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { type ApiClientOptions, Bot, type Context } from 'grammy';
import type pg from 'pg';
import { botInfo, type Contestant } from './contestant.ts';
import {
  type Answer,
  card,
  type Card,
  lastCard,
  photosCard,
  photosWanted,
  type Question,
  questionCard,
  readAnswer,
} from './questions.ts';
import { openPool } from './resources.ts';
import { createScreens, type Screens } from './screens.ts';

type Outside = ConversationFlavor<Context>;
type Talk = Conversation<Outside, Context>;

/**
 * The same questions as a function in @grammyjs/conversations, its state in one jsonb table of PostgreSQL. It replays the
 * function at every update. It saves nothing else: no report, no photo, no outbox, and no trace of updates taken.
 */
export async function openPeer(url: string, questions: readonly Question[]): Promise<Contestant> {
  const pool = openPool(url);
  await pool.query('CREATE TABLE conversation (key text PRIMARY KEY, state jsonb NOT NULL)');
  const screens = createScreens();
  // A conversation makes API clients of its own: an answer has to come from below them.
  const bot = new Bot<Outside>(`${botInfo.id}:bench`, { botInfo, client: { fetch: instantFetch(screens) } });
  bot.use(async (context, next) => {
    if (context.callbackQuery) void context.answerCallbackQuery();
    await next();
  });
  bot.use(conversations<Outside, Context>({ storage: storageIn(pool) }));
  bot.use(createConversation((talk: Talk, context: Context) => report(talk, context, questions), 'report'));
  bot.on('message:text', (context) => context.conversation.enter('report'));
  return {
    name: 'peer',
    screens,
    take: (update) => bot.handleUpdate(update),
    photosComplete: () => Promise.resolve(),
    idle: () => Promise.resolve(),
    close: () => pool.end(),
  };
}

async function report(talk: Talk, context: Context, questions: readonly Question[]): Promise<void> {
  await say(
    context,
    card('Bạn muốn báo cáo việc nào?', [[{ text: 'Chủ nhật xanh 152 · hôm nay', callback_data: 'duty' }]]),
  );
  await talk.waitForCallbackQuery('duty');
  const answers: Record<string, Answer> = {};
  for (const [index, question] of questions.entries()) {
    await say(context, questionCard(question, index, questions.length));
    answers[question.id] = await (question.kind === 'photos' ? photosOf(talk) : answerTo(talk, question));
  }
  await say(context, lastCard(questions, answers, Number(answers['photos'] ?? 0)));
  await talk.waitForCallbackQuery('send');
  await say(context, card('✅ Đã nhận báo cáo Chủ nhật xanh 152. Cảm ơn bạn!'));
}

async function answerTo(talk: Talk, question: Question): Promise<Answer> {
  for (;;) {
    const said = await talk.waitFor(['message:text', 'callback_query:data']);
    const answer = readAnswer(question, { text: said.message?.text, data: said.callbackQuery?.data });
    if (answer !== undefined) return answer;
    await said.reply('Mình chưa hiểu, bạn trả lời lại nhé.');
  }
}

async function photosOf(talk: Talk): Promise<number> {
  for (let photos = 0; ;) {
    const said = await talk.waitFor(['message:photo', 'callback_query:data']);
    if (said.callbackQuery?.data === 'photos-done') return photos;
    photos += 1;
    if (photos >= photosWanted) await say(said, photosCard(photos));
  }
}

async function say(context: Context, { text, options }: Card): Promise<void> {
  await context.reply(text, options);
}

/** https://grammy.dev/plugins/conversations#persisting-conversations: read, write and delete by chat id. */
function storageIn(pool: pg.Pool) {
  type State = VersionedState<ConversationData>;
  return {
    async read(key: string): Promise<State | undefined> {
      const text = 'SELECT state FROM conversation WHERE key = $1';
      const { rows } = await pool.query<{ state: State }>({ name: 'read', text, values: [key] });
      return rows[0]?.state;
    },
    async write(key: string, state: State): Promise<void> {
      const text =
        'INSERT INTO conversation VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET state = excluded.state';
      await pool.query({ name: 'write', text, values: [key, JSON.stringify(state)] });
    },
    async delete(key: string): Promise<void> {
      await pool.query({ name: 'delete', text: 'DELETE FROM conversation WHERE key = $1', values: [key] });
    },
  };
}

/** A fetch for grammY's client that answers at once, with no more of a response than the client looks at. */
function instantFetch(screens: Screens): NonNullable<ApiClientOptions['fetch']> {
  const answer = (url: string, { body }: { body: string }): Promise<object> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const answered = screens.answer(method, JSON.parse(body) as object);
    return Promise.resolve({ json: () => Promise.resolve(answered) });
  };
  // grammY types fetch as its own; it hands over an address and options.
  return answer as never;
}

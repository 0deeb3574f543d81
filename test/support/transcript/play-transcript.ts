import { formatCode } from '#src/domain/answer/code.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Chat, Message, Phones, ReplyOptions, User } from '#test/support/phones/phones.ts';
import type { PlatformName } from '#test/support/phones/start-platform.ts';
import type { Rehearsal } from '#test/support/rehearsal.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { lineOfPhotos, type ReplyWords, type Step, type Transcript } from './read-transcript.ts';
import { sendReportsBefore } from './report-before.ts';
import { typedFor } from './typed-for.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** What the bot said after one step: to whom (null: where the step happened), its words, and its buttons row by row. */
export interface Said {
  readonly to: string | null;
  readonly text: string;
  readonly choices: readonly (readonly string[])[];
}

export interface Played {
  /** What was done: the line of the transcript, or what comes nearest to it on this platform. */
  readonly line: string;
  readonly said: readonly Said[];
}

type AnyRehearsal = Rehearsal<PlatformName>;

/** Every button that was ever under a message, by chat and label: the first that had it. */
type Drawn = Map<string, { readonly messageId: string; readonly data: string }>;

/** What a step happens among. */
interface Around {
  readonly members: ReadonlyMap<string, User>;
  readonly group: Chat;
  readonly drawn: Drawn;
}

/** Plays the people of a transcript against a running bot, step by step, and writes down what it answers. */
export async function playTranscript(
  rehearsal: AnyRehearsal,
  { people, steps, startsAt, plan, reportsBefore }: Transcript,
): Promise<readonly Played[]> {
  const { phones } = rehearsal;
  await rehearsal.forgetAll(at(startsAt), plan);
  const members = new Map<string, User>();
  for (const { name, role, unit } of people)
    members.set(
      name,
      unit === null ? rehearsal.stranger(name) : await rehearsal.joinAs(name, unit, role as 'secretary'),
    );
  await sendReportsBefore(rehearsal.database, reportsBefore, (who) => memberOf(members, who));
  const group = phones.createGroup(
    [...members.values()][0] ?? rehearsal.stranger('Ai'),
    'Ban Thường vụ',
    [...members.values()].slice(1),
  );
  const chats = [
    ...[...members].map(([name, user]) => ({ name, chat: phones.privateChat(user) })),
    { name: 'the group', chat: group },
  ];
  const seen = new Map<string, string>();
  const drawn: Drawn = new Map();
  const collect = (place: string): readonly Said[] =>
    chats.flatMap(({ name, chat }) =>
      phones.messagesOf(chat).flatMap((message) => {
        remember(drawn, message, chat);
        return news(seen, message, chat, name === place ? null : name);
      }),
    );
  // What they are reminded of at once belongs before the beginning.
  await rehearsal.bot().sweepNow();
  await rehearsal.settled();
  collect('');
  const played: Played[] = [];
  for (const { line, step } of steps) {
    const done = await act(rehearsal, step, { members, group, drawn });
    await rehearsal.settled();
    played.push({ line: done ?? line, said: collect(placeOf(step)) });
  }
  return played;
}

/** The line that says what was done, where that is not what the transcript says. */
async function act(rehearsal: AnyRehearsal, step: Step, around: Around): Promise<string | null> {
  const { phones, clock } = rehearsal;
  const { members, group, drawn } = around;
  const who = 'who' in step ? memberOf(members, step.who) : { id: 0 };
  const chat = 'who' in step ? phones.privateChat(who) : group;
  switch (step.kind) {
    case 'says': {
      if (step.place === 'private') {
        phones.sendText(who, chat, await withCodes(rehearsal, step.text), replyTo(phones, chat, step.to));
        return null;
      }
      const text = phones.inGroup(step.text);
      phones.sendText(who, group, await withCodes(rehearsal, text));
      return `**${step.who} in the group:** ${text}`;
    }
    case 'presses':
      return press(phones, chat, who, step, drawn);
    case 'photos':
      return sendPhotos(phones, chat, who, step);
    case 'sends':
      if (step.what === '10,000 characters') phones.sendText(who, chat, 'rất dài '.repeat(500));
      else phones.sendOther(who, chat, step.what);
      return null;
    case 'edits': {
      const message = phones
        .messagesOf(chat)
        .findLast(({ fromId, text }) => fromId === who.id && text === step.from);
      if (!phones.edits)
        return `*Nothing can be edited here, so ${step.who} leaves “${step.from}” as it is.*`;
      if (!message) throw new Error(`no message says “${step.from}”`);
      phones.edits(who, chat, message.id, step.to);
      return null;
    }
    case 'time':
      clock.jumpTo(at(step.at));
      await rehearsal.bot().sweepNow();
      return null;
    case 'organisation':
      await rehearsal.organise(step.file);
      return null;
    case 'blocks':
      phones.blockBot(who);
      return null;
    case 'restart':
      await rehearsal.restart();
      return null;
    case 'group':
      if (step.event === 'added') phones.addBotToGroup(who, group);
      else phones.removeBotFromGroup(who, group);
      return null;
  }
}

function sendPhotos(
  phones: Phones,
  chat: Chat,
  who: User,
  step: Extract<Step, { kind: 'photos' }>,
): string | null {
  const as = phones.sendingOf(step.as);
  const photos = Array.from({ length: step.count }, (_, index) => ({
    bytes: smallPhoto(),
    ...(index === 0 && step.caption !== undefined && { caption: step.caption }),
  }));
  phones.sendPhotos(who, chat, { photos, as }, replyTo(phones, chat, step.to));
  return as === step.as ? null : lineOfPhotos(step, as);
}

/** Which message is replied to, and the words of it that are quoted. */
function replyTo(phones: Phones, chat: Chat, to: ReplyWords | undefined): ReplyOptions {
  if (!to) return {};
  const message = phones.messagesOf(chat).findLast(({ text }) => text.includes(to.words));
  // What a platform does not tell its bots needs no message, either.
  if (!message && !phones.buttons) return {};
  if (!message) throw new Error(`no message says “${to.words}”`);
  return { replyTo: message.id, ...(to.isQuote && { quote: to.words }) };
}

function memberOf(members: ReadonlyMap<string, User>, name: string): User {
  const user = members.get(name);
  if (!user) throw new Error(`nobody called ${name} is in this transcript`);
  return user;
}

/** A button by its label, twice before anything is answered where that is meant. Where there are none, what to type in its place is typed. */
function press(
  phones: Phones,
  chat: Chat,
  user: User,
  { who, label, which }: Extract<Step, { kind: 'presses' }>,
  drawn: Drawn,
): string | null {
  const isOld = which === 'old';
  const messages = phones.messagesOf(chat).filter(({ isFromBot }) => isFromBot);
  const { buttons } = phones;
  if (!buttons) {
    const typed = typedFor(
      label,
      messages.map(({ text }) => text),
    );
    if (typed === null) return `*Nothing here offers “${label}”, so ${who} goes on.*`;
    phones.sendText(user, chat, typed);
    return `**${who}:** ${typed}`;
  }
  const offering = messages.filter((message) =>
    message.buttons.flat().some((button) => button.label === label),
  );
  const message = isOld ? offering.at(0) : offering.at(-1);
  const gone = drawn.get(`${chat.key}/${label}`);
  // A phone may not have heard of it yet that its card has lost a button.
  if (!message && isOld && gone) buttons.pressGone(user, chat, gone.messageId, gone.data);
  else if (message) {
    buttons.press(user, chat, message.id, label);
    if (which === 'newest, twice') buttons.press(user, chat, message.id, label);
  } else
    throw new Error(
      `no card offers [${label}]; the last one says: ${messages.at(-1)?.text ?? 'nothing'} ${JSON.stringify(messages.at(-1)?.buttons)}`,
    );
  return null;
}

/** `{code:tan-quy:secretary}` and `{group-code:tan-phu}` stand for a fresh code, the same one each time they are named. */
async function withCodes(rehearsal: AnyRehearsal, text: string): Promise<string> {
  const match = /\{(group-code|code|expired-code):([a-z\d-]+)(?::([a-z]+))?\}/.exec(text);
  if (!match) return text;
  const [whole, kind = '', unit = '', role] = match;
  const code = await rehearsal.codeFor(whole, {
    unit,
    role: kind === 'group-code' ? null : (role ?? 'secretary'),
    isExpired: kind === 'expired-code',
  });
  return text.replace(whole, formatCode(code));
}

function remember(drawn: Drawn, { id, buttons }: Message, chat: Chat): void {
  for (const { label, data } of buttons.flat()) {
    const key = `${chat.key}/${label}`;
    if (data !== null && !drawn.has(key)) drawn.set(key, { messageId: id, data });
  }
}

function news(seen: Map<string, string>, message: Message, chat: Chat, to: string | null): readonly Said[] {
  if (!message.isFromBot) return [];
  const key = `${chat.key}/${message.id}`;
  const text = withoutChance(wordsOf(message));
  const choices = message.buttons.map((row) => row.map(({ label }) => label));
  const isSame = seen.get(key) === text;
  seen.set(key, text);
  return isSame ? [] : [{ to, text, choices }];
}

/** The code of a complaint, or of an invitation, is another one each time: here it is always the same. */
function withoutChance(text: string): string {
  return text
    .replace(/(?<=mã (?:lỗi )?)[A-Z\d]{6}\b/g, 'K7QM4X')
    .replace(/(?<=Mã mời: |rồi nhắn )[A-Z\d]{4}-[A-Z\d]{4}\b/g, 'K7QM-4XRT')
    .replace(/(?<=\?start=)[A-Z\d]{8}\b/g, 'K7QM4XRT');
}

/** A picture and a file are named in words; what is said under them follows. */
function wordsOf({ text, isPhoto, fileName }: Message): string {
  const thing = isPhoto ? '🖼 (a photo)' : fileName === null ? null : `📎 (${fileName})`;
  return [thing, text].filter((words) => words !== null && words !== '').join(' ');
}

function placeOf(step: Step): string {
  if (step.kind === 'group' || (step.kind === 'says' && step.place === 'group')) return 'the group';
  return 'who' in step ? step.who : '';
}

function at(moment: string): ReturnType<typeof instantOf> {
  const [day = '', time = ''] = moment.split(' ');
  return instantOf(day as LocalDate, time, zone);
}

import { formatCode } from '#src/domain/answer/code.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ChatRef } from '#src/simulator/telegram/phone/refs.ts';
import type { MessageView } from '#src/simulator/telegram/view/message-view.ts';
import type { Rehearsal } from '#test/support/rehearsal.ts';
import { sendReportsBefore } from './report-before.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import type { ReplyWords, Step, Transcript } from './read-transcript.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** What the bot said after one step: to whom (null: where the step happened), its words, and its choices row by row. */
export interface Said {
  readonly to: string | null;
  readonly text: string;
  readonly choices: readonly (readonly string[])[];
  /** The words with the choices that are typed, as they stand in the chat. */
  readonly message: string;
}

export interface Played {
  readonly line: string;
  /** What was typed where there is no button any more to press; null: nothing of the kind. */
  readonly typed: string | null;
  readonly said: readonly Said[];
}

/** Plays the people of a transcript against a running bot, step by step, and writes down what it answers. */
export async function playTranscript(
  rehearsal: Rehearsal,
  { people, steps, startsAt, plan, reportsBefore }: Transcript,
): Promise<readonly Played[]> {
  const { world } = rehearsal;
  await rehearsal.forgetAll(at(startsAt), plan);
  const members = new Map<string, { id: number }>();
  for (const { name, role, unit } of people)
    members.set(
      name,
      unit === null ? rehearsal.stranger(name) : await rehearsal.joinAs(name, unit, role as 'secretary'),
    );
  await sendReportsBefore(rehearsal.database, reportsBefore, (who) => memberOf(members, who));
  const group = world.createGroup(
    [...members.values()][0] ?? rehearsal.stranger('Ai'),
    'Ban Thường vụ',
    [...members.values()].slice(1),
  );
  const chats = [
    ...[...members].map(([name, user]) => ({ name, chat: world.privateChat(user) })),
    { name: 'the group', chat: group },
  ];
  const seen = new Map<string, string>();
  const collect = (place: string): readonly Said[] =>
    chats.flatMap(({ name, chat }) =>
      world
        .messagesOf(chat)
        .flatMap((message) => news(rehearsal, seen, message, chat, name === place ? null : name)),
    );
  // What they are reminded of at once belongs before the beginning.
  await rehearsal.bot().sweepNow();
  await rehearsal.settled();
  collect('');
  const played: Played[] = [];
  for (const { line, step } of steps) {
    const typed = await act(rehearsal, step, members, group);
    await rehearsal.settled();
    played.push({ line, typed, said: collect(placeOf(step)) });
  }
  return played;
}

async function act(
  rehearsal: Rehearsal,
  step: Step,
  members: ReadonlyMap<string, { id: number }>,
  group: ChatRef,
): Promise<string | null> {
  const { world, clock } = rehearsal;
  const who = 'who' in step ? memberOf(members, step.who) : { id: 0 };
  switch (step.kind) {
    case 'says':
      world.sendText(
        who,
        step.place === 'group' ? group : world.privateChat(who),
        await withCodes(rehearsal, step.text),
        replyTo(rehearsal, who, step.to),
      );
      return null;
    case 'presses':
      return press(rehearsal, who, step);
    case 'photos':
      world.sendPhotos(
        who,
        world.privateChat(who),
        Array.from({ length: step.count }, (_, index) => ({
          bytes: smallPhoto(),
          ...(index === 0 && step.caption !== undefined && { caption: step.caption }),
        })),
        {
          asAlbum: step.as === 'an album',
          asFiles: step.as === 'files',
          ...replyTo(rehearsal, who, step.to),
        },
      );
      return null;
    case 'sends':
      send(rehearsal, who, step.what);
      return null;
    case 'edits': {
      const chat = world.privateChat(who);
      const message = world
        .messagesOf(chat)
        .findLast((one) => one.from.id === who.id && one.text === step.from);
      if (!message) throw new Error(`no message says “${step.from}”`);
      if (message.photo === null) world.editText(who, chat, message.id, step.to);
      else world.editCaption(who, chat, message.id, step.to);
      return null;
    }
    case 'time':
      clock.jumpTo(at(step.at));
      await rehearsal.bot().sweepNow();
      return null;
    case 'organisation':
      await rehearsal.organise(step.file);
      return null;
    case 'restart':
      await rehearsal.restart();
      return null;
    case 'group':
      if (step.event === 'added') world.addBotToGroup(who, group);
      else world.removeBotFromGroup(who, group);
      return null;
  }
}

/** Which message is replied to, and the words of it that are quoted. */
function replyTo(
  { world }: Rehearsal,
  who: { id: number },
  to: ReplyWords | undefined,
): { readonly replyTo?: number; readonly quote?: string } {
  if (!to) return {};
  const message = world.messagesOf(world.privateChat(who)).findLast(({ text }) => text?.includes(to.words));
  if (!message) throw new Error(`no message says “${to.words}”`);
  return { replyTo: message.id, ...(to.isQuote && { quote: to.words }) };
}

function memberOf(members: ReadonlyMap<string, { id: number }>, name: string): { id: number } {
  const user = members.get(name);
  if (!user) throw new Error(`nobody called ${name} is in this transcript`);
  return user;
}

/**
 * A button by its label, twice before anything is answered where that is meant. On a platform without buttons its number or
 * its word is typed, once; what was, where the button is old.
 */
function press(
  { world, hasButtons }: Rehearsal,
  user: { id: number },
  { label, which }: Extract<Step, { kind: 'presses' }>,
): string | null {
  const isOld = which === 'old';
  const chat = world.privateChat(user);
  const messages = world.messagesOf(chat).filter((message) => message.from.isBot);
  if (!hasButtons) {
    const menus = messages.map(({ text }) => numberOf(label, text));
    const number = isOld ? menus.find((one) => one !== undefined) : menus.at(-1);
    const typed = number ?? wordOf(label);
    world.sendText(user, chat, typed);
    return isOld ? typed : null;
  }
  const offering = messages.filter((message) =>
    message.buttons.flat().some((button) => button.label === label),
  );
  const message = isOld ? offering.at(0) : offering.at(-1);
  if (!message)
    throw new Error(
      `no card offers [${label}]; the last one says: ${messages.at(-1)?.text ?? 'nothing'} ${JSON.stringify(messages.at(-1)?.buttons)}`,
    );
  world.pressButton(user, chat, message.id, label);
  if (which === 'newest, twice') world.pressButton(user, chat, message.id, label);
  return null;
}

/** The number of a choice in a numbered menu. */
function numberOf(label: string, menu: string): string | undefined {
  const line = menu.split('\n').find((one) => /^\d+\. /.test(one) && one.replace(/^\d+\. /, '') === label);
  return line?.split('.')[0];
}

function send({ world }: Rehearsal, user: { id: number }, what: string): void {
  const chat = world.privateChat(user);
  if (what === 'a voice message') world.sendVoice(user, chat);
  else if (what === 'a sticker') world.sendSticker(user, chat);
  else if (what === 'a location') world.sendLocation(user, chat, { latitude: 10.79, longitude: 106.63 });
  else if (what === 'a PDF')
    world.sendDocument(user, chat, {
      bytes: Buffer.from('%PDF-1.7'),
      name: 'ke-hoach.pdf',
      mimeType: 'application/pdf',
    });
  else if (what === 'a photo as a file of no type')
    world.sendDocument(user, chat, {
      bytes: smallPhoto(),
      name: 'IMG_0001',
      mimeType: 'application/octet-stream',
    });
  else if (what === '10,000 characters') world.sendText(user, chat, 'rất dài '.repeat(500));
  else throw new Error(`nobody knows how to send ${what}`);
}

/** `{code:tan-quy:secretary}` and `{group-code:tan-phu}` stand for a fresh code, the same one each time they are named. */
async function withCodes(rehearsal: Rehearsal, text: string): Promise<string> {
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

function news(
  rehearsal: Rehearsal,
  seen: Map<string, string>,
  message: MessageView,
  chat: ChatRef,
  to: string | null,
): readonly Said[] {
  if (!message.from.isBot) return [];
  const key = `${chat.key}/${message.id}`;
  const shown = withoutChance(wordsOf(message));
  const choices = rehearsal.hasButtons
    ? message.buttons.map((row) => row.map(({ label }) => label))
    : typedChoices(shown).choices;
  const text = rehearsal.hasButtons ? shown : typedChoices(shown).text;
  const before = seen.get(key);
  seen.set(key, text);
  const isSame = before === text;
  return isSame ? [] : [{ to, text, choices, message: shown }];
}

/** The code of a complaint is another one each time: here it is always the same. */
function withoutChance(text: string): string {
  return text.replace(/(?<=mã (?:lỗi )?)[A-Z\d]{6}\b/g, 'K7QM4X');
}

/** A picture and a file are named in words; what is said under them follows. */
function wordsOf({ text, photo, file }: MessageView): string {
  const thing = photo ? '🖼 (a photo)' : file ? `📎 (${file.name})` : null;
  return [thing, text].filter((words) => words !== null && words !== '').join(' ');
}

/** Takes the numbered menu, or the words to type, off the end of a message. */
function typedChoices(message: string): { text: string; choices: readonly (readonly string[])[] } {
  const parts = message.split('\n\n');
  const last = parts.at(-1) ?? '';
  const text = parts.slice(0, -1).join('\n\n');
  const [hint, ...numbered] = last.split('\n');
  if (hint === 'Bạn gõ số để chọn nhé:' || hint === 'Type a number:')
    return { text, choices: numbered.map((line) => [line.replace(/^\d+\. /, '')]) };
  const words = /^(?:Hoặc gõ|Or type): (.+)$/.exec(last)?.[1];
  if (words !== undefined) return { text, choices: words.split(' · ').map((word) => [word]) };
  return { text: message, choices: [] };
}

/** A label as one types it. */
export function wordOf(label: string): string {
  return label
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .trim()
    .toLocaleLowerCase('vi');
}

function placeOf(step: Step): string {
  if (step.kind === 'group' || (step.kind === 'says' && step.place === 'group')) return 'the group';
  return 'who' in step ? step.who : '';
}

function at(moment: string): ReturnType<typeof instantOf> {
  const [day = '', time = ''] = moment.split(' ');
  return instantOf(day as LocalDate, time, zone);
}

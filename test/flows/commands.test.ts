import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { botMenus, botProfiles } from '#src/flows/bot-profile.ts';
import { commands } from '#src/flows/commands.ts';
import { commandNamed, commandOf, commandSaidInGroup } from '#src/flows/given-command.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';

const typed = (text: string): Input => ({ kind: 'text', text, messageId: null });
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const translate = createTranslate('locales');

describe('the table of commands', () => {
  test.each(['private', 'group'] as const)('has each name and alias once in %s', (where) => {
    const names = commands
      .filter((one) => one.where === where)
      .flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
  });

  test.each(['private', 'group'] as const)('has each word once in %s', (where) => {
    const words = commands.filter((one) => one.where === where).flatMap((one) => one.words.map(withoutMarks));
    const repeated = words.filter((word, index) => words.indexOf(word) !== index);
    expect(repeated.filter((word) => !['bao cao', 'viec'].includes(word))).toEqual([]);
  });

  const wordsOf = (where: 'private' | 'group') =>
    commands
      .filter((one) => one.where === where)
      .flatMap(({ name, words }) => words.map((word) => [word, name] as const));

  test.each(wordsOf('private'))(
    '“%s” is understood as /%s, also without marks and in capitals',
    (word, name) => {
      for (const said of [word, withoutMarks(word), word.toUpperCase(), ` ${word}. `])
        expect(commandOf(typed(said))?.command?.name).toBe(name);
    },
  );

  test.each(wordsOf('group'))('“%s”, said to the bot in a group, is understood as /%s', (word, name) => {
    for (const said of [word, withoutMarks(word), word.toUpperCase(), ` ${word} nhé `, `/${word}`])
      expect(commandSaidInGroup(said)).toEqual({ name, argument: '' });
  });

  test.each([
    ['lienket ABCD-1234', { name: 'lienket', argument: 'ABCD-1234' }],
    ['liên kết ABCD 1234', { name: 'lienket', argument: 'ABCD 1234' }],
    ['Xung Kích ơi, tổng kết tuần giúp mình', { name: 'tongket', argument: 'giúp mình' }],
    ['Xung Kích /lienket ABCD-1234', { name: 'lienket', argument: 'ABCD-1234' }],
    ['Xung Kích ơi, phường Tân Quý', { name: 'phuong', argument: 'Tân Quý' }],
    ['báo cáo', { name: 'baocao', argument: '' }],
    ['viec', { name: 'viec', argument: '' }],
    ['cảm ơn cả nhà', null],
    ['', null],
  ])('%j, said to the bot in a group, is %j', (said, command) => {
    const { name, argument } = commandSaidInGroup(said) ?? {};
    expect(name === undefined ? null : { name, argument }).toEqual(command);
  });

  test('feeds the menus, in its order', () => {
    const menuOf = (isOnSeveral: boolean) =>
      botProfiles((language, key) => translate(language, { key }), { isOnSeveral })[0];
    const profile = menuOf(true);
    expect(profile?.privateCommands.map(({ command }) => command)).toEqual([
      'baocao',
      'viec',
      'dagui',
      'sua',
      'huy',
      'trogiup',
      'ngonngu',
      'doikenh',
    ]);
    expect(profile?.groupCommands.map(({ command }) => command)).toEqual([
      'tongket',
      'phuong',
      'lienket',
      'trogiup',
    ]);
    expect(profile?.privateCommands[0]?.description).toBe('Gửi báo cáo hoạt động');
    expect(menuOf(false)?.privateCommands.map(({ command }) => command)).not.toContain('doikenh');
  });
});

describe('the lists of officers and leaders', () => {
  const menus = botMenus(translate, { isOnSeveral: false });
  const namesOf = (kind: 'officer' | 'leader') => menus[kind][0]?.commands.map(({ command }) => command);

  test('begin with what is theirs', () => {
    expect(namesOf('officer')?.slice(0, 9)).toEqual([
      'duyet',
      'nhac',
      'giahan',
      'thongbao',
      'phuong',
      'baocaothay',
      'tongket',
      'nguoi',
      'nhom',
    ]);
    expect(namesOf('officer')).toEqual(expect.arrayContaining(['baocao', 'trogiup']));
    expect(namesOf('leader')?.slice(0, 3)).toEqual(['phuong', 'tongket', 'nhom']);
    for (const name of ['duyet', 'baocaothay', 'baocao', 'sua'])
      expect(namesOf('leader')).not.toContain(name);
  });

  test('have a description for each, in each language, as Telegram takes it', () => {
    for (const { commands: listed } of [...menus.officer, ...menus.leader])
      for (const { command, description } of listed) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(description).toMatch(/^\p{Lu}.{2,250}$/u);
      }
  });
});

describe('help', () => {
  const bots = ['telegram', 'zalo'].map((platform) => ({
    platform,
    bot: platform,
    name: 'Bot Xung Kích',
    openWith: () => null,
  }));
  const helpFor = (role: string, given: Partial<Facts> = { bots }): string => {
    const actor = { ...secretary, memberships: [{ ...secretary.memberships[0], role }] } as typeof secretary;
    const stepped = step(
      { v: 1, topic: { kind: 'idle' }, wrongCodes: [] },
      { kind: 'command', name: 'trogiup', argument: '' },
      factsOf({ actor, found: { officers: [] }, ...given }),
    );
    if (stepped.kind !== 'done') throw new Error('it asks for facts');
    return stepped.effects
      .flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []))
      .map((line) => translate('vi', line))
      .join('\n');
  };

  test('names the commands of the table, and nothing that is not in it', () => {
    const named = [...helpFor('secretary').matchAll(/^\/(\w+)/gm)].map(([, name]) => name ?? '');
    expect(named).toEqual([
      'baocao',
      'viec',
      'dagui',
      'sua',
      'huy',
      'ngonngu',
      'doikenh',
      'yeucau',
      'phuong',
    ]);
    for (const name of named) expect(commandNamed(name, 'private')).toBeDefined();
  });

  test.each<[string, string, Partial<Facts>]>([
    ['who reports', 'secretary', { bots: bots.slice(0, 1) }],
    ['who looks on', 'leader', { bots: bots.slice(1) }],
    ['who writes to one of two bots on Zalo', 'secretary', { bots: [bots[1]!, { ...bots[1]!, bot: '2' }] }],
  ])('offers %s no other platform where there is none', (_who, role, given) => {
    expect(helpFor(role, given)).not.toContain('doikenh');
  });

  test('leaves out what only those who report do', () => {
    expect([...helpFor('leader').matchAll(/^\/(\w+)/gm)].map(([, name]) => name)).toEqual([
      'viec',
      'dagui',
      'ngonngu',
      'doikenh',
      'phuong',
      'tongket',
      'nhom',
    ]);
  });

  test('names the week to officers', () => {
    expect(helpFor('officer')).toContain('/tongket');
  });
});

describe('a command of officers', () => {
  const heard = (input: Input, role: string) => {
    const actor = { ...secretary, memberships: [{ ...secretary.memberships[0], role }] } as typeof secretary;
    const stepped = step({ v: 1, topic: { kind: 'idle' }, wrongCodes: [] }, input, factsOf({ actor }));
    return stepped.kind === 'done'
      ? stepped.effects.flatMap((effect) =>
          effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
        )
      : stepped.needs.map(({ kind }) => kind);
  };
  const command: Input = { kind: 'command', name: 'chomien', argument: '' };
  const button: Input = { kind: 'action', action: { action: 'go', of: 'chomien' } };

  test.each(['officer', 'admin'])('is run for an %s', (role) => {
    expect(heard(command, role)).toEqual(['waivers-asked']);
    expect(heard(button, role)).toEqual(['waivers-asked']);
    expect(heard(typed('đồng ý miễn'), role)).toEqual(['waivers-asked']);
  });

  test.each(['secretary', 'leader'])('is run for no %s, by slash, by a button or by its words', (role) => {
    expect(heard(command, role)).toEqual(['command-not-yours', 'menu-hint']);
    expect(heard(button, role)).toEqual(['old-button-idle']);
    expect(heard(typed('đồng ý miễn'), role)).not.toContain('waivers-asked');
  });
});

test('a command of private chats is told to belong there when it is given in a group; talk is left alone', () => {
  const inGroup = (input: Input) => {
    const stepped = step(
      { v: 1, topic: { kind: 'idle' }, wrongCodes: [] },
      input,
      factsOf({ chat: { kind: 'group', title: 'BTV', threadId: null }, actor: null }),
    );
    return stepped.kind === 'done'
      ? stepped.effects.flatMap((effect) =>
          effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
        )
      : stepped.needs;
  };
  for (const name of ['baocao', 'report', 'viec', 'huy'])
    expect(inGroup({ kind: 'command', name, argument: '' })).toEqual(['group-private-only']);
  expect(inGroup({ kind: 'command', name: 'caulenhkhac', argument: '' })).toEqual([]);
  expect(inGroup(typed('báo cáo'))).toEqual([]);
});

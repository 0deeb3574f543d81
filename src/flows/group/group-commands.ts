import type { Command } from '#src/flows/contract/command.ts';
import { seeUnitInGroup } from '#src/flows/unit/in-group.ts';
import { digestNow, groupHello, linkGroup } from './group.ts';

/** The commands of a leaders' group, in the order of its menu. */
export const groupCommands: readonly Command[] = [
  {
    name: 'tongket',
    aliases: ['digest'],
    words: ['tổng kết', 'tongket', 'tổng kết tuần', 'digest'],
    where: 'group',
    inMenu: true,
    run: (_argument, _topic, facts) => digestNow(facts),
  },
  {
    name: 'phuong',
    aliases: ['ward'],
    words: ['phường', 'xem phường', 'tình hình phường', 'các phường', 'danh sách phường', 'ward'],
    where: 'group',
    inMenu: true,
    run: (argument, _topic, facts) => seeUnitInGroup(argument, facts),
  },
  {
    name: 'lienket',
    aliases: ['link'],
    words: ['liên kết', 'lienket', 'liên kết nhóm'],
    where: 'group',
    inMenu: true,
    run: (argument, _topic, facts) => linkGroup(argument, facts),
  },
  {
    name: 'trogiup',
    aliases: ['help'],
    words: ['trợ giúp', 'trogiup', 'help'],
    where: 'group',
    inMenu: true,
    run: (_argument, _topic, facts) => groupHello(facts),
  },
  {
    name: 'start',
    words: [],
    where: 'group',
    inMenu: false,
    run: (argument, _topic, facts) => (argument === '' ? groupHello(facts) : linkGroup(argument, facts)),
  },
];

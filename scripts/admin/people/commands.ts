import type { Command } from 'commander';
import type { Office } from '../office.ts';
import type { Answer } from '../run-command.ts';
import type { RoleNamed } from './find-role.ts';

interface Json {
  readonly json?: boolean;
}

type Run = (options: Json, act: (office: Office) => Promise<Answer>) => Promise<void>;
type Add = (parent: Command, name: string, description: string) => Command;

/** Commands about people: who is where, and what becomes of that. */
export function addPeopleCommands(program: Command, command: Add, run: Run): void {
  const person = program.command('person').description('people and their roles');
  command(person, 'list', 'say who has which role where, with the ids that other commands take')
    .option('--unit <id>', 'only this unit')
    .action((options: Json & { unit?: string }) =>
      run(options, async (office) => (await import('./list-people.ts')).listPeople(office, options)),
    );
  command(person, 'end', 'end somebody’s role, today or from a day on')
    .requiredOption('--person <id>', 'whose, as `person list` shows it')
    .requiredOption('--unit <id>', 'unit of the role, such as tan-quy')
    .requiredOption('--reason <words>', 'why; it is kept with what is done')
    .option('--role <role>', 'which, where they have several there')
    .option('--on <day>', 'first day without it, such as 2024-06-30; today, if left out')
    .option('--hand-over-to <id>', 'who has it instead from today on, with drafts and open requests')
    .action((options: Json & RoleNamed & { on?: string; reason: string; handOverTo?: string }) =>
      run(options, async (office) => (await import('./end-role.ts')).endRole(office, options)),
    );
  command(person, 'add', 'give somebody who has joined one more role, from today on')
    .requiredOption('--person <id>', 'whom, as `person list` shows it')
    .requiredOption('--unit <id>', 'unit of the role, such as tan-quy')
    .requiredOption('--role <role>', 'secretary, officer, leader or admin')
    .option('--reason <words>', 'why; it is kept with what is done')
    .action((options: Json & Required<RoleNamed> & { reason?: string }) =>
      run(options, async (office) => (await import('./add-role.ts')).addRole(office, options)),
    );
  command(person, 'move', 'have somebody’s role go over into another unit, from today on')
    .requiredOption('--person <id>', 'whose, as `person list` shows it')
    .requiredOption('--unit <id>', 'unit of the role, such as tan-quy')
    .requiredOption('--to <id>', 'unit that it goes to')
    .requiredOption('--reason <words>', 'why; it is kept with what is done')
    .option('--role <role>', 'which, where they have several there')
    .option('--hand-over-to <id>', 'who has it in the old unit from today on, with drafts and open requests')
    .action((options: Json & RoleNamed & { to: string; reason: string; handOverTo?: string }) =>
      run(options, async (office) => (await import('./move-role.ts')).moveRole(office, options)),
    );
  command(program, 'audit', 'say who did what, when and why')
    .option('--unit <id>', 'only of this unit and those below it')
    .option('--since <day>', 'only from that day on, such as 2024-03-17')
    .action((options: Json & { unit?: string; since?: string }) =>
      run(options, async (office) => (await import('./show-audit.ts')).showAudit(office, options)),
    );
}

/** Commands about invites, beside the one that makes them. */
export function addInviteCommands(invite: Command, command: Add, run: Run): void {
  command(invite, 'list', 'say which invites can be used')
    .option('--unit <id>', 'only of this unit')
    .option('--all', 'those that were used, expired or called back, too')
    .action((options: Json & { unit?: string; all?: boolean }) =>
      run(options, async (office) => (await import('./invites.ts')).listInvites(office, options)),
    );
  command(invite, 'revoke <id>', 'call an invite back, by the id that `invite list` shows')
    .requiredOption('--reason <words>', 'why; it is kept with what is done')
    .action((id: string, options: Json & { reason: string }) =>
      run(options, async (office) => (await import('./invites.ts')).revokeInvite(office, id, options)),
    );
}

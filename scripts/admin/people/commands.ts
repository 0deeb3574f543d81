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
    .action((options: Json & RoleNamed & { on?: string; reason: string }) =>
      run(options, async (office) => (await import('./end-role.ts')).endRole(office, options)),
    );
}

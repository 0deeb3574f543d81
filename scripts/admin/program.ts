import { Command } from 'commander';
import type { DeliveriesAsked } from './list-deliveries.ts';
import type { Office } from './office.ts';
import { addInviteCommands, addPeopleCommands } from './people/commands.ts';
import { type Answer, runCommand, runIn } from './run-command.ts';
import type { Terminal } from './terminal.ts';
import type { Options } from './understand/understand.ts';

interface Json {
  readonly json?: boolean;
}

interface InviteOptions {
  readonly unit?: string;
  readonly role: string;
  readonly qr?: string;
  readonly allWards?: boolean;
  readonly out?: string;
}

/** Every command of `npm run admin -- …`. Each loads what it needs only when it is called. */
export function createProgram(terminal: Terminal): Command {
  const run = (options: Json, act: (office: Office) => Promise<Answer>): Promise<void> =>
    runCommand(terminal, options, act);
  const program = new Command('admin').description(
    'Looks after the organisation, plans, invites and health of Xung Kích.',
  );
  command(program, 'seed', 'load prisma/seed/: organisation, forms, plans; what you changed since stays')
    .option('--overwrite', 'make what was changed since it was seeded what the seed says again')
    .action((options: Json & { overwrite?: boolean }) =>
      run(options, async (office) => (await import('./seed.ts')).seed(office, undefined, options)),
    );
  const invite = program.command('invite').description('one-time codes by which people join');
  command(invite, 'create', 'make a code for one person')
    .option('--unit <id>', 'unit the person joins, such as tan-quy; with --all-wards the one above them')
    .requiredOption('--role <role>', 'secretary, officer, leader or admin')
    .option('--qr <file>', 'also write a QR picture of it, such as lan.png')
    .option('--all-wards', 'one for each ward and school, on a sheet to be printed')
    .option('--out <folder>', 'where that sheet is written')
    .action((options: Json & InviteOptions) =>
      run(options, async (office) =>
        options.allWards
          ? (await import('./people/invite-all-wards.ts')).inviteAllWards(office, options)
          : (await import('./create-invite.ts')).createInvite(office, options),
      ),
    );
  addInviteCommands(invite, command, run);
  addPeopleCommands(program, command, run);
  const delivery = program.command('delivery').description('what became of what people were to be told');
  command(delivery, 'list', 'say of each notice what became of it: sent, read, failed, and why')
    .option('--unit <id>', 'only of this unit and those below it')
    .option('--since <day>', 'only what was due from that day on, such as 2024-03-17; 7 days, if left out')
    .option('--fate <fate>', 'only of this one, such as failed')
    .action((options: Json & DeliveriesAsked) =>
      run(options, async (office) => (await import('./list-deliveries.ts')).listDeliveries(office, options)),
    );
  const group = program.command('group').description('group chats that receive digests');
  command(group, 'code', 'make a code that links a group chat')
    .requiredOption('--unit <id>', 'unit whose digests the group receives')
    .action((options: Json & { unit: string }) =>
      run(options, async (office) => (await import('./create-invite.ts')).createGroupCode(office, options)),
    );
  command(group, 'digest-time', 'set when a unit’s groups get their digest')
    .requiredOption('--unit <id>', 'unit the groups are linked to')
    .requiredOption('--weekday <n>', '1 for Monday to 7 for Sunday')
    .requiredOption('--time <HH:mm>', 'local time, such as 07:30')
    .action((options: Json & { unit: string; weekday: string; time: string }) =>
      run(options, async (office) => (await import('./set-digest-time.ts')).setDigestTime(office, options)),
    );
  const org = program.command('org').description('organisation files: units, and what becomes of them');
  command(
    org,
    'check <file>',
    'say what an organisation file changes, or everything that is wrong with it',
  ).action((file: string, options: Json) =>
    run(options, async (office) => (await import('./organisation-file.ts')).checkOrganisation(office, file)),
  );
  command(org, 'apply <file>', 'put an organisation file in force')
    .option('--yes', 'without asking')
    .action((file: string, options: Json & { yes?: boolean }) =>
      run(options, async (office) =>
        (await import('./organisation-file.ts')).applyOrganisationFile(office, file, options),
      ),
    );
  command(org, 'history', 'where a unit came from, what it became, and what was done, as then and as now')
    .requiredOption('--unit <id>', 'unit, old or new, such as tan-quy')
    .action((options: Json & { unit: string }) =>
      run(options, async (office) =>
        (await import('./organisation-history.ts')).organisationHistory(office, options),
      ),
    );
  const plan = program.command('plan').description('plan files');
  command(plan, 'check <file>', 'say what a plan file asks, or everything that is wrong with it').action(
    (file: string, options: Json) =>
      run(options, async (office) => (await import('./check-plan.ts')).checkPlan(office, file)),
  );
  command(plan, 'preview <file>', 'print every message of the year, without sending one')
    .option('--unit <id>', 'only what goes to this unit')
    .action((file: string, options: Json & { unit?: string }) =>
      run(options, async (office) => (await import('./preview-plan.ts')).previewPlan(office, file, options)),
    );
  command(plan, 'apply <file>', 'put a plan in force')
    .option('--yes', 'without asking')
    .action((file: string, options: Json & { yes?: boolean }) =>
      run(options, async (office) => (await import('./apply-plan.ts')).applyPlanFile(office, file, options)),
    );
  const digest = program.command('digest').description('the weekly digest');
  command(digest, 'preview', 'print the digest a unit’s group would get now')
    .option('--unit <id>', 'unit, such as tan-phu')
    .option('--group <title>', 'linked group, by its title, instead of a unit')
    .option('--this-week', 'the running week instead of the last one')
    .action((options: Json & { unit?: string; group?: string; thisWeek?: boolean }) =>
      run(options, async (office) => (await import('./preview-digest.ts')).previewDigest(office, options)),
    );
  command(program, 'understand [text]', 'say what a message would be understood as; nothing is written')
    .option('--unit <id>', 'unit of whoever writes it, such as tan-quy')
    .option('--at <moment>', 'when it was written, such as 2024-03-17T09:00:00+07:00; now, if left out')
    .option('--file <file>', 'messages instead, one {"text", "at", "unit"} a line')
    .action(async (text: string | undefined, options: Json & Options) => {
      const { openOfficeIfThere } = await import('./understand/words-there.ts');
      const { understand } = await import('./understand/understand.ts');
      return runIn(
        () => openOfficeIfThere(terminal),
        terminal,
        options,
        (office) => understand(office, text, options),
      );
    });
  command(program, 'doctor', 'what it is connected to, and what is not as it should be').action(
    (options: Json) => run(options, async (office) => (await import('./doctor.ts')).doctor(office)),
  );
  command(program, 'database', 'run the bot’s own PostgreSQL alone, for psql, pg_dump and pg_restore').action(
    async (options: Json) => {
      const { openKeptDatabase, keepDatabase } = await import('./keep-database.ts');
      await runIn(
        () => openKeptDatabase(terminal),
        terminal,
        options,
        (kept) => keepDatabase(terminal, options, kept),
      );
    },
  );
  return program;
}

function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'one JSON document on standard output, nothing else');
}

import { EnvFileError, loadEnvFile } from '#src/start/load-env-file.ts';
import { createProgram } from './admin/program.ts';

try {
  loadEnvFile('.env');
} catch (error) {
  if (!(error instanceof EnvFileError)) throw error;
  console.error(error.message);
  process.exit(1);
}
// Whoever reads the answer may stop in the middle of it: `| head`.
process.stdout.on('error', () => process.exit());
await createProgram(process).parseAsync();
// The answer was given; a Telegram that still has not answered would keep the process for a minute.
process.exit();

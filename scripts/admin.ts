import { existsSync } from 'node:fs';
import { createProgram } from './admin/program.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
// Whoever reads the answer may stop in the middle of it: `| head`.
process.stdout.on('error', () => process.exit());
await createProgram(process).parseAsync();
// The answer was given; a Telegram that still has not answered would keep the process for a minute.
process.exit();

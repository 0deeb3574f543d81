import { existsSync } from 'node:fs';
import { createProgram } from './admin/program.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
await createProgram(process).parseAsync();
// The answer was given; a Telegram that still has not answered would keep the process for a minute.
process.exit();

import { existsSync } from 'node:fs';
import { createProgram } from './admin/program.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
await createProgram().parseAsync();

import { createProgram } from './admin/program.ts';

await createProgram().parseAsync();

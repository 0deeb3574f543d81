// Applies the seed's plan in every province of the database of BENCH_DATABASE_URL at the instant argv[2], in a process of its own,
// as the admin command does. Its last line says how it went.
import { openDatabase } from '#src/adapters/postgres/client.ts';
import type { Instant } from '#src/domain/ids.ts';
import { applyEverywhere, readSeedPlan, populateCountry } from './country.ts';

const database = openDatabase(process.env['BENCH_DATABASE_URL'] ?? '', 2);
const provinces = await populateCountry(database);
const plan = await readSeedPlan();
const startedAt = performance.now();
const obligations = await applyEverywhere(database, provinces, plan, Number(process.argv[2]) as Instant);
const seconds = (performance.now() - startedAt) / 1000;
await database.$disconnect();
console.log(
  JSON.stringify({ obligations, seconds, rssMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
);

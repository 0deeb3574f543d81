// Applies the seed's plan in every province of the database at argv[2], at the instant argv[3], in a process of its own, as
// the admin command does. Its last line says how it went.
import { openDatabase } from '#src/adapters/postgres/client.ts';
import type { Instant } from '#src/domain/ids.ts';
import { applyEverywhere, readSeedPlan, settleCountry } from './country.ts';

const [url = '', now = ''] = process.argv.slice(2);
const database = openDatabase(url, 2);
const provinces = await settleCountry(database);
const plan = await readSeedPlan();
const startedAt = performance.now();
const obligations = await applyEverywhere(database, provinces, plan, Number(now) as Instant);
const seconds = (performance.now() - startedAt) / 1000;
await database.$disconnect();
console.log(
  JSON.stringify({ obligations, seconds, rssMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
);

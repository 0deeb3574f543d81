import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { migrate } from '#src/adapters/postgres/schema/migrate.ts';
import { communeCount } from './country.ts';
import { openResources, run } from './resources.ts';
import { rounded } from './median.ts';
import { copyObligations, rememberDue, reportMost, settleAll } from './planner-sql.ts';
import { appliedAt, beforeAt, busyAt, busyTick, openPlanner, tick } from './planner-tick.ts';
import { measureTicks } from './planner-ticks.ts';

/**
 * The seed's plan in every province of the country: applying it, a tick in which every commune is reminded, one with
 * nothing to do, and what their cost follows: what is due, or what exists.
 */
export async function benchPlanner(): Promise<object> {
  const resources = await openResources();
  try {
    const once = await resources.create('once');
    await migrate(once);
    const { obligations, seconds } = await applyInCountry(once);
    const applied = { communes: communeCount, obligations, applySeconds: rounded(seconds, 1) };
    console.log(
      `${obligations} obligations of ${communeCount} communes are in force in ${rounded(seconds, 1)} s.`,
    );
    await run(once, reportMost(appliedAt));
    await run(once, 'VACUUM ANALYZE');
    const rssMb = await memoryOfTicks(once);
    const ticks = await measureTicks({ once, ...(await growingCopies(once)) });
    return { name: 'planner', value: ticks.busyTickMs, unit: 'ms', ...applied, ...ticks, rssMb };
  } finally {
    await resources.close();
  }
}

/** In a process of its own, as the admin command: the memory of this one is the planner's. */
async function applyInCountry(url: string): Promise<{ obligations: number; seconds: number }> {
  const script = fileURLToPath(new URL('apply-in-country.ts', import.meta.url));
  const parameters = ['--import', 'tsx', script, String(appliedAt)];
  // The address has a password in it, which a failing command would print.
  const env = { ...process.env, BENCH_DATABASE_URL: url };
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { env });
  return JSON.parse(stdout) as { obligations: number; seconds: number };
}

/** The most that this process took up while it planned what came before, and the busy moment some times. */
async function memoryOfTicks(url: string): Promise<number> {
  const planner = await openPlanner(url);
  await tick(planner, beforeAt);
  await run(url, settleAll);
  await run(url, rememberDue(busyAt));
  for (let turn = 0; turn < 5; turn++) await busyTick(planner);
  await planner.close();
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** The same with two and four times as many obligations and reports, of which no more are due. */
async function growingCopies(once: string): Promise<{ twice: string; fourTimes: string }> {
  const grow = async (from: string, name: string): Promise<string> => {
    await run(from, `CREATE DATABASE ${name} TEMPLATE ${new URL(from).pathname.slice(1)}`);
    const url = new URL(from);
    url.pathname = `/${name}`;
    await run(url.href, copyObligations(name));
    await run(url.href, 'VACUUM ANALYZE');
    return url.href;
  };
  const twice = await grow(once, 'twice');
  return { twice, fourTimes: await grow(twice, 'four_times') };
}

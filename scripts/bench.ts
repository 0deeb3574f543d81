// `npm run bench -- NAME`: runs one benchmark; its last line is one JSON object. docs/benchmarks.md says what each measures.
const benches: Readonly<Record<string, () => Promise<() => Promise<object>>>> = {
  updates: async () => (await import('./bench/updates.ts')).benchUpdates,
  planner: async () => (await import('./bench/planner.ts')).benchPlanner,
  delivery: async () => (await import('./bench/delivery.ts')).benchDelivery,
  year: async () => (await import('./bench/year.ts')).benchYear,
  'one-liner': async () => (await import('./bench/one-liner.ts')).benchOneLiner,
  'by-hand': async () => (await import('./bench/by-hand.ts')).benchByHand,
  zalo: async () => (await import('./bench/zalo/zalo.ts')).benchZalo,
  'step-cost': async () => (await import('./bench/step-cost.ts')).benchStepCost,
};

const name = process.argv[2];
const load = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined;
if (load) {
  const bench = await load();
  console.log(JSON.stringify(await bench()));
} else {
  console.log(`Benchmarks: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  if (name !== undefined) {
    console.error(`There is no benchmark ${JSON.stringify(name)}.`);
    process.exitCode = 1;
  }
}

/** The plan of tests that are not about the plan: Green Sundays, Law Day and urban civilisation, as in the seed. */
export const threeItems = [new URL('../fixtures/three-items.plan.yaml', import.meta.url)];

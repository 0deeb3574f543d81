/** What a person does on a phone, `act(world, …rest)`, as a function of one world: `(…rest)`. */
export function bind<World, Rest extends unknown[], Result>(
  world: World,
  act: (world: World, ...rest: Rest) => Result,
): (...rest: Rest) => Result {
  return (...rest) => act(world, ...rest);
}

/** Layers go one way (docs/architecture.md). Each rule says why, to the one who broke it. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that import each other, if only for a type, cannot be understood one at a time: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rooms-are-on-floors',
      comment:
        'Two rooms whose folders import each other are one: move what both need below them. A conversation hands over by `open(topic)`, which knows no room.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(flows|adapters/postgres)/' },
      to: { circular: true },
    },
    {
      name: 'rooms-do-not-know-the-house',
      comment:
        'A conversation is a row in the registry and the table of commands, and never asks them: `open(topic)` and the action `go` reach every other one.',
      severity: 'error',
      from: { path: '^src/flows/[^/]+/' },
      to: { path: '^src/flows/[^/]+$' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'domain/ is what the product knows, without I/O: it imports domain/ and luxon. Bring anything else in as an argument.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(@types/)?luxon/'] },
    },
    {
      name: 'flows-speak-domain-only',
      comment:
        'A flow is a pure step: it imports domain/, other flows, and zod for the shapes of what it remembers. What it needs to know comes in as facts, what it wants done goes out as effects.',
      severity: 'error',
      from: { path: '^src/flows/' },
      to: { pathNot: ['^src/(domain|flows)/', '^node_modules/zod/'] },
    },
    {
      name: 'ports-are-interfaces',
      comment:
        'A port says what is needed in the words of domain/ and flows/; a vendor belongs into an adapter.',
      severity: 'error',
      from: { path: '^src/ports/' },
      to: { pathNot: ['^src/(domain|flows|ports)/'] },
    },
    {
      name: 'core-sees-no-adapter',
      comment:
        'intake, turn, delivery, jobs and web work on ports, so that any platform and any database can stand behind them. start/ puts them together.',
      severity: 'error',
      from: { path: '^src/(intake|turn|delivery|jobs|web)/' },
      to: { path: '^src/(adapters|simulator|start)/' },
    },
    {
      name: 'core-rooms-are-apart',
      comment:
        'intake, turn, delivery, jobs and web meet in start/, which hands each what it needs of the others; what two of them speak of is a port.',
      severity: 'error',
      from: { path: '^src/(intake|turn|delivery|jobs|web)/' },
      to: { path: '^src/(intake|turn|delivery|jobs|web)/', pathNot: '^src/$1/' },
    },
    {
      name: 'web-alone-serves',
      comment: 'HTTP is the business of web/ (and of the simulator).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web|simulator)/' },
      to: { path: '^node_modules/(hono|@hono)/' },
    },
    {
      name: 'adapters-do-not-meet',
      comment: 'One folder is one vendor; an adapter that needs another takes it as a port.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'adapters-serve-ports',
      comment: 'An adapter knows ports, flows and domain, and its vendor; never the rest of the program.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/', pathNot: '^src/(adapters|ports|flows|domain)/' },
    },
    {
      name: 'simulator-is-not-the-product',
      comment: 'Only the demo, tests and benchmarks start the simulator.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/simulator/' },
      to: { path: '^src/simulator/' },
    },
    {
      name: 'simulator-does-not-know-the-product',
      comment:
        'A platform that took anything from the bot would agree with its mistakes: the simulator needs ids, the clock and the escaping of text, no more.',
      severity: 'error',
      from: { path: '^src/simulator/' },
      to: { path: '^src/', pathNot: ['^src/simulator/', '^src/(domain|ports)/'] },
    },
    {
      name: 'simulated-platforms-do-not-meet',
      comment: 'What Telegram and Zalo both have stands in platform/, which knows neither.',
      severity: 'error',
      from: { path: '^src/simulator/(telegram|zalo|platform)/' },
      to: {
        path: '^src/simulator/(telegram|zalo|page)/',
        pathNot: '^src/simulator/$1/',
      },
    },
    {
      name: 'only-telegram-imports-grammy',
      comment: 'grammY is a detail of one platform (the types of its API also serve the simulator).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(adapters/telegram|simulator)/' },
      to: { path: '^node_modules/(grammy|@grammyjs)/' },
    },
    {
      name: 'only-bullmq-imports-bullmq',
      comment: 'The queue is a port; BullMQ and ioredis are one way to have it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/bullmq/' },
      to: { path: '^node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'only-picture-decodes',
      comment: 'What is a picture, and what it may cost to find out, is decided in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/picture/' },
      to: { path: '^node_modules/(sharp|libheif-js)/' },
    },
    {
      name: 'only-postgres-imports-prisma',
      comment: 'SQL and Prisma stay in one folder, behind ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/postgres/' },
      to: { path: '^node_modules/(@prisma|prisma|pg)/' },
    },
    {
      name: 'what-runs-is-installed',
      comment:
        '`npm ci --omit=dev` is enough to run the bot: what it imports, types apart, is in "dependencies" of package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts reads the environment and starts; whoever wants a bot calls startBot of start/.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/adapters/postgres/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

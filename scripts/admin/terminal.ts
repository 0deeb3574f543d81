/** What a command has of the process it runs in; the process itself, or what a test puts in its place. */
export type Terminal = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr' | 'exitCode'>;

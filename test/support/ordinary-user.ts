/**
 * The command that runs Node as somebody whom the permissions of files bind: root's do not. As root it is laid down in a user
 * namespace, as the embedded PostgreSQL is; files stay root's.
 */
export const nodeAsOrdinaryUser: readonly [command: string, ...args: string[]] =
  process.platform === 'linux' && process.getuid?.() === 0
    ? ['unshare', '--user', '--map-user=65534', '--map-group=65534', process.execPath]
    : [process.execPath];

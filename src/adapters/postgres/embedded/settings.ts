/**
 * The `-c` arguments of the server. Sized for a small VPS (about 80 MB with ten connections) and for one application.
 * Not `durable` is for tests: a crash of the machine may then lose everything.
 */
export function serverArguments(at: { port: number; durable: boolean }): string[] {
  const settings = { ...always, ...(at.durable ? {} : fleeting), port: String(at.port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const always = {
  listen_addresses: '127.0.0.1',
  // Loopback alone: paths of sockets may have 107 characters at most, data folders more.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  // Everything is in memory or on flash: an index is worth it also in small tables, which will not stay so.
  random_page_cost: '1.1',
  maintenance_work_mem: '32MB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  max_wal_senders: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '1',
  // No processes that only read ahead.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m ',
  log_checkpoints: 'off',
  // Statements and details of errors hold names and phone numbers.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

// A kill of the server still loses nothing: commits reach the operating system.
const fleeting = {
  fsync: 'off',
  full_page_writes: 'off',
};

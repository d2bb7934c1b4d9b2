/** Settings of an embedded server (postgresql.conf names); passed at each start, so that a change here takes effect. */
export type Settings = Record<string, string>

/** For people's data: nothing that PostgreSQL promises is switched off. */
export const durable: Settings = {
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Statements here are short; compiling them costs more than it gains.
  jit: 'off',
}

/** For tests only: a power cut may ruin the data, which is made anew for each run anyway. */
export const disposable: Settings = {
  ...durable,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

/** The command-line form. Only this machine can connect: over 127.0.0.1, and no socket file is left lying about. */
export function flagsFor(settings: Settings, port: number): string[] {
  const all = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

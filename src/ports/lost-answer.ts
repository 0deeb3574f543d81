const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Certificates are checked before anything is said. */
const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Whether a request that failed cannot have reached the other side: no connection came about. */
export function wasNeverSent(error: unknown): boolean {
  return causesOf(error).some((cause) => {
    const code = codeOf(cause);
    if (code !== undefined && (notConnected.has(code) || untrusted.test(code))) return true;
    if ('syscall' in cause && cause.syscall === 'connect') return true;
    // Where a platform is filtered, the connection is cut while it is being secured.
    return 'message' in cause && /before secure TLS connection/.test(String(cause.message));
  });
}

/**
 * `ECONNRESET` and the like, of a request that failed; undefined where it has none. All that is safe to tell of such an
 * error, whose message may hold the address, and the address a token.
 */
export function failureCode(error: unknown): string | undefined {
  return causesOf(error)
    .map(codeOf)
    .find((code) => code !== undefined);
}

function causesOf(error: unknown): object[] {
  const causes: object[] = [];
  for (let cause = error; typeof cause === 'object' && cause !== null && causes.length < 5;) {
    causes.push(cause);
    // Node tries several addresses of one name and tells of each.
    if (cause instanceof AggregateError)
      causes.push(...cause.errors.filter((one) => typeof one === 'object'));
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return causes;
}

function codeOf(error: object): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

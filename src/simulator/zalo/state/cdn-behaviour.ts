/** How the CDN serves one photo; without any of it, at once and for ever. */
export interface CdnBehaviour {
  /** So many fetches are answered 202 with an empty body, because the file is not ready. */
  readonly notReadyTimes?: number | 'always';
  /** Gone after so long by the world's clock. */
  readonly expiresAfterMs?: number;
  /** Points elsewhere with a 302. */
  readonly redirectTo?: string;
  /** Other bytes than the person sent, such as a page that says sorry. */
  readonly serves?: Uint8Array;
  /** Filled up with zeros to so many bytes. */
  readonly sizeBytes?: number;
  /** The answer does not say how long it is. */
  readonly hidesLength?: boolean;
  /** The whole address in the event, on another host than the CDN's. */
  readonly url?: string;
}

/** Fields whose values are never written, whatever they hold. */
const secretField =
  /token|secret|password|passwd|authorization|cookie|credential|api_?key|access_?key|phone/i;

/** Written beside a record by the logger itself; their numbers look like nothing else. */
const ownFields = new Set(['level', 'time', 'pid']);

const hidden = '[hidden]';

/** Shapes of what must not be read by others, wherever in a text they stand. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // Both platforms carry the bot's token in the path: /bot123:abc/sendMessage
  [/\/bot[^/\s"'?#]*(?::|%3A)[^/\s"'?#]*/gi, `/bot${hidden}`],
  // A token by itself: the bot's id, a colon, the secret part.
  [/(?<![\w:])\d{3,}(?::|%3A)[\w-]{20,}/gi, hidden],
  // A password in an address: postgresql://user:password@host
  [/([a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*):[^\s@"']+@/gi, `$1:${hidden}@`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  // token=…, X-Amz-Signature=…, secret_token: …
  [
    /([\w-]*(?:token|secret|password|signature|credential|api_?key|access_?key)[\w-]*["']?\s*[=:]\s*["']?)[^\s&"',;}]+/gi,
    `$1${hidden}`,
  ],
  // Vietnamese phone numbers, with or without the country and the usual gaps.
  [/(?<![\w.:-])(?:\+?84[ .-]?|0)\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?![\w:-])/g, hidden],
];

/** Makes the function that hides tokens, passwords and phone numbers in a log record. `secrets` are hidden wherever they stand. */
export function createRedact(secrets: readonly string[]): (record: unknown) => unknown {
  const known = secrets
    .filter((secret) => secret.length > 0)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  // The longest first: one may be part of another.
  known.sort((a, b) => b.length - a.length);
  const redactText = (text: string) => {
    const unknown = known.reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
    return shapes.reduce((rest, [shape, instead]) => rest.replace(shape, instead), unknown);
  };

  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value);
    if (typeof value === 'number') return redactText(String(value)) === String(value) ? value : hidden;
    if (Array.isArray(value)) return value.map(redact);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [redactText(name), redactField(name, inner)]),
    );
  };
  const redactField = (name: string, value: unknown) => {
    if (ownFields.has(name)) return value;
    if (secretField.test(name) && value !== null && typeof value !== 'boolean') return hidden;
    return redact(value);
  };
  return redact;
}

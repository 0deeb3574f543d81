/** A choice's value `verb:rest` in its two parts; the rest is empty where there is none. */
export function splitValue(value: string): readonly [verb: string, rest: string] {
  const colon = value.indexOf(':');
  return colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
}

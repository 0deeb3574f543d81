import { secretVariables, type VariableName } from './variables.ts';

/** The value of a variable as a problem tells it: never a secret, also not one that was put at the wrong name. */
export function shown(name: VariableName, value: string): string {
  return secretVariables.has(name) || mayHoldSecret(value)
    ? `not usable (${value.length} characters, not shown here)`
    : JSON.stringify(value);
}

/**
 * A login in whatever wants to be an address: a password may hold slashes and question marks, so that any @ tells of one.
 * A bot's token: its id, a colon, the secret part. `password=…` and its like.
 */
function mayHoldSecret(value: string): boolean {
  return /@|\d{3,}(:|%3A)[\w-]{20,}|(password|token|secret|key)\w*=/i.test(value);
}

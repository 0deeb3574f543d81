/** What the rest of the code logs through. Fields never hold tokens, phone numbers, names or what people wrote. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

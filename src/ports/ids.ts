/** A new unguessable short id of `[0-9A-Za-z]`, 12 characters: fits callback data, file names and links. */
export type NewId = () => string;
